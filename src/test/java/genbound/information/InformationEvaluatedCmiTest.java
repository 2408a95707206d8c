package genbound.information;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

class InformationEvaluatedCmiTest implements SelectorContract<InformationEvaluatedCmi> {

  @Override
  public InformationEvaluatedCmi of(ExampleInformation information, LossRange range) {
    return Information.evaluatedCmi(information, range);
  }
}
