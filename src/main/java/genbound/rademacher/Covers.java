package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.numeric.Arguments;
import java.util.function.DoubleUnaryOperator;

/**
 * Covering numbers for {@link Complexities#dudley}: u ↦ ln N(u), rounded up, for classes of
 * functions on the sample and the root of their mean squared distance, at scales u in (0, ∞).
 */
public final class Covers {

  private static final double LN_3_UP = logUp(3);

  private Covers() {}

  /**
   * Functions with d parameters in a ball of a norm, that are no further apart than their
   * parameters: d·ln(1 + 2R/u), by comparing volumes. A Lipschitz constant of the functions in the
   * parameters goes into R.
   *
   * @param dimension d, at least 1
   * @param radius R of the ball, in [0, ∞)
   */
  public static DoubleUnaryOperator ball(long dimension, double radius) {
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.nonNegative("radius", radius);
    return u ->
        u >= radius ? 0 : multiplyUp(dimension, logUp(addUp(1, divideUp(2 * radius, scale(u)))));
  }

  /**
   * The convex hull of d functions and their negatives, each of norm at most b: ⌈b²/u²⌉·ln(2d), for
   * the mean of k random ones of them is within b/√k of what it is drawn for (Maurey).
   *
   * @param norm b, in [0, ∞)
   * @param functions d, at least 1
   */
  public static DoubleUnaryOperator hull(double norm, long functions) {
    Arguments.nonNegative("norm", norm);
    Arguments.atLeast("functions", functions, 1);
    double vertices = logUp(2.0 * functions);
    return u -> {
      double ratio = divideUp(norm, scale(u));
      return u >= norm ? 0 : multiplyUp(Math.ceil(multiplyUp(ratio, ratio)), vertices);
    };
  }

  /**
   * L-Lipschitz functions on the cube [0, 1]^d, in the largest difference of a coordinate, with
   * values in [0, 1]: ln(⌈1/u⌉ + 1) + (⌈L/u⌉^d − 1)·ln 3. Cut the cube into cells of edge 1/⌈L/u⌉,
   * and round the values at their centres to multiples of u: this is within u everywhere, and from
   * a cell to the next the multiple moves by one at most.
   *
   * @param dimension d, in [1, 1000]
   * @param lipschitz L, in [0, ∞)
   */
  public static DoubleUnaryOperator lipschitz(int dimension, double lipschitz) {
    Arguments.inRange("dimension", dimension, 1, 1000);
    Arguments.nonNegative("lipschitz", lipschitz);
    return u -> {
      double edge = Math.max(1, Math.ceil(divideUp(lipschitz, scale(u))));
      double cells = 1;
      for (int i = 0; i < dimension; i++) {
        cells = multiplyUp(cells, edge);
      }
      double first = logUp(addUp(Math.ceil(divideUp(1, u)), 1));
      return u >= 0.5 ? 0 : addUp(first, multiplyUp(cells - 1, LN_3_UP));
    };
  }

  private static double scale(double u) {
    return Arguments.positive("u", u);
  }
}
