package genbound.information;

import genbound.Information;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;

class InformationFunctionalCmiTest implements SelectorContract<InformationFunctionalCmi> {

  @Override
  public InformationFunctionalCmi of(ExampleInformation information, LossRange range) {
    return Information.functionalCmi(information, range);
  }
}
