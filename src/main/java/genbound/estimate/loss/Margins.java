package genbound.estimate.loss;

import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.LossSequence;
import genbound.numeric.Arguments;
import java.util.Arrays;

/** How far on the right side of its decision a predictor was on each example. */
public final class Margins {

  private final double[] inOrder;
  private final double[] margins;

  private Margins(double[] margins) {
    this.inOrder = margins;
    this.margins = margins.clone();
    Arguments.require(margins.length > 0, "scores", "not empty", 0);
    Arrays.sort(this.margins);
  }

  /**
   * Of a real-valued predictor of two classes: score times label.
   *
   * @param scores one an example, finite
   * @param labels 1 or −1
   */
  public static Margins binary(double[] scores, int[] labels) {
    Arguments.notNull("scores", scores);
    Arguments.notNull("labels", labels);
    Arguments.require(labels.length == scores.length, "labels", "one a score", labels.length);
    double[] margins = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      Arguments.require(labels[i] == 1 || labels[i] == -1, "labels", i, "1 or −1", labels[i]);
      margins[i] = labels[i] * Arguments.finite("scores", i, scores[i]);
    }
    return new Margins(margins);
  }

  /**
   * Of a predictor that takes the class with the highest score: the score of the right class less
   * the largest other, rounded down.
   *
   * @param scores one row an example, one column a class, at least two, finite
   * @param labels the right class of each example, from 0
   */
  public static Margins multiclass(double[][] scores, int[] labels) {
    Arguments.array("scores", scores);
    Arguments.notNull("labels", labels);
    Arguments.require(labels.length == scores.length, "labels", "one a row", labels.length);
    double[] margins = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      double[] row = scores[i];
      Arguments.require(row.length >= 2, "scores", i, "of two classes or more", row.length);
      Arguments.inRange("labels", i, labels[i], 0, row.length - 1);
      double other = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < row.length; c++) {
        double score = Arguments.finite("scores", i, c, row[c]);
        other = c == labels[i] ? other : Math.max(other, score);
      }
      margins[i] = subtractDown(row[labels[i]], other);
    }
    return new Margins(margins);
  }

  /** How many examples there are. */
  public int n() {
    return margins.length;
  }

  /** The margin that a share of the examples does not exceed, for a share in [0, 1]. */
  public double quantile(double share) {
    Arguments.inClosed("share", share, 0, 1);
    return margins[(int) Math.min(margins.length - 1, (long) (share * margins.length))];
  }

  /** The examples with a margin of at most ρ ≥ 0, as errors. */
  public ErrorCount atMost(double rho) {
    Arguments.nonNegative("rho", rho);
    int count = 0;
    while (count < margins.length && margins[count] <= rho) {
      count++;
    }
    return new ErrorCount(count, margins.length);
  }

  /** The ramp losses at ρ: 1 up to a margin of 0, falling to 0 at ρ &gt; 0; rounded up. */
  public LossSample ramp(double rho) {
    return ramp(rho, 1);
  }

  /**
   * The ramp losses 1 − min(1, max(0, margin)/ρ)ᵖ, rounded up.
   *
   * @param rho ρ in (0, ∞), from where on the loss is 0
   * @param order p, 1 or 2
   */
  public LossSample ramp(double rho, int order) {
    LossAccumulator accumulator = new LossAccumulator(LossRange.UNIT);
    return accumulator.addAll("losses", rampLosses(margins, rho, order)).result();
  }

  /** The ramp losses in the order in which the scores were given. {@link #ramp(double, int)} */
  public LossSequence rampSequence(double rho, int order) {
    return new LossSequence(rampLosses(inOrder, rho, order), LossRange.UNIT);
  }

  private static double[] rampLosses(double[] margins, double rho, int order) {
    Arguments.positive("rho", rho);
    Arguments.inRange("order", order, 1, 2);
    double[] losses = new double[margins.length];
    for (int i = 0; i < losses.length; i++) {
      double ratio = Math.max(0, divideDown(margins[i], rho));
      double power = order == 1 ? ratio : multiplyDown(ratio, ratio);
      losses[i] = Math.max(0, subtractUp(1, power));
    }
    return losses;
  }

  /**
   * These margins as distances that an input can move before the predictor errs: divided by a
   * Lipschitz constant of the margin, rounded down.
   *
   * @param lipschitz by how much the margin changes at most per unit of distance, in (0, ∞): for a
   *     linear rule the norm of its weights, for several linear scores the largest norm of a
   *     difference of two weight vectors
   */
  public Margins distances(double lipschitz) {
    Arguments.positive("lipschitz", lipschitz);
    return new Margins(
        Arrays.stream(inOrder).map(margin -> finite(divideDown(margin, lipschitz))).toArray());
  }

  /**
   * The margin ρ at which (distance/ρ)ᵖ and the mean ramp loss together are least on these
   * examples, so that just the examples below it could be moved to an error; the largest margin, if
   * all could be moved. For a bound on other examples than these, for whose sake ρ must be fixed
   * beforehand.
   *
   * @param distance that inputs may move, in [0, ∞)
   * @param order p: 1 for their mean distance, 2 for the root mean square
   * @throws IllegalArgumentException if no margin is positive
   */
  public double marginForShift(double distance, int order) {
    Arguments.nonNegative("distance", distance);
    Arguments.inRange("order", order, 1, 2);
    double largest = margins[margins.length - 1];
    Arguments.require(largest > 0, "margins", "positive on an example", (Double) largest);
    double moved = 0;
    for (double margin : margins) {
      double part = Math.max(0, margin) / largest;
      moved += Math.pow(part, order) / margins.length;
      if (margin > 0 && moved >= Math.pow(distance / largest, order)) {
        return margin;
      }
    }
    return largest;
  }

  @Override
  public String toString() {
    return margins.length + " margins from " + margins[0] + " to " + margins[margins.length - 1];
  }
}
