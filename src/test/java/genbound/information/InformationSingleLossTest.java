package genbound.information;

import genbound.Information;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;

class InformationSingleLossTest implements SelectorContract<InformationSingleLoss> {

  @Override
  public InformationSingleLoss of(ExampleInformation information, LossRange range) {
    return Information.singleLoss(information, range);
  }
}
