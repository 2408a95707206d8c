package genbound.exact.curve;

import genbound.numeric.Arguments;

/**
 * From the log loss of a classifier of any number of classes to its errors. With the log risk in
 * nats and both Bayes risks, of log loss and of errors,
 *
 * <pre>R(0–1) − R*(0–1) ≤ Γ(R(log) − R*(log)) ≤ √(2·(R(log) − R*(log))),  Γ = T⁻¹,
 * T(b) = ((1 + b)·ln(1 + b) + (1 − b)·ln(1 − b))/2</pre>
 *
 * <p>It holds for every predictor and no class need contain the best one; proof in
 * proofs/logistic-consistency.md. The Bayes risk of the log loss is not known from data: without it
 * {@link #zeroOneRisk} is what remains.
 *
 * @see <a href="https://arxiv.org/abs/2302.02334">Zheng, Wu, Bao, Cao, Li and Zhu (2023),
 *     Revisiting Discriminative vs. Generative Classifiers: Theory and Implications, ICML</a>
 */
public final class LogisticConsistency {

  private static final double LN_2_DOWN = Math.nextDown(Math.log(2));
  private static final double SMALL = 0.03;
  private static final double ALLOWANCE = 1 + 2e-14;

  private LogisticConsistency() {}

  /** T(b), the least excess log risk at an excess of errors of b in [0, 1]; T(1) = ln 2. */
  public static double t(double b) {
    Arguments.inClosed("b", b, 0, 1);
    if (b < SMALL) {
      double square = b * b;
      double sum = 0;
      for (int k = 6; k >= 1; k--) {
        sum = square * (sum + 1.0 / (2 * k * (2 * k - 1)));
      }
      return sum;
    }
    double low = b == 1 ? 0 : (1 - b) * Math.log1p(-b);
    return ((1 + b) * Math.log1p(b) + low) / 2;
  }

  /**
   * Γ: the most errors in excess of the Bayes error that an excess log risk allows, from above; 1
   * from ln 2 on.
   *
   * @param excessLogRisk R(log) − R*(log) in nats, in [0, ∞)
   */
  public static double zeroOneExcess(double excessLogRisk) {
    Arguments.nonNegative("excessLogRisk", excessLogRisk);
    if (excessLogRisk == 0 || excessLogRisk >= LN_2_DOWN) {
      return excessLogRisk == 0 ? 0 : 1;
    }
    double low = 0;
    double high = 1;
    while (high - low > Math.ulp(high)) {
      double middle = low + (high - low) / 2;
      if (t(middle) >= excessLogRisk) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.min(1, high * ALLOWANCE);
  }

  /**
   * R(0–1) ≤ R(log)/ln 2, from above: the log loss is at least ln 2 at every error. It needs no
   * Bayes risk.
   *
   * @param logRisk in nats, in [0, ∞)
   */
  public static double zeroOneRisk(double logRisk) {
    Arguments.nonNegative("logRisk", logRisk);
    return Math.min(1, Math.nextUp(logRisk / LN_2_DOWN));
  }
}
