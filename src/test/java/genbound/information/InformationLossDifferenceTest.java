package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

class InformationLossDifferenceTest implements SelectorContract<InformationLossDifference> {

  @Override
  public InformationLossDifference of(ExampleInformation information, LossRange range) {
    return Information.lossDifference(information, range);
  }
}
