package genbound.information;

import genbound.Information;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;

class InformationSingleLossTest implements SelectorContract<InformationSingleLoss> {

  @Override
  public InformationSingleLoss bound(ExampleInformation information) {
    return Information.singleLoss(information, new LossRange(-1, 3));
  }
}
