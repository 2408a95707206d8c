package genbound.information;

import genbound.Information;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;

class InformationLossDifferenceTest implements SelectorContract<InformationLossDifference> {

  @Override
  public InformationLossDifference of(ExampleInformation information, LossRange range) {
    return Information.lossDifference(information, range);
  }
}
