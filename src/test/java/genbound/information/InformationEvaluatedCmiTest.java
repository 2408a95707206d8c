package genbound.information;

import genbound.Information;
import genbound.bound.ExampleInformation;
import genbound.bound.LossRange;

class InformationEvaluatedCmiTest implements CoinContract<InformationEvaluatedCmi> {

  @Override
  public InformationEvaluatedCmi of(ExampleInformation information, LossRange range) {
    return Information.evaluatedCmi(information, range);
  }
}
