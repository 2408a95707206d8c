package genbound.exact.pde;

import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large a network of one hidden layer must be to come near a function of known Barron norm:
 * with k sigmoid units and a constant, the mean square of the error over any distribution on a ball
 * of radius r is at most (2rC)²/k, C = Σ ‖ω‖·|ĝ(ω)|.
 *
 * @see <a href="https://doi.org/10.1109/18.256500">Barron (1993), Universal Approximation Bounds
 *     for Superpositions of a Sigmoidal Function, IEEE Transactions on Information Theory 39</a>
 */
public final class BarronNetwork {

  private BarronNetwork() {}

  /**
   * How many units are enough: the whole number from (2rC)²/ε² on, and 1 at least. Computed
   * exactly, and rounded up where it passes 2⁵³.
   *
   * @param norm C, or a Barron norm, which is not below it, in [0, ∞]; ∞ gives ∞
   * @param radius r in (0, ∞), of a ball that holds all inputs; its centre may be anywhere
   * @param epsilon ε in (0, ∞), the root of the mean square error that is allowed
   */
  public static double units(double norm, double radius, double epsilon) {
    Arguments.require(norm >= 0, "norm", "in [0, ∞]", (Double) norm);
    Arguments.positive("radius", radius);
    Arguments.positive("epsilon", epsilon);
    if (norm == Double.POSITIVE_INFINITY) {
      return norm;
    }
    BigDecimal size =
        new BigDecimal(norm).multiply(new BigDecimal(radius)).multiply(BigDecimal.valueOf(2));
    BigDecimal square = new BigDecimal(epsilon).pow(2);
    BigDecimal units = size.pow(2).divide(square, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
    double rounded = units.doubleValue();
    boolean below =
        rounded < Double.POSITIVE_INFINITY && new BigDecimal(rounded).compareTo(units) < 0;
    return below ? Math.nextUp(rounded) : rounded;
  }

  /**
   * The radius of the smallest ball around a box: half of its diagonal, rounded up.
   *
   * @param sides the lengths of the edges, at least one, in (0, ∞)
   */
  public static double radiusOfBox(double... sides) {
    Arguments.notNull("sides", sides);
    Arguments.require(sides.length > 0, "sides", "not empty", 0);
    double diagonal = 0;
    for (int i = 0; i < sides.length; i++) {
      diagonal = Math.nextUp(Math.hypot(diagonal, Arguments.positive("sides", i, sides[i])));
    }
    return sides.length == 1 ? sides[0] / 2 : Arguments.finite("half diagonal", diagonal / 2);
  }
}
