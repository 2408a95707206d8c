package genbound.report;

import static java.util.Comparator.naturalOrder;

import genbound.markup.Markup;
import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a picture.
 *
 * @param label what it measures, with its unit
 * @param logarithmic whether equal steps are equal factors
 */
public record Axis(String label, boolean logarithmic) {

  private static final int MOST_STEPS = 6;

  /** What rounding may do to a place on an axis. */
  private static final double NEARLY = 1e-9;

  /** Between them, ticks and what is computed from them are numbers. */
  private static final double LARGEST = 1e300;

  private static final double SMALLEST = 1e-300;

  /** The least step, as a part of the ends, by which ticks read differently. */
  private static final double FINEST = 1e-11;

  /** Enough to tell ticks apart, few enough to hide what rounding does to them. */
  private static final int DIGITS = 12;

  public Axis {
    Arguments.notNull("label", label);
  }

  /** An axis of equal steps. */
  public static Axis linear(String label) {
    return new Axis(label, false);
  }

  /** An axis of equal factors, for positive numbers. */
  public static Axis log(String label) {
    return new Axis(label, true);
  }

  /** Whether the axis has a place for a number: up to 1e300, and on equal factors from 1e-300. */
  boolean shows(double value) {
    return Math.abs(value) <= LARGEST && (!logarithmic || value >= SMALLEST);
  }

  /** A number's place, before scaling to pixels. */
  double place(double value) {
    return logarithmic ? Math.log10(value) : value;
  }

  /** Round numbers from the first not above the least to the first not below the greatest. */
  List<Double> ticks(double least, double greatest) {
    return logarithmic ? factors(least, greatest) : steps(least, greatest);
  }

  private static List<Double> steps(double least, double greatest) {
    double low = least >= 0 && least < greatest / 2 ? 0 : least;
    double told = Math.max(SMALLEST, FINEST * Math.max(Math.abs(low), Math.abs(greatest)));
    double width = greatest > low ? greatest - low : Math.max(Math.abs(low), 1);
    double rough = Math.max(told, width / MOST_STEPS);
    double unit = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = unit * (rough <= unit ? 1 : rough <= 2 * unit ? 2 : rough <= 5 * unit ? 5 : 10);
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.floor(low / step);
    long last = Math.max(first + 1, (long) Math.ceil(greatest / step));
    for (long i = first; i <= last; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** 1, 2 and 5 times powers of ten; if that is too many, powers of ten between such ends. */
  private static List<Double> factors(double least, double greatest) {
    int first = (int) Math.floor(Math.log10(least) + NEARLY);
    int last = Math.max(first + 1, (int) Math.ceil(Math.log10(greatest) - NEARLY));
    int stride = (last - first + MOST_STEPS - 1) / MOST_STEPS;
    if (stride > 1) {
      return powers(first, (last - first + stride - 1) / stride, stride);
    }
    List<Double> all = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (int digit : new int[] {1, 2, 5}) {
        all.add(Double.parseDouble(digit + "e" + power));
      }
    }
    double low = all.stream().filter(t -> t <= least * (1 + NEARLY)).max(naturalOrder()).get();
    double high = all.stream().filter(t -> t >= greatest * (1 - NEARLY)).min(naturalOrder()).get();
    all.removeIf(tick -> tick < low || tick > Math.max(high, 2 * low));
    if (all.size() > MOST_STEPS + 2) {
      all.removeIf(
          tick -> tick != low && tick != high && !powers(first, last - first, 1).contains(tick));
    }
    return all;
  }

  private static List<Double> powers(int first, int steps, int stride) {
    List<Double> powers = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      powers.add(Double.parseDouble("1e" + (first + i * stride)));
    }
    return powers;
  }

  /** A tick as people read it. */
  static String shown(double tick) {
    double size = Math.abs(tick);
    BigDecimal rounded = new BigDecimal(tick).round(new MathContext(DIGITS)).stripTrailingZeros();
    if (size == 0 || size >= 1e-4 && size < 1e6) {
      return rounded.toPlainString();
    }
    int power = rounded.precision() - rounded.scale() - 1;
    return rounded.scaleByPowerOfTen(-power).toPlainString() + "e" + power;
  }

  @Override
  public String toString() {
    return Markup.line(label) + (logarithmic ? ", logarithmic" : "");
  }
}
