package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

class InformationFunctionalCmiTest implements SelectorContract<InformationFunctionalCmi> {

  @Override
  public InformationFunctionalCmi bound(ExampleInformation information) {
    return Information.functionalCmi(information, new LossRange(-1, 3));
  }
}
