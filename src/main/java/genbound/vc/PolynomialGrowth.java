package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.countUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * How many ways sets {f ≤ 0} label n points, where f at each point is a polynomial of degree l at
 * most in p parameters: at most (4enl/p)^p for n ≥ p, by Warren's count of the sign patterns of n
 * polynomials. Those that are 0 somewhere are moved by one small number, which changes no label.
 *
 * @param degree l ≥ 1
 * @param parameters p ≥ 1
 */
record PolynomialGrowth(long degree, long parameters) implements GrowthFunction {

  static final String SOURCE =
      "Warren (1968), Lower Bounds for Approximation by Nonlinear Manifolds, Transactions of the American Mathematical Society 133";

  private static final double LN_2_UP = Rounding.logUp(2);
  private static final double E_UP = Math.nextUp(Math.E);
  private static final long MOST = 1L << 53;

  PolynomialGrowth {
    Arguments.inRange("degree", degree, 1, MOST);
    Arguments.inRange("parameters", parameters, 1, MOST);
  }

  @Override
  public double logUp(long n) {
    Arguments.atLeast("n", n, 1);
    double all = multiplyUp(countUp(n), LN_2_UP);
    return n < parameters ? all : Math.min(all, patterns(countUp(n)));
  }

  /** p·ln(4enl/p), rounded up. */
  private double patterns(double n) {
    double inner = divideUp(multiplyUp(multiplyUp(4 * E_UP, n), degree), parameters);
    return multiplyUp(parameters, Rounding.logUp(inner));
  }

  /** The largest whole m ≥ p with 2^m ≤ (4eml/p)^p, or a little more where they are close. */
  double dimensionBound() {
    double low = parameters;
    double high = addUp(multiplyUp(64.0 * parameters, Rounding.logUp(addUp(degree, 2))), 64);
    while (high - low > Math.max(1, Math.ulp(high))) {
      double middle = Math.floor(low + (high - low) / 2);
      if (multiplyDown(middle, Rounding.logDown(2)) > patterns(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return "polynomials of degree " + degree + " in " + parameters + " parameters";
  }
}
