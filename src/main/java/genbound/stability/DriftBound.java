package genbound.stability;

import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.evidence.LossRange;

/** The expected gap of a gradient method, from how far one example moves its parameters. */
interface DriftBound extends ExpectedBound {

  /** The gap, in units of the loss, rounded up. */
  double drift();

  @Override
  default LossRange range() {
    return LossRange.UNBOUNDED;
  }

  @Override
  default Evaluation evaluate() {
    return StabilityEvaluations.gap("drift of the parameters", drift(), range());
  }
}
