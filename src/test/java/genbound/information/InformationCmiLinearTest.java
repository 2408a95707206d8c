package genbound.information;

import genbound.Evidence;
import genbound.Information;

class InformationCmiLinearTest implements CmiContract<InformationCmiLinear> {

  @Override
  public InformationCmiLinear bound(double cmi, long n) {
    return Information.cmiLinear(Evidence.averageRisk(0.05, n), cmi);
  }
}
