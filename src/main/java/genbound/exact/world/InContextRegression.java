package genbound.exact.world;

import genbound.linalg.PositiveDefinite;
import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * The best predictor of linear regression in context: weights are drawn anew for each sequence from
 * N(0, Σ), the noise from a law on finitely many deviations, and the next output is predicted from
 * the pairs seen so far. Its mean and variance are those of the output given the history, so that
 * no predictor has a smaller expected loss {@link #loss}, and its own is E ln σ + ½.
 *
 * <p>If sequences come from another law than the one declared here, the predicted variance is no
 * longer the mean square of the error: {@link #meanSquaredError} says what that is.
 *
 * <p>Errors are those of a Cholesky factor of d rows, for d inputs.
 *
 * @see <a href="https://arxiv.org/abs/2405.15115">Liu, Cai, Chen and Li (2024), Towards Better
 *     Understanding of In-Context Learning Ability from In-Context Uncertainty Quantification,
 *     preprint</a>
 */
public final class InContextRegression {

  private static final double STRAY = 1e-9;

  private final double[][] root;
  private final double[] noises;
  private final double[] logWeights;

  /**
   * What is predicted of the next output.
   *
   * @param mean of the output, given the history
   * @param variance of the output, given the history
   * @param noiseWeights the probabilities of the deviations, given the history
   */
  public record Prediction(double mean, double variance, double[] noiseWeights) {

    public Prediction {
      Arguments.finite("mean", mean);
      Arguments.positive("variance", variance);
      noiseWeights = Arguments.notNull("noiseWeights", noiseWeights).clone();
    }

    @Override
    public double[] noiseWeights() {
      return noiseWeights.clone();
    }

    /** The standard deviation of the output, given the history. */
    public double deviation() {
      return Math.sqrt(variance);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Prediction that
          && mean == that.mean
          && variance == that.variance
          && Arrays.equals(noiseWeights, that.noiseWeights);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(new double[] {mean, variance});
    }

    @Override
    public String toString() {
      return "mean " + mean + ", variance " + variance;
    }
  }

  /**
   * A law of tasks.
   *
   * @param covariance Σ of the weights, positive definite, a row for each input
   * @param noises the deviations that the noise may have, each in (0, ∞)
   * @param weights their probabilities, not negative, adding up to 1 to within 1e-9
   */
  public InContextRegression(double[][] covariance, double[] noises, double[] weights) {
    PositiveDefinite.of("covariance", covariance);
    root = root(covariance);
    this.noises = Worlds.copy("noises", noises);
    double[] given = Worlds.copy("weights", weights);
    Arguments.require(given.length == noises.length, "weights", "one a noise", given.length);
    double sum = 0;
    for (int k = 0; k < given.length; k++) {
      Arguments.positive("noises", k, noises[k]);
      sum += Arguments.nonNegative("weights", k, given[k]);
    }
    Arguments.require(Math.abs(sum - 1) <= STRAY, "weights", "adding up to 1", (Double) sum);
    logWeights = Arrays.stream(given).map(Math::log).toArray();
  }

  /** Weights N(0, I) of some inputs, and a known noise. */
  public static InContextRegression standard(int inputs, double noise) {
    Arguments.atLeast("inputs", inputs, 1);
    Arguments.memory("inputs", inputs, 16.0 * inputs * inputs);
    double[][] identity = new double[inputs][inputs];
    for (int j = 0; j < inputs; j++) {
      identity[j][j] = 1;
    }
    return new InContextRegression(identity, new double[] {noise}, new double[] {1});
  }

  /** The lower Cholesky factor of a positive definite matrix. */
  private static double[][] root(double[][] a) {
    double[][] lower = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    return lower;
  }

  /** How many inputs there are. */
  public int inputs() {
    return root.length;
  }

  /**
   * What is best predicted at an input.
   *
   * @param x inputs seen so far, a row for each; may be empty
   * @param y outputs seen so far, as many
   * @param at the input of the next output
   */
  public Prediction predict(double[][] x, double[] y, double[] at) {
    double[] next = whitened("at", at);
    Moments seen = moments(x, y);
    double[] means = new double[noises.length];
    double[] variances = new double[noises.length];
    double[] logs = new double[noises.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < noises.length; k++) {
      double noise = noises[k];
      PositiveDefinite a = seen.plus(noise * noise);
      double[] weights = a.solve(seen.cross);
      means[k] = dot(weights, next);
      variances[k] = noise * noise * (1 + a.inverseQuadraticForm(next));
      logs[k] = logWeights[k] + seen.logEvidence(noise, a, weights);
      most = Math.max(most, logs[k]);
    }
    Arguments.require(
        most > Double.NEGATIVE_INFINITY,
        "y",
        "of a size that the noise can explain",
        "outputs beyond");
    double[] posterior = new double[noises.length];
    double sum = 0;
    for (int k = 0; k < noises.length; k++) {
      posterior[k] = Math.exp(logs[k] - most);
      sum += posterior[k];
    }
    double mean = 0;
    for (int k = 0; k < noises.length; k++) {
      posterior[k] /= sum;
      mean += posterior[k] * means[k];
    }
    double variance = 0;
    for (int k = 0; k < noises.length; k++) {
      double off = means[k] - mean;
      variance += posterior[k] * (variances[k] + off * off);
    }
    return new Prediction(mean, variance, posterior);
  }

  /**
   * The mean square of the error of the prediction at an input, given the inputs, on sequences of
   * another law: their weights are N(0, scale²·Σ) and their noise has another deviation. With the
   * declared scale, 1, and noise it is the predicted variance. For one noise declared.
   *
   * @param x inputs seen so far, a row for each
   * @param at the input of the next output
   * @param noise the deviation of the noise in truth, in [0, ∞)
   * @param scale in [0, ∞), of the weights in truth
   */
  public double meanSquaredError(double[][] x, double[] at, double noise, double scale) {
    boolean one = noises.length == 1;
    Arguments.require(one, "noises", "one, as the error is linear for one alone", noises.length);
    Arguments.nonNegative("noise", noise);
    Arguments.nonNegative("scale", scale);
    Arguments.array("x", x);
    double[] next = whitened("at", at);
    double declared = noises[0] * noises[0];
    Moments seen = moments(x, new double[x.length]);
    double[] pull = seen.plus(declared).solve(next);
    double ofWeights = declared * declared * dot(pull, pull);
    double ofNoise = 0;
    for (double[] row : seen.rows) {
      double part = dot(row, pull);
      ofNoise += part * part;
    }
    return noise * noise * (1 + ofNoise) + scale * scale * ofWeights;
  }

  /** ln σ + (y − mean)²/(2σ²), the loss of a predicted mean and deviation, without ends. */
  public static double loss(double y, double mean, double deviation) {
    Arguments.finite("y", y);
    Arguments.finite("mean", mean);
    Arguments.positive("deviation", deviation);
    double off = (y - mean) / deviation;
    return Math.log(deviation) + off * off / 2;
  }

  private double[] whitened(String name, double[] x) {
    Arguments.notNull(name, x);
    Arguments.require(x.length == root.length, name, root.length + " long", x.length);
    double[] white = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      Arguments.finite(name, i, x[i]);
      for (int j = 0; j <= i; j++) {
        white[j] += root[i][j] * x[i];
      }
    }
    return white;
  }

  private Moments moments(double[][] x, double[] y) {
    Arguments.array("x", x);
    Arguments.notNull("y", y);
    Arguments.require(y.length == x.length, "y", "one a row of x", y.length);
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      rows[i] = whitened(Arguments.at("x", i), x[i]);
      Arguments.finite("y", i, y[i]);
    }
    return new Moments(rows, y, root.length);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** A history in inputs for which the weights are N(0, I). */
  private static final class Moments {

    private final double[][] rows;
    private final double[] y;
    private final double[][] square;
    private final double[] cross;

    Moments(double[][] rows, double[] y, int inputs) {
      this.rows = rows;
      this.y = y;
      square = new double[inputs][inputs];
      cross = new double[inputs];
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < inputs; j++) {
          cross[j] += rows[i][j] * y[i];
          for (int k = 0; k < inputs; k++) {
            square[j][k] += rows[i][j] * rows[i][k];
          }
        }
      }
    }

    /** XᵀX + ridge·I. */
    PositiveDefinite plus(double ridge) {
      double[][] sum = new double[square.length][];
      for (int j = 0; j < sum.length; j++) {
        sum[j] = square[j].clone();
        sum[j][j] += ridge;
      }
      return PositiveDefinite.of("x", sum);
    }

    /** ln of the density of the outputs, N(0, XXᵀ + σ²I), up to a constant. */
    double logEvidence(double noise, PositiveDefinite a, double[] weights) {
      double squares = 0;
      for (int i = 0; i < rows.length; i++) {
        double off = (y[i] - dot(rows[i], weights)) / noise;
        squares += off * off;
      }
      squares += dot(weights, weights);
      double free = rows.length - cross.length;
      return -(squares + a.logDeterminant()) / 2 - free * Math.log(noise);
    }
  }

  @Override
  public String toString() {
    return "regression in context with " + root.length + " inputs and " + noises.length + " noises";
  }
}
