package genbound.estimate.privacy;

import genbound.numeric.Arguments;
import genbound.numeric.LogGamma;
import java.util.random.RandomGenerator;

/**
 * A locally private release of a vector of length at most r, without bias: the vector is first
 * replaced by one of length r along it or against it, and then by a uniform point of the half of a
 * sphere around that one, with probability e^ε/(1 + e^ε), or of the opposite half. The sphere has
 * the radius B that makes the mean right, and nothing else is released: pure ε-local privacy.
 *
 * @param dimension d, at least 1
 * @param length r, the largest length of a vector, in (0, ∞)
 * @param epsilon ε in (0, 300]
 * @see <a href="https://arxiv.org/abs/1302.3203">Duchi, Jordan and Wainwright (2013), Local Privacy
 *     and Statistical Minimax Rates, FOCS</a>, recalled; radius and error are derived in
 *     proofs/local-privacy.md
 */
public record SphereRandomizer(int dimension, double length, double epsilon) {

  public SphereRandomizer {
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.positive("length", length);
    Arguments.require(epsilon > 0 && epsilon <= 300, "epsilon", "in (0, 300]", (Double) epsilon);
  }

  /** B = r·(e^ε + 1)/(e^ε − 1)·√π·Γ((d + 1)/2)/Γ(d/2), to about 1e-13 of it. */
  public double radius() {
    double half = dimension / 2.0;
    double ratio = Math.exp(LogGamma.value(half + 0.5) - LogGamma.value(half));
    return length / Math.tanh(epsilon / 2) * Math.sqrt(Math.PI) * ratio;
  }

  /**
   * E‖z − v‖² of what is released of a vector: B² − ‖v‖², exactly.
   *
   * @param vector v, of length at most r
   */
  public double meanSquaredError(double[] vector) {
    double norm = checked(vector);
    return radius() * radius() - norm * norm;
  }

  /**
   * A release.
   *
   * @param vector v, of length at most r
   * @param random where the chance comes from
   */
  public double[] release(double[] vector, RandomGenerator random) {
    Arguments.notNull("random", random);
    double norm = checked(vector);
    boolean along = random.nextDouble() < 0.5 + norm / (2 * length);
    boolean near = random.nextDouble() < 1 / (1 + Math.exp(-epsilon));
    double[] point = new double[dimension];
    double squares = 0;
    double product = 0;
    for (int i = 0; i < dimension; i++) {
      point[i] = random.nextGaussian();
      squares += point[i] * point[i];
      product += point[i] * (norm > 0 ? vector[i] : i == 0 ? 1 : 0);
    }
    boolean flip = product > 0 != (along == near);
    double scale = (flip ? -1 : 1) * radius() / Math.sqrt(squares);
    for (int i = 0; i < dimension; i++) {
      point[i] *= scale;
    }
    return point;
  }

  private double checked(double[] vector) {
    Arguments.notNull("vector", vector);
    String domain = dimension + " long";
    Arguments.require(vector.length == dimension, "vector", domain, vector.length);
    double norm = 0;
    for (int i = 0; i < dimension; i++) {
      norm = Math.hypot(norm, Arguments.finite("vector", i, vector[i]));
    }
    double most = length * (1 + 1e-12);
    Arguments.require(norm <= most, "vector", "of length at most " + length, (Double) norm);
    return Math.min(norm, length);
  }
}
