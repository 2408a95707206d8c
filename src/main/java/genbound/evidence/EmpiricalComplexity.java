package genbound.evidence;

import genbound.numeric.Arguments;

/**
 * The empirical Rademacher complexity of a class on the sample at hand, E sup (1/n)·Σ σᵢf(xᵢ) over
 * the signs alone: known, bounded from above, or estimated by drawing signs.
 */
public interface EmpiricalComplexity extends Estimate {

  /** A complexity of this sample that is known, or an upper bound on it, in [0, ∞). */
  static EmpiricalComplexity known(double value) {
    return new KnownComplexity(Arguments.nonNegative("value", value));
  }
}
