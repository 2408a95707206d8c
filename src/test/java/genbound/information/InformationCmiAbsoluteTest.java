package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;

class InformationCmiAbsoluteTest implements CmiContract<InformationCmiAbsolute> {

  @Override
  public InformationCmiAbsolute bound(double cmi, long n) {
    return Information.cmiAbsolute(cmi, n, LossRange.UNIT);
  }
}
