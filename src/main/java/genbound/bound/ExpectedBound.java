package genbound.bound;

/** A bound on an average over samples. It says nothing about one sample. */
public non-sealed interface ExpectedBound extends Bound {

  /** The theorem's formula, for losses scaled to [0, 1]. */
  Evaluation evaluate();

  /** The certificate, in units of the loss. */
  default Certificate certify() {
    return new Certificate(
        this, new Guarantee.InExpectation(), evaluate().inUnitsOf(range(), theorem()));
  }
}
