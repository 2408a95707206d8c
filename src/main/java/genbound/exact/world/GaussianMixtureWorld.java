package genbound.exact.world;

import genbound.numeric.Arguments;
import genbound.numeric.GaussLegendre;
import genbound.numeric.NormalTail;
import java.util.random.RandomGenerator;

/**
 * Two classes, 1 and −1, equally frequent, whose points are normal around μ and −μ with the same
 * standard deviation in every coordinate; a share of the labels may be turned. The risk of every
 * linear rule is known, so that one can see whether a bound holds and what it gives away.
 */
public final class GaussianMixtureWorld {

  /** So many deviations from its centre a normal law has no weight that counts. */
  private static final double FAR = 40;

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
    LabelledSample.checkMemory(n, mean.length);
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
    Line line = line(weights, intercept);
    double wrong =
        (NormalTail.up((line.along + line.shift) / deviation)
                + NormalTail.up((line.along - line.shift) / deviation))
            / 2;
    return noise + (1 - 2 * noise) * wrong;
  }

  /**
   * The mean ramp loss of the sign of ⟨w, x⟩ + b, to 1e-12: of 1 − min(1, max(0, t)/ρ)ᵖ, for the
   * signed distance t = y·(⟨w, x⟩ + b)/‖w‖ of a labelled point from the boundary. It tends to the
   * risk as ρ falls to 0.
   *
   * @param weights w, not all 0
   * @param intercept b
   * @param margin ρ in (0, ∞)
   * @param order p, 1 or 2
   */
  public double rampRisk(double[] weights, double intercept, double margin, int order) {
    Line line = line(weights, intercept);
    Arguments.positive("margin", margin);
    Arguments.inRange("order", order, 1, 2);
    double right = 0;
    double turned = 0;
    for (double centre : new double[] {line.along + line.shift, line.along - line.shift}) {
      right += ramp(centre, margin, order) / 2;
      turned += noise == 0 ? 0 : ramp(-centre, margin, order) / 2;
    }
    return (1 - noise) * right + noise * turned;
  }

  /** The mean ramp loss for t normal around a centre: of errors, and an integral up to ρ. */
  private double ramp(double centre, double margin, int order) {
    double middle = centre / deviation;
    double reach = margin / deviation;
    double error = NormalTail.up(middle);
    double low = Math.max(0, middle - FAR);
    double high = Math.min(reach, middle + FAR);
    if (!(low < high)) {
      return error;
    }
    int panels = 1 + (int) (high - low);
    double partly =
        GaussLegendre.equalPanels(low, high, panels)
            .integral(
                u ->
                    (1 - Math.pow(u / reach, order))
                        * Math.exp(-(u - middle) * (u - middle) / 2)
                        / Math.sqrt(2 * Math.PI));
    return Math.min(1, error + partly);
  }

  /** Where the boundary of a rule lies, along its own direction. */
  private record Line(double along, double shift) {}

  private Line line(double[] weights, double intercept) {
    double[] w = Worlds.copy("weights", weights);
    Arguments.require(w.length == mean.length, "weights", mean.length + " long", w.length);
    Arguments.finite("intercept", intercept);
    double norm = Worlds.norm(w);
    Arguments.positive("norm of weights", norm);
    double along = 0;
    for (int j = 0; j < w.length; j++) {
      along += w[j] / norm * mean[j];
    }
    return new Line(along, intercept / norm);
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
