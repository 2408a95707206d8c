package genbound.bound;

import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.Map;

/** A bound on an average over samples. It says nothing about one sample. */
public non-sealed interface ExpectedBound extends Bound {

  /** The theorem's formula, for losses scaled to [0, 1]. */
  Evaluation evaluate();

  /** The certificate, in units of the loss. */
  default Certificate certify() {
    Evaluation evaluation = Arguments.notNull("evaluate", evaluate());
    return new Certificate(this, new Guarantee.InExpectation(), evaluation);
  }

  // The compiler of Scala names the interface that a default method stands in, and Bound is sealed.

  @Override
  default LossRange range() {
    return Bound.super.range();
  }

  @Override
  default Map<String, Object> inputs() {
    return Bound.super.inputs();
  }
}
