package genbound.bound;

import genbound.numeric.Arguments;

/** A bound on an average over samples. It says nothing about one sample. */
public non-sealed interface ExpectedBound extends Bound {

  /** The theorem's formula, for losses scaled to [0, 1]. */
  Evaluation evaluate();

  /** The certificate, in units of the loss. */
  default Certificate certify() {
    Evaluation evaluation = Arguments.notNull("evaluate", evaluate());
    return new Certificate(this, new Guarantee.InExpectation(), evaluation);
  }
}
