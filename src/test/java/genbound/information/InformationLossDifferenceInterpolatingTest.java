package genbound.information;

import genbound.Information;
import genbound.evidence.learner.ExampleInformation;

class InformationLossDifferenceInterpolatingTest
    implements SelectorContract<InformationLossDifferenceInterpolating> {

  @Override
  public InformationLossDifferenceInterpolating bound(ExampleInformation information) {
    return Information.lossDifferenceInterpolating(information);
  }
}
