package genbound.exact.world;

import genbound.numeric.Arguments;
import genbound.numeric.GaussLegendre;
import genbound.numeric.NormalTail;
import java.util.random.RandomGenerator;

/**
 * Linear regression: standard normal points and targets ⟨w*, x⟩ plus normal noise. The risk of
 * every linear predictor is known, for the squared loss and for the one that is cut off.
 */
public final class GaussianRegressionWorld {

  /** No residual is as many standard deviations from its mean. */
  private static final double FAR = 39;

  private static final int PANELS = 32;

  private final double[] truth;
  private final double noise;

  /**
   * A world.
   *
   * @param truth w*, at least one coordinate, finite
   * @param noise its standard deviation, in [0, ∞)
   */
  public GaussianRegressionWorld(double[] truth, double noise) {
    this.truth = Worlds.copy("truth", truth);
    this.noise = Arguments.nonNegative("noise", noise);
  }

  /** Draws n points and their targets. */
  public LabelledSample draw(int n, RandomGenerator random) {
    LabelledSample.checkMemory(n, truth.length);
    Arguments.notNull("random", random);
    double[][] x = new double[n][truth.length];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = noise * random.nextGaussian();
      for (int j = 0; j < truth.length; j++) {
        x[i][j] = random.nextGaussian();
        y[i] += truth[j] * x[i][j];
      }
    }
    return new LabelledSample(x, y);
  }

  /**
   * The expected squared loss of ⟨w, x⟩ + b: ‖w − w*‖² + b² + noise².
   *
   * @param weights w
   * @param intercept b
   */
  public double risk(double[] weights, double intercept) {
    double deviation = deviation(weights);
    double risk = deviation * deviation + Arguments.finite("intercept", intercept) * intercept;
    return Math.min(risk, Double.MAX_VALUE);
  }

  /**
   * The expectation of the squared loss of ⟨w, x⟩ + b cut off at a height, min((y − f(x))², most),
   * to 1e-12 of the height.
   *
   * @param weights w
   * @param intercept b
   * @param most the height, in (0, ∞)
   */
  public double clippedRisk(double[] weights, double intercept, double most) {
    double s = deviation(weights);
    double b = Arguments.finite("intercept", intercept);
    Arguments.positive("most", most);
    if (s == 0) {
      return Math.min(b * b, most);
    }
    double edge = Math.sqrt(most);
    double low = Math.max(-FAR, (-edge - b) / s);
    double high = Math.min(FAR, (edge - b) / s);
    if (!(low < high)) {
      return most;
    }
    double inside =
        GaussLegendre.equalPanels(low, high, PANELS)
            .integral(z -> (b + s * z) * (b + s * z) * Math.exp(-z * z / 2));
    double outside = NormalTail.up(-low) + NormalTail.up(high);
    return Math.min(most, inside / Math.sqrt(2 * Math.PI) + most * outside);
  }

  /** The standard deviation of the residuals. */
  private double deviation(double[] weights) {
    double[] gap = Worlds.copy("weights", weights);
    Arguments.require(gap.length == truth.length, "weights", truth.length + " long", gap.length);
    for (int j = 0; j < gap.length; j++) {
      gap[j] -= truth[j];
    }
    return Math.hypot(Worlds.norm(gap), noise);
  }

  @Override
  public String toString() {
    return "linear regression in "
        + truth.length
        + " dimensions, least risk "
        + (float) (noise * noise);
  }
}
