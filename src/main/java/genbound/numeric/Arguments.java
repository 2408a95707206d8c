package genbound.numeric;

import java.util.Arrays;
import java.util.List;

/**
 * Argument checks, written once. Each returns the value it accepted, and refuses with an {@link
 * IllegalArgumentException} that names the parameter, its domain and the value received.
 */
public final class Arguments {

  private Arguments() {}

  /** A finite number. */
  public static double finite(String name, double value) {
    return require(Double.isFinite(value), name, "finite", value);
  }

  /** A finite number in [0, ∞). */
  public static double nonNegative(String name, double value) {
    return require(value >= 0 && Double.isFinite(value), name, "in [0, ∞)", value);
  }

  /** A finite number in (0, ∞). */
  public static double positive(String name, double value) {
    return require(value > 0 && Double.isFinite(value), name, "in (0, ∞)", value);
  }

  /** A number in [low, high]. */
  public static double inClosed(String name, double value, double low, double high) {
    return require(
        value >= low && value <= high, name, "in [" + plain(low) + ", " + plain(high) + "]", value);
  }

  /** A number in (low, high). */
  public static double inOpen(String name, double value, double low, double high) {
    return require(
        value > low && value < high, name, "in (" + plain(low) + ", " + plain(high) + ")", value);
  }

  /** A whole number in [least, ∞). */
  public static long atLeast(String name, long value, long least) {
    return require(value >= least, name, "at least " + least, value);
  }

  /** A whole number in [least, most]. */
  public static long inRange(String name, long value, long least, long most) {
    return require(
        value >= least && value <= most, name, "in [" + least + ", " + most + "]", value);
  }

  /** A reference that is not null. */
  public static <T> T notNull(String name, T value) {
    return require(value != null, name, "not null", value);
  }

  /** Something other than {@code self}, to be merged into it. */
  public static <T> T another(String name, T self, T value) {
    notNull(name, value);
    return require(value != self, name, "another one than this", value);
  }

  /** A copy of a list that has no null in it. */
  public static <T> List<T> list(String name, List<? extends T> values) {
    notNull(name, values);
    values.forEach(value -> require(value != null, name, "without null", values));
    return List.copyOf(values);
  }

  /** An array that has no null in it. */
  public static <T> T[] array(String name, T[] values) {
    list(name, Arrays.asList(notNull(name, values)));
    return values;
  }

  /** The check under all others: {@code value} if {@code holds}, the refusal if not. */
  public static <T> T require(boolean holds, String name, String domain, T value) {
    if (holds) {
      return value;
    }
    Object shown = value instanceof Double number ? plain(number) : value;
    throw new IllegalArgumentException(name + " must be " + domain + ", got " + shown);
  }

  private static double require(boolean holds, String name, String domain, double value) {
    if (holds) {
      return value;
    }
    throw new IllegalArgumentException(name + " must be " + domain + ", got " + plain(value));
  }

  private static long require(boolean holds, String name, String domain, long value) {
    if (holds) {
      return value;
    }
    throw new IllegalArgumentException(name + " must be " + domain + ", got " + value);
  }

  private static String plain(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
