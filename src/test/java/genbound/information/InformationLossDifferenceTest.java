package genbound.information;

import genbound.Information;
import genbound.bound.ExampleInformation;
import genbound.bound.LossRange;

class InformationLossDifferenceTest implements CoinContract<InformationLossDifference> {

  @Override
  public InformationLossDifference of(ExampleInformation information, LossRange range) {
    return Information.lossDifference(information, range);
  }
}
