package genbound.information;

import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.evidence.learner.ExampleInformation;

/** The mean over the examples of √(2Iᵢ), from what is told about the selector of each. */
interface SelectorBound extends ExpectedBound {

  /** Iᵢ in nats. */
  ExampleInformation information();

  @Override
  default Evaluation evaluate() {
    double mean = InformationArithmetic.meanUp(information(), nats -> sqrtUp(2 * nats));
    return GapEvaluations.gap(mean, range());
  }
}
