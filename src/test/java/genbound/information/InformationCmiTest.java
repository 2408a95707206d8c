package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;

class InformationCmiTest implements CmiContract<InformationCmi> {

  @Override
  public InformationCmi bound(double cmi, long n) {
    return Information.cmi(cmi, n, LossRange.UNIT);
  }
}
