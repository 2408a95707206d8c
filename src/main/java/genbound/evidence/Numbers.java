package genbound.evidence;

import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: locale-free, rounded to the side that stays true. */
public final class Numbers {

  private Numbers() {}

  /** Rounded to the side on which a bound of this side stays true. */
  public static String outward(double value, Side side) {
    return format(value, side == Side.UPPER ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  /**
   * With a number of decimals in [0, 20], as in a table, rounded to the side on which a bound stays
   * true.
   */
  public static String outward(double value, int decimals, Side side) {
    Arguments.inRange("decimals", decimals, 0, 20);
    if (Double.isInfinite(value)) {
      return plain(value);
    }
    Arguments.require(!Double.isNaN(value), "value", "a number", (Double) value);
    RoundingMode mode = side == Side.UPPER ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return new BigDecimal(value).setScale(decimals, mode).toPlainString();
  }

  /** Rounded to nearest: for numbers that promise nothing. */
  public static String nearest(double value) {
    return format(value, RoundingMode.HALF_EVEN);
  }

  /** Three significant digits: for numbers of which only the size is of interest. */
  public static String roughly(double value) {
    double rounded = new BigDecimal(value).round(new MathContext(3)).doubleValue();
    return nearest(Double.isInfinite(rounded) ? value : rounded);
  }

  /** All digits. */
  public static String plain(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Six decimals, or five significant digits where six decimals would show fewer. */
  private static String format(double value, RoundingMode mode) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    Arguments.require(!Double.isNaN(value), "value", "a number", (Double) value);
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    int magnitude = exact.precision() - exact.scale() - 1;
    BigDecimal shown = exact.setScale(Math.max(6, 4 - magnitude), mode).stripTrailingZeros();
    boolean readable = magnitude >= -4 && magnitude <= 8;
    return readable
        ? shown.toPlainString()
        : shown.round(context(mode)).stripTrailingZeros().toString().replace("E", "e");
  }

  private static MathContext context(RoundingMode mode) {
    return new MathContext(5, mode);
  }
}
