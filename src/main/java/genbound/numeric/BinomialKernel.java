package genbound.numeric;

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
  private static final double[] NODE = new double[NODES];
  private static final double[] WEIGHT = new double[NODES];

  /** Least min(k, m) for quadrature: its integrand must be close to a Gaussian. */
  static final double LARGE = 4096;

  /** Beyond this many standard deviations from the mean the fraction is short. */
  private static final double FAR = 8;

  /** exp(−CUT) of the integral is left out. */
  private static final double CUT = 38;

  static {
    gaussLegendre();
  }

  private final double k;
  private final double m;
  private final double n;
  private final double stirling;
  private final double scale;
  private final double[] series = new double[DEGREE + 1];
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
    double d = y <= 1 ? Math.fma(m, y, -k) * q : Math.fma(-k, 1 / y, m) * p;
    at(p, q, d);
  }

  /** Evaluates at p, q = 1 − p and d = np − k, each right to a few units of its last place. */
  void at(double p, double q, double d) {
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
    double deviance = Stirling.deviance(k, n * p, d) + Stirling.deviance(m, n * q, -d);
    double log = Math.log(p * scale / slope);
    logTail = stirling - deviance + log;
    allowance = UNIT * (96 + 6.5 * deviance + 2 * Math.abs(log) + 48 * slope);
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

  /** The allowed absolute error of {@link #logTail}. */
  double allowance() {
    return allowance;
  }

  /** b₀ + a₁/(b₁ + a₂/(b₂ + …)), all positive; numerators and denominators by recurrence. */
  private double fraction(double p, double q, double d) {
    double above = 1;
    double below = 0;
    double numerator = m * (d + p) / (m + 1);
    double denominator = 1;
    double value = numerator;
    for (double j = 1; j <= Math.min(k, TERMS); j++) {
      double width = m + 2 * j - 1;
      double part = j * (k + 1 - j) * q / width;
      double a = part * q * ((m + j - 1) / width) * (n + j);
      double b = j + part + (m + j) * (d + p + j * (1 + p)) / (width + 2);
      double nextNumerator = b * numerator + a * above;
      double nextDenominator = b * denominator + a * below;
      double shrink = 1 / nextDenominator;
      above = numerator * shrink;
      below = denominator * shrink;
      numerator = nextNumerator * shrink;
      denominator = 1;
      if (Math.abs(numerator - value) <= UNIT * numerator) {
        return numerator;
      }
      value = numerator;
    }
    return value;
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
      sum += WEIGHT[i] * Math.exp(phi);
    }
    return 1 / (sum * end);
  }

  /** Nodes and weights of the rule on [0, 1], by Newton's method on the Legendre polynomial. */
  private static void gaussLegendre() {
    for (int i = 0; i < NODES; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
      double derivative = 1;
      for (int round = 0; round < 10; round++) {
        double value = 1;
        double before = 0;
        for (int j = 1; j <= NODES; j++) {
          double next = ((2 * j - 1) * x * value - (j - 1) * before) / j;
          before = value;
          value = next;
        }
        derivative = NODES * (x * value - before) / (x * x - 1);
        x -= value / derivative;
      }
      NODE[i] = 0.5 * (1 - x);
      WEIGHT[i] = 1 / ((1 - x * x) * derivative * derivative);
    }
  }
}
