package genbound.estimate.loss;

import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;
import java.util.Arrays;

/** How far on the right side of its decision a predictor was on each example, ascending. */
public final class Margins {

  private final double[] margins;

  private Margins(double[] margins) {
    this.margins = margins;
    Arguments.require(margins.length > 0, "scores", "not empty", 0);
    Arrays.sort(margins);
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
    Arguments.positive("rho", rho);
    LossAccumulator accumulator = new LossAccumulator(LossRange.UNIT);
    for (double margin : margins) {
      accumulator.add(Math.max(0, Math.min(1, subtractUp(1, divideDown(margin, rho)))));
    }
    return accumulator.result();
  }

  @Override
  public String toString() {
    return margins.length + " margins from " + margins[0] + " to " + margins[margins.length - 1];
  }
}
