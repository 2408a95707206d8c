package genbound.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Roots of monotone functions, from a chosen side. What is returned is an end of the final bracket,
 * never a point inside: a value at which the function was seen to be strictly past its root.
 *
 * <p>Method: regula falsi with the Illinois weight (Dowell and Jarratt, 1971), and every third step
 * a bisection of the representable numbers, until the ends are neighbours. At most 200 evaluations,
 * typically 15 to 30, whatever the function and the magnitude of the root.
 */
public final class Roots {

  private static final int LIMIT = 200;

  private Roots() {}

  /**
   * The upper end of the narrowest bracket: the least x found with f(x) strictly of the sign of
   * f(high), or {@code high} if f(high) = 0.
   *
   * @param f increasing or decreasing on [low, high], with a change of sign there
   * @param low finite
   * @param high finite, above low
   * @throws IllegalArgumentException if f does not change sign, or is not a number somewhere
   */
  public static double upperEnd(DoubleUnaryOperator f, double low, double high) {
    check(f, low, high);
    return search(f, low, high);
  }

  /**
   * The lower end of the narrowest bracket: the greatest x found with f(x) strictly of the sign of
   * f(low), or {@code low} if f(low) = 0.
   *
   * @param f increasing or decreasing on [low, high], with a change of sign there
   * @param low finite
   * @param high finite, above low
   * @throws IllegalArgumentException if f does not change sign, or is not a number somewhere
   */
  public static double lowerEnd(DoubleUnaryOperator f, double low, double high) {
    check(f, low, high);
    return search(f, high, low);
  }

  private static void check(DoubleUnaryOperator f, double low, double high) {
    Arguments.notNull("f", f);
    Arguments.finite("low", low);
    Arguments.finite("high", high);
    Arguments.require(low < high, "high", "above low = " + low, high);
  }

  /** The end on the side of {@code outer}; zeros of f count as inside. */
  private static double search(DoubleUnaryOperator f, double inner, double outer) {
    double atInner = value(f, inner);
    double atOuter = value(f, outer);
    if (atOuter == 0) {
      return outer;
    }
    double side = Math.signum(atOuter);
    if (Math.signum(atInner) == side) {
      String domain = "of different sign at " + inner + " and " + outer;
      Arguments.require(false, "f", domain, atInner + " and " + atOuter);
    }
    boolean movedOuter = false;
    for (int i = 0; i < LIMIT; i++) {
      double x = i % 3 == 2 ? inner : outer - atOuter * ((outer - inner) / (atOuter - atInner));
      if (!isBetween(x, inner, outer)) {
        x = middle(inner, outer);
        if (!isBetween(x, inner, outer)) {
          return outer;
        }
      }
      double atX = value(f, x);
      boolean moveOuter = Math.signum(atX) == side;
      boolean again = i > 0 && moveOuter == movedOuter;
      if (moveOuter) {
        outer = x;
        atOuter = atX;
        atInner = again ? 0.5 * atInner : atInner;
      } else {
        inner = x;
        atInner = atX;
        atOuter = again ? 0.5 * atOuter : atOuter;
      }
      movedOuter = moveOuter;
    }
    return outer;
  }

  private static boolean isBetween(double x, double a, double b) {
    return x > Math.min(a, b) && x < Math.max(a, b);
  }

  /** The number with as many representable numbers on either side. */
  private static double middle(double a, double b) {
    long x = order(Double.doubleToLongBits(a));
    long y = order(Double.doubleToLongBits(b));
    return Double.longBitsToDouble(order((x & y) + ((x ^ y) >> 1)));
  }

  /** Bits of a double to its rank and back: ranks ascend with the number. */
  private static long order(long bits) {
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double value(DoubleUnaryOperator f, double x) {
    double value = f.applyAsDouble(x);
    if (Double.isNaN(value)) {
      Arguments.require(false, "f", "a number at " + x, value);
    }
    return value;
  }
}
