package genbound.information;

import genbound.Information;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;

class InformationLossDifferenceTest implements SelectorContract<InformationLossDifference> {

  @Override
  public InformationLossDifference bound(ExampleInformation information) {
    return Information.lossDifference(information, new LossRange(-1, 3));
  }
}
