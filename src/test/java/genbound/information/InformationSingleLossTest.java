package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

class InformationSingleLossTest implements SelectorContract<InformationSingleLoss> {

  @Override
  public InformationSingleLoss of(ExampleInformation information, LossRange range) {
    return Information.singleLoss(information, range);
  }
}
