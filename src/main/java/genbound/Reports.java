package genbound;

import genbound.bound.Bound;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.Grid;
import genbound.report.Axis;
import genbound.report.Comparison;
import genbound.report.Curve;
import genbound.report.Picture;
import genbound.report.Recommendation;
import genbound.report.Situation;
import genbound.report.Verification;
import java.util.Collection;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongFunction;

/**
 * Many bounds on one model, side by side: tables, pictures, plain words, and what to try next.
 *
 * <p>What users look for: {@index report}, {@index audit}, {@index verify}, {@index plot}.
 */
public final class Reports {

  private Reports() {}

  /** Bounds on one model, waiting for a confidence to become a report. {@link Comparison} */
  public static Comparison of(Bound... bounds) {
    return Comparison.of(bounds);
  }

  /** Bounds on one model from a collection, waiting for a confidence. {@link Comparison} */
  public static Comparison of(Collection<? extends Bound> bounds) {
    return Comparison.of(bounds);
  }

  /**
   * Computes the certificates of a written report again, from the evidence in it, and says of each
   * whether it is verified to the bit, differs, or cannot be rebuilt.
   *
   * @param json what {@link genbound.report.Report#toJson} wrote, in this version or an earlier one
   * @throws IllegalArgumentException if the text is not a report in JSON
   */
  public static Verification verify(String json) {
    return Verification.of(json);
  }

  /** Which bounds apply to what is at hand; all there are if nothing is named. {@link Situation} */
  public static Recommendation recommend(Situation... situations) {
    return Recommendation.of(situations);
  }

  /** Curves over two axes. {@link Picture} */
  public static Picture picture(String title, Axis x, Axis y, Curve... curves) {
    return Picture.of(title, x, y, curves);
  }

  /** A function over a grid, as a curve of a picture. {@link Curve} */
  public static Curve curve(String label, Grid xs, DoubleUnaryOperator y) {
    return Curve.of(label, xs, y);
  }

  /** A bound over the number of examples at a level such as 0.95, as a curve of a picture. */
  public static Curve overExamples(
      String label, Grid ns, double level, LongFunction<? extends HighProbabilityBound> bound) {
    return Curve.overExamples(label, ns, level, bound);
  }

  /** A bound over the number of examples, as a curve of a picture. {@link Curve#overExamples} */
  public static Curve overExamples(
      String label,
      Grid ns,
      Confidence confidence,
      LongFunction<? extends HighProbabilityBound> bound) {
    return Curve.overExamples(label, ns, confidence, bound);
  }
}
