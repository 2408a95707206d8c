package genbound.estimate.bias;

import genbound.numeric.Arguments;
import genbound.numeric.LogGamma;
import genbound.numeric.NormalTail;

/**
 * A scaled non-central chi-square law, which is fitted to errors of drawn hypotheses. Whatever is
 * read off its tail is an estimate: nothing says that the errors follow it.
 *
 * @param degrees k in (0, 1e6]
 * @param noncentrality l in [0, 1e6]
 * @param scale in (0, ∞), what the variable of scale 1 is multiplied by
 */
public record NoncentralChiSquare(double degrees, double noncentrality, double scale) {

  private static final double MOST = 1e6;
  private static final double FAR = 37;

  /** Terms below e^−45 of the largest are left out. */
  private static final double NEGLIGIBLE = 45;

  public NoncentralChiSquare {
    Arguments.require(degrees > 0 && degrees <= MOST, "degrees", "in (0, 1e6]", (Double) degrees);
    Arguments.inClosed("noncentrality", noncentrality, 0, MOST);
    Arguments.positive("scale", scale);
  }

  /** The mean, scale·(k + l). */
  public double mean() {
    return scale * (degrees + noncentrality);
  }

  /**
   * ln P(X ≤ x): a mixture of chi-square laws with Poisson weights, summed as logarithms, so that
   * no probability is too small; to about 1e-13 of 1 and itself.
   *
   * @param x in (0, ∞)
   */
  public double logCdf(double x) {
    double half = Arguments.positive("x", x) / scale / 2;
    double rate = noncentrality / 2;
    if (rate == 0) {
      return GammaTail.logLower(degrees / 2, half);
    }
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    double logWeight = -rate;
    for (int j = 0; ; j++) {
      double log = logWeight + GammaTail.logLower(degrees / 2 + j, half);
      if (log > most) {
        sum = sum * Math.exp(most - log) + 1;
        most = log;
      } else {
        sum += Math.exp(log - most);
      }
      if (log < most - NEGLIGIBLE) {
        return Math.min(0, most + Math.log(sum));
      }
      logWeight += Math.log(rate / (j + 1));
    }
  }

  /** ln of the density at x in (0, ∞). */
  double logDensity(double x) {
    double y = x / scale / 2;
    double rate = noncentrality / 2;
    double shape = degrees / 2;
    if (rate == 0) {
      return (shape - 1) * Math.log(y) - y - LogGamma.value(shape) - Math.log(2 * scale);
    }
    double product = rate * y;
    double mode = Math.floor((-shape + Math.sqrt((shape - 1) * (shape - 1) + 4 * product)) / 2);
    int centre = (int) Math.max(0, mode);
    double log =
        -rate
            + centre * Math.log(rate)
            - LogGamma.value(centre + 1.0)
            + (shape + centre - 1) * Math.log(y)
            - y
            - LogGamma.value(shape + centre);
    double sum = 1;
    double term = 1;
    for (int j = centre; term > 1e-17 * sum; j++) {
      term *= product / ((j + 1) * (shape + j));
      sum += term;
    }
    term = 1;
    for (int j = centre; j > 0 && term > 1e-17 * sum; j--) {
      term *= j * (shape + j - 1) / product;
      sum += term;
    }
    return log + Math.log(sum) - Math.log(2 * scale);
  }

  /**
   * Sankaran's normal score of P(X ≤ x): an approximation of Φ⁻¹ of it.
   *
   * @param x in (0, ∞)
   * @see <a href="https://doi.org/10.1093/biomet/50.1-2.199">Sankaran (1963), Approximations to the
   *     Non-Central Chi-Square Distribution, Biometrika 50</a>
   */
  public double normalScore(double x) {
    double at = Arguments.positive("x", x) / scale;
    double k = degrees;
    double l = noncentrality;
    double h = 1 - 2.0 / 3 * (k + l) * (k + 3 * l) / ((k + 2 * l) * (k + 2 * l));
    double p = (k + 2 * l) / ((k + l) * (k + l));
    double m = (h - 1) * (1 - 3 * h);
    double centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p);
    double spread = h * Math.sqrt(2 * p) * (1 + 0.5 * m * p);
    return (Math.pow(at / (k + l), h) - centre) / spread;
  }

  /**
   * −ln P(X ≤ x) by Sankaran's normal score z, −ln Φ(z). The program published with the paper takes
   * z²/2, which leaves out ln(|z|·√(2π)).
   *
   * @param x in (0, ∞)
   */
  public double needed(double x) {
    double z = normalScore(x);
    if (z > -FAR) {
      return -Math.log(NormalTail.up(-z));
    }
    double inverse = 1 / (z * z);
    double series = 1 - inverse * (1 - 3 * inverse * (1 - 5 * inverse));
    return z * z / 2 + Math.log(-z * Math.sqrt(2 * Math.PI)) - Math.log(series);
  }

  @Override
  public String toString() {
    return (float) scale
        + " times a chi-square with "
        + (float) degrees
        + " degrees of freedom, non-centrality "
        + (float) noncentrality;
  }
}
