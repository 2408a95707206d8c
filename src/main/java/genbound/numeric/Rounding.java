package genbound.numeric;

/**
 * Arithmetic rounded in a known direction. A formula whose every step rounds up, fed with inputs
 * that are not below the true ones, is never below its exact value: no error analysis is needed.
 *
 * <p>Sums, products, quotients and roots are the exact result rounded to the neighbour on the asked
 * side (the rounding error is computed exactly with a fused multiply-add), up to one further unit
 * in the last place where the exact error falls into the subnormal range. Logarithms and
 * exponentials are moved out by one unit, which covers the error of {@link Math#log} and its kin.
 */
public final class Rounding {

  /** Below this magnitude the exact error of a product, quotient or root can itself underflow. */
  private static final double ERROR_IS_EXACT_ABOVE = 0x1p-960;

  private Rounding() {}

  /** x + y, not below the exact sum. */
  public static double addUp(double x, double y) {
    double sum = x + y;
    if (sum == Double.NEGATIVE_INFINITY) {
      return Math.min(x, y) == sum ? sum : -Double.MAX_VALUE;
    }
    double ofY = sum - x;
    double error = (x - (sum - ofY)) + (y - ofY);
    return up(sum, error > 0);
  }

  /** x + y, not above the exact sum. */
  public static double addDown(double x, double y) {
    return -addUp(-x, -y);
  }

  /** x − y, not below the exact difference. */
  public static double subtractUp(double x, double y) {
    return addUp(x, -y);
  }

  /** x − y, not above the exact difference. */
  public static double subtractDown(double x, double y) {
    return addDown(x, -y);
  }

  /** x · y, not below the exact product; 0 · ∞ is 0, as ∞ is a number that overflowed. */
  public static double multiplyUp(double x, double y) {
    if (x == 0 || y == 0) {
      return finite(x) * finite(y);
    }
    double product = x * y;
    boolean small = Math.abs(product) < ERROR_IS_EXACT_ABOVE;
    return up(product, small || Math.fma(x, y, -product) > 0);
  }

  /** x · y, not above the exact product. */
  public static double multiplyDown(double x, double y) {
    return -multiplyUp(-x, y);
  }

  /** x / y for y &gt; 0, not below the exact quotient. */
  public static double divideUp(double x, double y) {
    double quotient = x / y;
    if (x == 0) {
      return quotient;
    }
    boolean small = Math.abs(quotient) < ERROR_IS_EXACT_ABOVE || Math.abs(x) < ERROR_IS_EXACT_ABOVE;
    return up(quotient, small || Math.fma(-quotient, y, x) > 0);
  }

  /** x / y for y &gt; 0, not above the exact quotient. */
  public static double divideDown(double x, double y) {
    return -divideUp(-x, y);
  }

  /** √x, not below the exact root. */
  public static double sqrtUp(double x) {
    double root = Math.sqrt(x);
    return up(root, x > 0 && (x < ERROR_IS_EXACT_ABOVE || Math.fma(-root, root, x) > 0));
  }

  /** √x, not above the exact root. */
  public static double sqrtDown(double x) {
    double root = Math.sqrt(x);
    boolean over = x > 0 && (x < ERROR_IS_EXACT_ABOVE || Math.fma(-root, root, x) < 0);
    return over ? Math.nextDown(root) : root;
  }

  /** ln x, not below the exact logarithm. */
  public static double logUp(double x) {
    return up(Math.log(x), x != 1);
  }

  /** ln x, not above the exact logarithm. */
  public static double logDown(double x) {
    return x == 1 ? 0 : Math.nextDown(Math.log(x));
  }

  /** ln(1 + x), not below the exact logarithm. */
  public static double log1pUp(double x) {
    return Math.nextUp(Math.log1p(x));
  }

  /** ln(1 + x), not above the exact logarithm. */
  public static double log1pDown(double x) {
    return Math.nextDown(Math.log1p(x));
  }

  /** eˣ, not below the exact power. */
  public static double expUp(double x) {
    return up(Math.exp(x), x != 0);
  }

  /** eˣ, not above the exact power and not negative. */
  public static double expDown(double x) {
    return x == 0 ? 1 : Math.max(0, Math.nextDown(Math.exp(x)));
  }

  /** x, or the largest finite number of its sign where x is infinite. */
  public static double finite(double x) {
    return Double.isInfinite(x) ? Math.copySign(Double.MAX_VALUE, x) : x;
  }

  /** A whole number as a double that is not below it. */
  public static double countUp(long count) {
    double near = count;
    return near < 0x1p63 && (long) near < count ? Math.nextUp(near) : near;
  }

  private static double up(double value, boolean move) {
    return move ? Math.nextUp(value) : value;
  }
}
