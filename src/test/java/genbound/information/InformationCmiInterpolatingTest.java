package genbound.information;

import genbound.Information;

class InformationCmiInterpolatingTest implements CmiContract<InformationCmiInterpolating> {

  @Override
  public InformationCmiInterpolating bound(double cmi, long n) {
    return Information.cmiInterpolating(cmi, n);
  }
}
