package genbound.report;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.Grid;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongFunction;

/**
 * A line through points. Where an axis has no place for a number, because it is not finite, beyond
 * 1e300, or not at least 1e-300 on a logarithmic axis, the line is broken.
 *
 * @param label its name in the legend
 * @param xs where the points are
 * @param ys how high, as many
 */
public record Curve(String label, List<Double> xs, List<Double> ys) {

  public Curve {
    Arguments.notNull("label", label);
    xs = Arguments.list("xs", xs);
    ys = Arguments.list("ys", ys);
    Arguments.require(!xs.isEmpty(), "xs", "not empty", xs);
    Arguments.require(ys.size() == xs.size(), "ys", "one for each of xs", ys.size());
  }

  /** A line through the given points. */
  public static Curve of(String label, double[] xs, double[] ys) {
    Arguments.notNull("xs", xs);
    Arguments.notNull("ys", ys);
    return new Curve(label, Arrays.stream(xs).boxed().toList(), Arrays.stream(ys).boxed().toList());
  }

  /** The given points, not joined. */
  public static Curve dots(String label, double[] xs, double[] ys) {
    Arguments.notNull("xs", xs);
    Arguments.notNull("ys", ys);
    Arguments.require(ys.length == xs.length, "ys", "one for each of xs", ys.length);
    double[] twice = new double[2 * xs.length];
    double[] broken = new double[2 * xs.length];
    for (int k = 0; k < twice.length; k++) {
      twice[k] = xs[k / 2];
      broken[k] = k % 2 == 0 ? ys[k / 2] : Double.NaN;
    }
    return of(label, twice, broken);
  }

  /** A function over a grid, such as a certificate's value over the number of examples. */
  public static Curve of(String label, Grid xs, DoubleUnaryOperator y) {
    Arguments.notNull("xs", xs);
    Arguments.notNull("y", y);
    return new Curve(label, xs.values(), xs.values().stream().map(y::applyAsDouble).toList());
  }

  /** A bound over the number of examples, rounded to whole ones, at a level 1 − δ in (0, 1). */
  public static Curve overExamples(
      String label, Grid ns, double level, LongFunction<? extends HighProbabilityBound> bound) {
    return overExamples(label, ns, Confidence.ofLevel(level), bound);
  }

  /** The value of an upper or lower bound over the number of examples, rounded to whole ones. */
  public static Curve overExamples(
      String label,
      Grid ns,
      Confidence confidence,
      LongFunction<? extends HighProbabilityBound> bound) {
    Arguments.notNull("confidence", confidence);
    Arguments.notNull("bound", bound);
    return of(label, ns, n -> bound.apply(Math.round(n)).at(confidence).value());
  }

  @Override
  public String toString() {
    return Markup.line(label) + ", " + xs.size() + " points";
  }
}
