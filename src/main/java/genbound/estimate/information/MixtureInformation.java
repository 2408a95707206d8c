package genbound.estimate.information;

import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;

/**
 * What a representation with Gaussian noise tells about which of finitely many equally likely
 * inputs it was made from, between two ends by pairs of inputs. Both ends are exact for a mixture
 * of which the means and the noise are known; of a sample of inputs they say what it tells about
 * the index in this sample, at most ln of their number.
 *
 * <pre>−mean ln mean exp(−‖μᵢ − μⱼ‖²/(8σ²)) ≤ I ≤ −mean ln mean exp(−‖μᵢ − μⱼ‖²/(2σ²))</pre>
 *
 * @param lowerNats the lower end, in nats, by the distance of Bhattacharyya
 * @param upperNats the upper end, in nats, by the relative entropy
 * @see <a href="https://arxiv.org/abs/1706.02419">Kolchinsky and Tracey (2017), Estimating Mixture
 *     Entropy with Pairwise Distances, Entropy 19</a>
 */
public record MixtureInformation(double lowerNats, double upperNats) {

  private static final double LN_2 = Math.log(2);

  /** Intervals of the quadrature, within so many deviations of the means. */
  private static final int INTERVALS = 4000;

  private static final double REACH = 12;

  public MixtureInformation {
    Arguments.nonNegative("lowerNats", lowerNats);
    Arguments.require(upperNats >= lowerNats, "upperNats", "at least lowerNats", upperNats);
  }

  /**
   * Between the two ends.
   *
   * @param means of the representations, a row for each input, of equal length
   * @param deviation σ in (0, ∞) of the noise in every coordinate
   */
  public static MixtureInformation of(double[][] means, double deviation) {
    Arguments.array("means", means);
    Arguments.require(means.length > 0, "means", "not empty", 0);
    Arguments.positive("deviation", deviation);
    int n = means.length;
    double lower = 0;
    double upper = 0;
    for (int i = 0; i < n; i++) {
      Arguments.require(
          means[i].length == means[0].length,
          "means",
          i,
          means[0].length + " long",
          means[i].length);
      double[] near = new double[n];
      double[] far = new double[n];
      for (int j = 0; j < n; j++) {
        double square = 0;
        for (int k = 0; k < means[i].length; k++) {
          double apart = (Arguments.finite("means", i, means[i][k]) - means[j][k]) / deviation;
          square += apart * apart;
        }
        near[j] = -square / 8;
        far[j] = -square / 2;
      }
      lower -= (LogSpace.logSum(near) - Math.log(n)) / n;
      upper -= (LogSpace.logSum(far) - Math.log(n)) / n;
    }
    return new MixtureInformation(Math.max(0, lower), Math.max(0, Math.max(lower, upper)));
  }

  /**
   * The exact information about which of two equally likely means −a and a a Gaussian number has,
   * in nats, by quadrature to 1e-10.
   *
   * @param a in [0, ∞)
   * @param deviation σ in (0, ∞)
   */
  public static double ofTwoNats(double a, double deviation) {
    Arguments.nonNegative("a", a);
    Arguments.positive("deviation", deviation);
    double mean = a / deviation;
    if (mean > REACH) {
      return LN_2;
    }
    double step = 2 * REACH / INTERVALS;
    double expected = 0;
    for (int i = 0; i <= INTERVALS; i++) {
      double noise = -REACH + i * step;
      double weight = i == 0 || i == INTERVALS ? 0.5 : 1;
      double density = Math.exp(-noise * noise / 2) / Math.sqrt(2 * Math.PI);
      expected += weight * density * softplus(-2 * mean * (mean + noise));
    }
    return Math.max(0, LN_2 - expected * step);
  }

  /** ln(1 + eˣ). */
  private static double softplus(double x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }

  /** The lower end in bits. */
  public double lowerBits() {
    return lowerNats / LN_2;
  }

  /** The upper end in bits. */
  public double upperBits() {
    return upperNats / LN_2;
  }
}
