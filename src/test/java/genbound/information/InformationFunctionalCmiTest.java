package genbound.information;

import genbound.Information;
import genbound.bound.ExampleInformation;
import genbound.bound.LossRange;

class InformationFunctionalCmiTest implements CoinContract<InformationFunctionalCmi> {

  @Override
  public InformationFunctionalCmi of(ExampleInformation information, LossRange range) {
    return Information.functionalCmi(information, range);
  }
}
