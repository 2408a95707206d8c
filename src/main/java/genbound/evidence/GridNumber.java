package genbound.evidence;

import genbound.numeric.Arguments;

/**
 * A positive number that was chosen after looking at the examples, such as a norm or a margin,
 * moved to the next power of 5/4. Which power it became is paid for: the power 0 has place 1, then
 * come 1, −1, 2, −2, …
 *
 * @param value the power of 5/4
 * @param place the place of its exponent, in [1, ∞)
 */
public record GridNumber(double value, long place) {

  private static final double RATIO = 1.25;

  public GridNumber {
    Arguments.atLeast("place", place, 1);
    long exponent = place % 2 == 0 ? place / 2 : -(place / 2);
    Arguments.require(value == power(exponent), "value", "the power at its place", (Double) value);
  }

  /** The least power of 5/4 that is at least x: for a norm, where a larger class is safe. */
  public static GridNumber up(double x) {
    long exponent = nearest(x);
    return of(power(exponent) < x ? exponent + 1 : exponent);
  }

  /** The greatest power of 5/4 that is at most x: for a margin, where a smaller one is safe. */
  public static GridNumber down(double x) {
    long exponent = nearest(x);
    return of(power(exponent) > x ? exponent - 1 : exponent);
  }

  /** The exponent of the power whose logarithm is nearest: it is off by one at most. */
  private static long nearest(double x) {
    boolean inside = x >= 1e-300 && x <= 1e300;
    Arguments.require(inside, "x", "in [1e-300, 1e300]", (Double) x);
    return Math.round(Math.log(x) / Math.log(RATIO));
  }

  private static GridNumber of(long exponent) {
    long place = exponent > 0 ? 2 * exponent : 1 - 2 * exponent;
    return new GridNumber(power(exponent), place);
  }

  private static double power(long exponent) {
    return StrictMath.pow(RATIO, exponent);
  }

  @Override
  public String toString() {
    return Numbers.plain(value) + ", place " + place + " of the powers of 5/4";
  }
}
