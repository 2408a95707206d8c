package genbound.numeric;

import java.io.InvalidObjectException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Argument checks, written once. Each returns the value it accepted, and refuses with an {@link
 * IllegalArgumentException} that names the parameter, its domain and the value received. A value
 * out of an array is named by the array and its index. Names and domains are put together only when
 * something is refused.
 */
public final class Arguments {

  private Arguments() {}

  /** A finite number. */
  public static double finite(String name, double value) {
    return Double.isFinite(value) ? value : refuse(name, "finite", value);
  }

  /** A finite number at {@code name[i]}. */
  public static double finite(String name, int i, double value) {
    return Double.isFinite(value) ? value : finite(at(name, i), value);
  }

  /** A finite number at {@code name[i][j]}. */
  public static double finite(String name, int i, int j, double value) {
    return Double.isFinite(value) ? value : finite(at(name, i), j, value);
  }

  /** A finite number in [0, ∞). */
  public static double nonNegative(String name, double value) {
    return value >= 0 && Double.isFinite(value) ? value : refuse(name, "in [0, ∞)", value);
  }

  /** A finite number in [0, ∞) at {@code name[i]}. */
  public static double nonNegative(String name, int i, double value) {
    return value >= 0 && Double.isFinite(value) ? value : nonNegative(at(name, i), value);
  }

  /** A finite number in (0, ∞). */
  public static double positive(String name, double value) {
    return value > 0 && Double.isFinite(value) ? value : refuse(name, "in (0, ∞)", value);
  }

  /** A finite number in (0, ∞) at {@code name[i]}. */
  public static double positive(String name, int i, double value) {
    return value > 0 && Double.isFinite(value) ? value : positive(at(name, i), value);
  }

  /** A number in [low, high]. */
  public static double inClosed(String name, double value, double low, double high) {
    return value >= low && value <= high
        ? value
        : refuse(name, "in [" + plain(low) + ", " + plain(high) + "]", value);
  }

  /** A number in [low, high] at {@code name[i]}. */
  public static double inClosed(String name, int i, double value, double low, double high) {
    return value >= low && value <= high ? value : inClosed(at(name, i), value, low, high);
  }

  /** A number in (low, high). */
  public static double inOpen(String name, double value, double low, double high) {
    return value > low && value < high
        ? value
        : refuse(name, "in (" + plain(low) + ", " + plain(high) + ")", value);
  }

  /** A whole number in [least, ∞). */
  public static long atLeast(String name, long value, long least) {
    return value >= least ? value : refuse(name, "at least " + least, value);
  }

  /** A whole number in [least, ∞) at {@code name[i]}. */
  public static long atLeast(String name, int i, long value, long least) {
    return value >= least ? value : atLeast(at(name, i), value, least);
  }

  /** A whole number in [least, most]. */
  public static long inRange(String name, long value, long least, long most) {
    return value >= least && value <= most
        ? value
        : refuse(name, "in [" + least + ", " + most + "]", value);
  }

  /** A whole number in [least, most] at {@code name[i]}. */
  public static long inRange(String name, int i, long value, long least, long most) {
    return value >= least && value <= most ? value : inRange(at(name, i), value, least, most);
  }

  /** A reference that is not null. */
  public static <T> T notNull(String name, T value) {
    return value != null ? value : refuse(name, "not null", value);
  }

  /** A reference at {@code name[i]} that is not null. */
  public static <T> T notNull(String name, int i, T value) {
    return value != null ? value : notNull(at(name, i), value);
  }

  /** Something other than {@code self}, to be merged into it. */
  public static <T> T another(String name, T self, T value) {
    notNull(name, value);
    return require(value != self, name, "another one than this", value);
  }

  /** A copy of a list that has no null in it. */
  public static <T> List<T> list(String name, List<? extends T> values) {
    notNull(name, values);
    try {
      return List.copyOf(values);
    } catch (NullPointerException nullInside) {
      throw refusal(name, "without null", values);
    }
  }

  /** An array that has no null in it. */
  public static <T> T[] array(String name, T[] values) {
    for (T value : notNull(name, values)) {
      if (value == null) {
        refuse(name, "without null", Arrays.asList(values));
      }
    }
    return values;
  }

  /** The check under all others: {@code value} if {@code holds}, the refusal if not. */
  public static <T> T require(boolean holds, String name, String domain, T value) {
    return holds ? value : refuse(name, domain, value);
  }

  /** The same check of a value at {@code name[i]}. */
  public static <T> T require(boolean holds, String name, int i, String domain, T value) {
    return holds ? value : refuse(at(name, i), domain, value);
  }

  /**
   * Refuses a size that asks for more memory than seven eighths of what this JVM may use, before
   * any of it is taken.
   *
   * @param name of the size
   * @param value of it
   * @param bytes that it asks for, roughly
   */
  public static void memory(String name, Object value, double bytes) {
    memory(name, value, bytes, Runtime.getRuntime().maxMemory());
  }

  static void memory(String name, Object value, double bytes, long most) {
    if (!(bytes <= 0.875 * most)) {
      String needs = "the " + megabytes(bytes) + " that it needs fit into the " + megabytes(most);
      refuse(name, "so small that " + needs + " of this JVM", value);
    }
  }

  private static String megabytes(double bytes) {
    double whole = Math.ceil(bytes / 1e6);
    return (whole < 1e9 ? Long.toString((long) whole) : Double.toString(whole)) + " MB";
  }

  /**
   * Refuses what was read from a stream and is nothing that a constructor makes.
   *
   * @param holds whether it is; a check that throws refuses too, as where a part is missing
   * @param refusal what it cannot be
   */
  public static void readBack(BooleanSupplier holds, String refusal) throws InvalidObjectException {
    boolean held;
    try {
      held = holds.getAsBoolean();
    } catch (RuntimeException missing) {
      InvalidObjectException refused = new InvalidObjectException(refusal);
      refused.initCause(missing);
      throw refused;
    }
    if (!held) {
      throw new InvalidObjectException(refusal);
    }
  }

  /** The name of what stands at an index of an array. */
  public static String at(String name, int i) {
    return name + "[" + i + "]";
  }

  private static <T> T refuse(String name, String domain, T value) {
    throw refusal(name, domain, value);
  }

  private static IllegalArgumentException refusal(String name, String domain, Object value) {
    Object shown = value instanceof Double number ? plain(number) : value;
    return new IllegalArgumentException(name + " must be " + domain + ", got " + shown);
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
