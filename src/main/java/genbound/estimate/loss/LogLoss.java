package genbound.estimate.loss;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * Log losses as evidence about errors. A classifier that errs gives the true class at most ½, so
 * its log loss is at least ln 2: min(−ln p, c)/ln 2 is never below the 0-1 loss, for c ≥ ln 2, and
 * lies in [0, c/ln 2]. A bound on its mean is one on the error.
 */
public final class LogLoss {

  private static final double LN_2_DOWN = Rounding.logDown(2);

  private LogLoss() {}

  /**
   * min(−ln p, c)/ln 2 for each example, rounded up, at most {@link #largest}.
   *
   * @param probabilities p, what each true class was given, in [0, 1]
   * @param ceiling c ≥ ln 2, in nats, fixed before the examples were seen
   */
  public static double[] overLn2(double[] probabilities, double ceiling) {
    Arguments.notNull("probabilities", probabilities);
    double most = largest(ceiling);
    double[] losses = new double[probabilities.length];
    for (int i = 0; i < losses.length; i++) {
      double p = Arguments.inClosed("probabilities", i, probabilities[i], 0, 1);
      double loss = p == 0 ? most : Rounding.divideUp(-Rounding.logDown(p), LN_2_DOWN);
      losses[i] = Math.max(0, Math.min(most, loss));
    }
    return losses;
  }

  /** c/ln 2, rounded up: the high end of the range of the losses. */
  public static double largest(double ceiling) {
    boolean enough = ceiling >= LN_2_DOWN && Double.isFinite(ceiling);
    Arguments.require(enough, "ceiling", "at least ln 2 and finite", (Double) ceiling);
    return Math.max(1, Rounding.divideUp(ceiling, LN_2_DOWN));
  }
}
