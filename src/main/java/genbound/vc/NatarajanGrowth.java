package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * The number of labellings of n points with k classes by a class of Natarajan dimension d, at most:
 * Σ C(n, i)·C(k, 2)^i for i ≤ d; for the bounds here no more than 2ⁿ, the number of patterns of
 * errors.
 *
 * <p>By induction on n: leave out the last point. A labelling of the others that the last one
 * continues in m ways is counted once, and m − 1 ≤ C(m, 2) times more; those that two labels a and
 * b both continue form a class of dimension d − 1 at most, for each of the C(k, 2) pairs.
 *
 * @param dimension d ≥ 0
 * @param classes k, at least 2
 */
record NatarajanGrowth(long dimension, long classes) implements GrowthFunction {

  private static final double LN_2_UP = Rounding.logUp(2);

  NatarajanGrowth {
    Arguments.atLeast("dimension", dimension, 0);
    Arguments.inRange("classes", classes, 2, 1L << 31);
  }

  @Override
  public double logUp(long n) {
    Arguments.atLeast("n", n, 1);
    double all = multiplyUp(n, LN_2_UP);
    if (dimension == 0) {
      return 0;
    }
    long pairs = classes * (classes - 1) / 2;
    if (dimension > n / 2) {
      return all;
    }
    double powers = multiplyUp(dimension, Rounding.logUp(countUp(pairs)));
    return Math.min(all, addUp(powers, SauerShelah.logSumUp(n, dimension, pairs)));
  }

  @Override
  public String toString() {
    return "Natarajan dimension " + dimension + ", " + classes + " classes";
  }
}
