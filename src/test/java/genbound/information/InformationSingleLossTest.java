package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

class InformationSingleLossTest implements SelectorContract<InformationSingleLoss> {

  @Override
  public InformationSingleLoss bound(ExampleInformation information) {
    return Information.singleLoss(information, new LossRange(-1, 3));
  }
}
