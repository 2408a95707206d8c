package genbound.information;

import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.evidence.learner.ExampleInformation;

/** The mean over the examples of {@link CoinGap}, from what is told about the selector of each. */
interface SelectorBound extends ExpectedBound {

  /** Iᵢ in nats. */
  ExampleInformation information();

  @Override
  default Evaluation evaluate() {
    double mean = InformationArithmetic.meanUp(information(), CoinGap::ofInformationUp);
    return GapEvaluations.gap(mean, range());
  }
}
