package genbound.information;

import genbound.Information;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;

class InformationEvaluatedCmiTest implements SelectorContract<InformationEvaluatedCmi> {

  @Override
  public InformationEvaluatedCmi of(ExampleInformation information, LossRange range) {
    return Information.evaluatedCmi(information, range);
  }
}
