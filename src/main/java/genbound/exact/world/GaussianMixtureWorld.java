package genbound.exact.world;

import genbound.numeric.Arguments;
import genbound.numeric.NormalTail;
import java.util.random.RandomGenerator;

/**
 * Two classes, 1 and −1, equally frequent, whose points are normal around μ and −μ with the same
 * standard deviation in every coordinate; a share of the labels may be turned. The risk of every
 * linear rule is known, so that one can see whether a bound holds and what it gives away.
 */
public final class GaussianMixtureWorld {

  private final double[] mean;
  private final double deviation;
  private final double noise;

  /**
   * A world.
   *
   * @param mean μ, at least one coordinate, finite
   * @param deviation in (0, ∞)
   * @param noise how often a label is turned, in [0, ½]
   */
  public GaussianMixtureWorld(double[] mean, double deviation, double noise) {
    this.mean = Worlds.copy("mean", mean);
    this.deviation = Arguments.positive("deviation", deviation);
    this.noise = Arguments.inClosed("noise", noise, 0, 0.5);
  }

  /** Draws n labelled points. */
  public LabelledSample draw(int n, RandomGenerator random) {
    Arguments.atLeast("n", n, 1);
    Arguments.notNull("random", random);
    double[][] x = new double[n][mean.length];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      int side = random.nextBoolean() ? 1 : -1;
      for (int j = 0; j < mean.length; j++) {
        x[i][j] = side * mean[j] + deviation * random.nextGaussian();
      }
      y[i] = random.nextDouble() < noise ? -side : side;
    }
    return new LabelledSample(x, y);
  }

  /**
   * The probability that the sign of ⟨w, x⟩ + b is not the label, to 1e-12.
   *
   * @param weights w, not all 0
   * @param intercept b
   */
  public double risk(double[] weights, double intercept) {
    double[] w = Worlds.copy("weights", weights);
    Arguments.require(w.length == mean.length, "weights", mean.length + " long", w.length);
    Arguments.finite("intercept", intercept);
    double norm = Worlds.norm(w);
    Arguments.positive("norm of weights", norm);
    double along = 0;
    for (int j = 0; j < w.length; j++) {
      along += w[j] / norm * mean[j];
    }
    double shift = intercept / norm;
    double wrong =
        (NormalTail.up((along + shift) / deviation) + NormalTail.up((along - shift) / deviation))
            / 2;
    return noise + (1 - 2 * noise) * wrong;
  }

  /** The least risk of all rules. */
  public double bayesRisk() {
    return noise + (1 - 2 * noise) * NormalTail.up(Worlds.norm(mean) / deviation);
  }

  @Override
  public String toString() {
    return "two normal classes in "
        + mean.length
        + " dimensions, least risk "
        + (float) bayesRisk();
  }
}
