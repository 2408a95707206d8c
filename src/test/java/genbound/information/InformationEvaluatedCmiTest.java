package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

class InformationEvaluatedCmiTest implements SelectorContract<InformationEvaluatedCmi> {

  @Override
  public InformationEvaluatedCmi bound(ExampleInformation information) {
    return Information.evaluatedCmi(information, new LossRange(-1, 3));
  }
}
