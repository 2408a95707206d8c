package genbound.information;

import genbound.Information;
import genbound.bound.ExampleInformation;
import genbound.bound.LossRange;

class InformationSingleLossTest implements CoinContract<InformationSingleLoss> {

  @Override
  public InformationSingleLoss of(ExampleInformation information, LossRange range) {
    return Information.singleLoss(information, range);
  }
}
