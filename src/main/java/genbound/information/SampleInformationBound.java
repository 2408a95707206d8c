package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.OfTail;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;

/** The expected gap that a tail allows for the information about the whole sample, shared by n. */
interface SampleInformationBound extends ExpectedBound, OfTail {

  /** I(S;W) in nats, or more. */
  double information();

  /** The number of examples. */
  long n();

  @Override
  default Evaluation evaluate() {
    double nats = divideUp(information(), n());
    return GapEvaluations.gap(EvidenceChecks.deviation(tail(), nats), range());
  }
}
