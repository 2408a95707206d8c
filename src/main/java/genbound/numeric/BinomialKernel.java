package genbound.numeric;

import java.util.Arrays;

/**
 * One binomial tail, ready to be evaluated at many p: ln P(X ≤ k) for X ~ Bin(k + m, p), and its
 * slope, on the far side of the mean (np ≥ k − 1, where the tail is not much above one half).
 *
 * <p>The tail is a mass times a ratio. The mass is taken in Loader's saddle-point form, ln P(X = k)
 * = δ(n) − δ(k) − δ(m) − k·h(d/k) − m·h(−d/m) + ½ ln(n/(2πkm)), with d = np − k, h(u) = u − ln(1+u)
 * and δ Stirling's error: a sum without cancellation. The ratio is the slope s = −d ln P(X ≤ k) / d
 * ln(p/q) = m·p·P(X = k)/P(X ≤ k). It is 1/∫₀^{1/p} (1−pω)^{m−1}(1+qω)^k dω, and also a continued
 * fraction with positive elements that ends after k + 1 terms. The fraction needs many terms only
 * near the mean when k and m are both large; there the integrand is a slightly bent Gaussian and a
 * fixed Gauss–Legendre rule takes over. Work is bounded for all n.
 *
 * <p>Sources: Loader (2000), Fast and accurate computation of binomial probabilities; Didonato and
 * Morris (1992), ACM TOMS 708 (the fraction); the incomplete beta integral is DLMF 8.17.
 */
final class BinomialKernel {

  /** Unit roundoff, 2⁻⁵³. */
  static final double UNIT = 0x1p-53;

  /** Longest fraction: 186 terms were seen over three million tails chosen to be slow. */
  private static final int TERMS = 1000;

  private static final double TWO_PI = 2 * Math.PI;
  private static final int NODES = 32;
  private static final int DEGREE = 16;

  /** The Gauss–Legendre rule on [0, 1], each number rounded to nearest; weights by symmetry. */
  private static final double[] NODE = {
    0.0013680690752592183,
    0.007194244227365833,
    0.017618872206246784,
    0.03254696203113015,
    0.05183942211697394,
    0.07531619313371501,
    0.1027581020160288,
    0.13390894062985517,
    0.1684778665348924,
    0.20614212137961885,
    0.2465500455338853,
    0.2893243619346823,
    0.33406569885893617,
    0.38035631887393145,
    0.42776401920860174,
    0.4758461671561308,
    0.5241538328438692,
    0.5722359807913983,
    0.6196436811260685,
    0.6659343011410638,
    0.7106756380653176,
    0.7534499544661147,
    0.7938578786203812,
    0.8315221334651076,
    0.8660910593701449,
    0.8972418979839712,
    0.9246838068662849,
    0.9481605778830261,
    0.9674530379688698,
    0.9823811277937532,
    0.9928057557726342,
    0.9986319309247408
  };

  private static final double[] WEIGHT = {
    0.003509305004735048,
    0.008137197365452835,
    0.01269603265463103,
    0.017136931456510716,
    0.02141794901111334,
    0.025499029631188087,
    0.029342046739267772,
    0.032911111388180925,
    0.03617289705442425,
    0.039096947893535156,
    0.041655962113473374,
    0.043826046502201906,
    0.045586939347881945,
    0.04692219954040228,
    0.04781936003963743,
    0.0482700442573639
  };

  /** Most fractions are no longer than this. */
  private static final int USUAL_TERMS = 64;

  /** Odds from which k and m·y do not cancel, as k is below 2⁵³. */
  private static final double HUGE_ODDS = 0x1p60;

  /** Relative errors in units: of bⱼ, of aⱼ with its two operations, of the quadrature. */
  private static final double OF_WHOLE = 14;

  private static final double OF_PART = 20;
  private static final double OF_INTEGRAL = 64;

  /** An estimate of the relative error of the fraction by recurrence, until it is certified. */
  private static final double OF_FRACTION = 84;

  /** Least min(k, m) for quadrature: its integrand must be close to a Gaussian. */
  static final double LARGE = 4096;

  /** Beyond this many standard deviations from the mean the fraction is short. */
  private static final double FAR = 8;

  /** exp(−CUT) of the integral is left out. */
  private static final double CUT = 38;

  private final double k;
  private final double m;
  private final double n;
  private final double stirling;
  private final double scale;
  private final double[] series = new double[DEGREE + 1];

  /** Elements bⱼ and aⱼ of the last fraction, its terms, and what those left out may change. */
  private double[] wholes = new double[USUAL_TERMS + 1];

  private double[] parts = new double[USUAL_TERMS + 1];
  private int terms;
  private double rest;

  private double probability;
  private double deviance;
  private double logTail;
  private double slope;
  private double bend;
  private double allowance;

  /** The tail P(X ≤ k) of k + m trials; k ≥ 0, m ≥ 1, k + m ≤ 2⁵³. */
  BinomialKernel(long k, long m) {
    this.k = k;
    this.m = m;
    this.n = (double) k + m;
    this.stirling = k == 0 ? 0 : Stirling.error(k + m) - (Stirling.error(k) + Stirling.error(m));
    this.scale = k == 0 ? 1 : Math.sqrt(m * (n / (TWO_PI * k)));
  }

  /** Evaluates at the odds p/q = y. */
  void atOdds(double y) {
    double q = 1 / (1 + y);
    double p = y <= 1 ? y * q : 1 / (1 + 1 / y);
    double d = y <= HUGE_ODDS ? Math.fma(m, y, -k) * q : Math.fma(-k, 1 / y, m) * p;
    at(p, q, d);
  }

  /** Evaluates at p, q = 1 − p and d = np − k, each right to a few units of its last place. */
  void at(double p, double q, double d) {
    terms = 0;
    if (k == 0) {
      slope = m * p;
      bend = q;
      logTail = p < 0.5 ? m * Math.log1p(-p) : m * Math.log(q);
      allowance = UNIT * (8 + 6.5 * -logTail + 48 * slope);
      return;
    }
    double variance = k * q * q + m * p * p;
    boolean bell = Math.min(k, m) >= LARGE && d * d < FAR * FAR * variance;
    slope = bell ? integral(p, q, d, variance) : fraction(p, q, d);
    bend = Math.max(0, q + (slope - d) - 0x1p-43 * slope);
    probability = p;
    deviance = Stirling.deviance(k, n * p, d) + Stirling.deviance(m, n * q, -d);
    setTail(bell ? OF_INTEGRAL : OF_FRACTION);
  }

  /**
   * Evaluates once more at the same place, in an order whose error is known: {@link #allowance} is
   * then proved, and no more an estimate.
   */
  void certify() {
    if (terms == 0) {
      return;
    }
    // Backward, each error is damped by the share of its term: a running bound, in units.
    double value = wholes[terms];
    double inverse = 1 / value;
    double error = OF_WHOLE;
    for (int j = terms - 1; j >= 0; j--) {
      double part = parts[j + 1] * inverse;
      value = wholes[j] + part;
      inverse = 1 / value;
      error = (OF_WHOLE * wholes[j] + (OF_PART + error) * part) * inverse + 1;
    }
    slope = value;
    setTail(1.001 * (error + rest * inverse / UNIT));
  }

  /** The tail from its slope, whose relative error is at most so many units. */
  private void setTail(double error) {
    double log = Math.log(probability * scale / slope);
    logTail = stirling - deviance + log;
    allowance = UNIT * (error + 12 + 8.5 * deviance + 3 * Math.abs(log) + 48 * slope);
  }

  /** ln P(X ≤ k). */
  double logTail() {
    return logTail;
  }

  /** −d ln P(X ≤ k) / d ln(p/q), positive. */
  double slope() {
    return slope;
  }

  /** d ln slope / d ln(p/q), not negative: the bend of the log tail over its slope. */
  double bend() {
    return bend;
  }

  /** The allowed absolute error of {@link #logTail}: proved after {@link #certify}. */
  double allowance() {
    return allowance;
  }

  /** b₀ + a₁/(b₁ + a₂/(b₂ + …)), all positive; numerators and denominators by recurrence. */
  private double fraction(double p, double q, double d) {
    double above = 1;
    double below = 0;
    double numerator = m * (d + p) / (m + 1);
    double change = 1;
    int last = (int) Math.min(k, TERMS);
    wholes[0] = numerator;
    for (int j = 1; j <= last; j++) {
      double width = m + 2 * j - 1;
      double part = j * (k + 1 - j) * q / width;
      double a = part * q * ((m + j - 1) / width) * (n + j);
      double b = j + part + (m + j) * (d + p + j * (1 + p)) / (width + 2);
      set(j, a, b);
      double shrink = 1 / (b + a * below);
      double next = (b * numerator + a * above) * shrink;
      // How far one convergent is from the one before: the value lies between them.
      change *= j == 1 ? a * shrink : a * below * shrink;
      above = numerator * shrink;
      below = shrink;
      numerator = next;
      if (change <= UNIT * numerator) {
        break;
      }
    }
    rest = terms == k ? 0 : change;
    return numerator;
  }

  private void set(int j, double a, double b) {
    if (j == wholes.length) {
      wholes = Arrays.copyOf(wholes, TERMS + 1);
      parts = Arrays.copyOf(parts, TERMS + 1);
    }
    parts[j] = a;
    wholes[j] = b;
    terms = j;
  }

  /** 1/∫ exp φ(ω) dω, φ = (m−1)ln(1−pω) + k ln(1+qω), expanded in ω. */
  private double integral(double p, double q, double d, double variance) {
    double alpha = d - p;
    double beta = variance - p * p;
    double end = 2 * CUT / (alpha + Math.sqrt(alpha * alpha + 2 * CUT * beta));
    double x = -q * end;
    double z = p * end;
    double powerX = -k * x * x;
    double powerZ = -(m - 1) * z * z;
    for (int j = 3; j <= DEGREE; j++) {
      powerX *= x;
      powerZ *= z;
      series[j] = (powerX + powerZ) / j;
    }
    double first = -alpha * end;
    double second = -0.5 * beta * end * end;
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      double t = NODE[i];
      double phi = series[DEGREE];
      for (int j = DEGREE - 1; j >= 3; j--) {
        phi = Math.fma(phi, t, series[j]);
      }
      phi = Math.fma(Math.fma(Math.fma(phi, t, second), t, first), t, 0);
      sum += WEIGHT[Math.min(i, NODES - 1 - i)] * Math.exp(phi);
    }
    return 1 / (sum * end);
  }
}
