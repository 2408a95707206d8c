package genbound.information;

import genbound.Information;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;

class InformationFunctionalCmiTest implements SelectorContract<InformationFunctionalCmi> {

  @Override
  public InformationFunctionalCmi bound(ExampleInformation information) {
    return Information.functionalCmi(information, new LossRange(-1, 3));
  }
}
