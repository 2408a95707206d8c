package genbound.information;

import genbound.Information;
import genbound.evidence.ExampleInformation;
import genbound.evidence.LossRange;

class InformationEvaluatedCmiTest implements SelectorContract<InformationEvaluatedCmi> {

  @Override
  public InformationEvaluatedCmi bound(ExampleInformation information) {
    return Information.evaluatedCmi(information, new LossRange(-1, 3));
  }
}
