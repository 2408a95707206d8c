package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

class InformationLossDifferenceTest implements SelectorContract<InformationLossDifference> {

  @Override
  public InformationLossDifference bound(ExampleInformation information) {
    return Information.lossDifference(information, new LossRange(-1, 3));
  }
}
