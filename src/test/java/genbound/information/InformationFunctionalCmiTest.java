package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

class InformationFunctionalCmiTest implements SelectorContract<InformationFunctionalCmi> {

  @Override
  public InformationFunctionalCmi of(ExampleInformation information, LossRange range) {
    return Information.functionalCmi(information, range);
  }
}
