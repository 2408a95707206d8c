package genbound.exact.world;

import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;
import java.util.random.RandomGenerator;

/**
 * Four normal clusters labelled like an exclusive or: class 1 around μ₁ and −μ₁, class −1 around μ₂
 * and −μ₂, where μ₁ and μ₂ are orthogonal and of one length. All clusters are equally frequent, the
 * covariance is the identity, and a share of the labels is turned. No linear rule through the
 * origin is better than a coin, while the best rule errs with a probability that falls to 0 as the
 * means move out.
 *
 * @param dimension p, at least 2
 * @param meanNorm |μ|, the length of the four means, in (0, ∞), in standard deviations
 * @param noise η, how often a label is turned, in [0, ½)
 * @see <a href="https://arxiv.org/abs/2310.02541">Xu, Wang, Frei, Vardi and Hu (2024), Benign
 *     Overfitting and Grokking in ReLU Networks for XOR Cluster Data, ICLR</a>
 */
public record XorClusters(long dimension, double meanNorm, double noise) {

  private static final int MOST_COORDINATES = Integer.MAX_VALUE - 8;

  public XorClusters {
    Arguments.atLeast("dimension", dimension, 2);
    Arguments.positive("meanNorm", meanNorm);
    Arguments.require(noise >= 0 && noise < 0.5, "noise", "in [0, 1/2)", (Double) noise);
  }

  /**
   * The least probability of erring on a label that was not turned, to 1e-12 of itself:
   *
   * <pre>2·Φ(s)·Φ(−s), s = |μ|/√2</pre>
   *
   * <p>The best rule compares the magnitudes of the coordinates along μ₁ and μ₂. Along the two
   * diagonals between them the clusters lie at (±s, ±s), and it errs where exactly one of two
   * independent signs is turned by the noise of the inputs.
   */
  public double bayesError() {
    double s = meanNorm / Math.sqrt(2);
    return Math.min(0.5, 2 * NormalTail.up(s) * NormalTail.up(-s));
  }

  /**
   * The probability that the sign of ⟨w, x⟩ + b is not the label, where that was not turned, to
   * 1e-12: ½ for b = 0, whatever the weights, and above ¼ for any b.
   *
   * @param weights w in coordinates whose first two axes are those of μ₁ and μ₂, not all 0
   * @param intercept b
   */
  public double linearError(double[] weights, double intercept) {
    double[] w = Worlds.copy("weights", weights);
    Arguments.require(w.length == dimension, "weights", dimension + " long", w.length);
    Arguments.finite("intercept", intercept);
    double norm = Worlds.norm(w);
    Arguments.positive("norm of weights", norm);
    if (intercept == 0) {
      return 0.5;
    }
    double b = intercept / norm;
    double first = w[0] / norm * meanNorm;
    double second = w[1] / norm * meanNorm;
    double wrong =
        NormalTail.up(b + first)
            + NormalTail.up(b - first)
            + NormalTail.up(-b + second)
            + NormalTail.up(-b - second);
    return wrong / 4;
  }

  /**
   * The probability of erring on a label that may have been turned: η + (1 − 2η)·error.
   *
   * @param error the probability of erring on one that was not, in [0, 1]
   */
  public double withNoise(double error) {
    Arguments.inClosed("error", error, 0, 1);
    return noise + (1 - 2 * noise) * error;
  }

  /**
   * Draws n labelled points of p coordinates, the first two along μ₁ and μ₂.
   *
   * @param n at least 1
   * @param random the caller's
   */
  public LabelledSample draw(int n, RandomGenerator random) {
    Arguments.atLeast("n", n, 1);
    Arguments.notNull("random", random);
    Arguments.inRange("dimension", dimension, 2, MOST_COORDINATES);
    LabelledSample.checkMemory(n, dimension);
    double[][] x = new double[n][(int) dimension];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < dimension; j++) {
        x[i][j] = random.nextGaussian();
      }
      int label = random.nextBoolean() ? 1 : -1;
      x[i][label == 1 ? 0 : 1] += random.nextBoolean() ? meanNorm : -meanNorm;
      y[i] = random.nextDouble() < noise ? -label : label;
    }
    return new LabelledSample(x, y);
  }

  @Override
  public String toString() {
    return "four clusters in "
        + dimension
        + " dimensions, means of length "
        + (float) meanNorm
        + ", labels turned with probability "
        + noise
        + ", least error "
        + (float) bayesError();
  }
}
