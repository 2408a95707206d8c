package genbound.estimate.loss;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.expUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;
import genbound.numeric.CompensatedSum;
import java.util.Arrays;

/**
 * Weights that make losses on examples of one domain count as the inputs of another domain would:
 * the ratio of the densities, target over source, at each example.
 *
 * <p>A ratio must be known, not estimated from the examples. A ratio of ∞ means that the target
 * domain has inputs where the source has none; it is refused. Where ratios have no ceiling, as for
 * two normal laws, {@code Holdout.secondMoment} takes their mean square.
 */
public final class ImportanceWeights {

  private final double[] weights;

  private ImportanceWeights(double[] weights) {
    this.weights = weights;
    Arguments.require(weights.length > 0, "weights", "not empty", 0);
  }

  /**
   * Supplied ratios.
   *
   * @param weights one an example, in [0, ∞)
   */
  public static ImportanceWeights of(double... weights) {
    double[] copy = Arguments.notNull("weights", weights).clone();
    for (int i = 0; i < copy.length; i++) {
      Arguments.require(
          copy[i] >= 0 && copy[i] < Double.POSITIVE_INFINITY,
          "weights",
          i,
          "in [0, ∞): a ratio of ∞ is an input that the source does not have",
          (Double) copy[i]);
    }
    return new ImportanceWeights(copy);
  }

  /**
   * The ratios of two normal laws with the same deviation in every coordinate, rounded up.
   *
   * @param x inputs of the source, a row for each
   * @param sourceMean as long as a row
   * @param targetMean as long as a row
   * @param deviation σ in (0, ∞)
   */
  public static ImportanceWeights gaussian(
      double[][] x, double[] sourceMean, double[] targetMean, double deviation) {
    Arguments.array("x", x);
    checkMeans(sourceMean, targetMean, deviation);
    double[] ratios = new double[x.length];
    double error = (sourceMean.length + 8) * 0x1p-52;
    for (int i = 0; i < x.length; i++) {
      Arguments.require(
          x[i].length == sourceMean.length, "x", i, sourceMean.length + " long", x[i].length);
      double log = 0;
      double size = 0;
      for (int j = 0; j < sourceMean.length; j++) {
        double value = Arguments.finite("x", i, j, x[i][j]);
        double ofSource = (value - sourceMean[j]) / deviation;
        double ofTarget = (value - targetMean[j]) / deviation;
        log += (ofSource - ofTarget) * (ofSource + ofTarget) / 2;
        size +=
            (Math.abs(ofSource) + Math.abs(ofTarget)) * (Math.abs(ofSource) + Math.abs(ofTarget));
      }
      ratios[i] = expUp(log + error * size);
    }
    return of(ratios);
  }

  /**
   * The mean square of the ratios of two such normal laws over the source, exp(‖μ_T − μ_S‖²/σ²),
   * rounded up: for {@code Holdout.secondMoment}.
   *
   * @throws IllegalArgumentException if it overflows
   */
  public static double gaussianSecondMoment(
      double[] sourceMean, double[] targetMean, double deviation) {
    checkMeans(sourceMean, targetMean, deviation);
    double squares = 0;
    for (int j = 0; j < sourceMean.length; j++) {
      double steps = divideUp(Math.nextUp(Math.abs(targetMean[j] - sourceMean[j])), deviation);
      double apart = targetMean[j] == sourceMean[j] ? 0 : steps;
      squares = addUp(squares, multiplyUp(apart, apart));
    }
    double moment = expUp(squares);
    boolean finite = moment < Double.POSITIVE_INFINITY;
    Arguments.require(finite, "targetMean", "nearer to sourceMean", Arrays.toString(targetMean));
    return moment;
  }

  private static void checkMeans(double[] sourceMean, double[] targetMean, double deviation) {
    Arguments.notNull("sourceMean", sourceMean);
    Arguments.notNull("targetMean", targetMean);
    Arguments.require(sourceMean.length > 0, "sourceMean", "not empty", 0);
    Arguments.require(
        targetMean.length == sourceMean.length,
        "targetMean",
        sourceMean.length + " long",
        targetMean.length);
    for (int j = 0; j < sourceMean.length; j++) {
      Arguments.finite("sourceMean", j, sourceMean[j]);
      Arguments.finite("targetMean", j, targetMean[j]);
    }
    Arguments.positive("deviation", deviation);
  }

  /** How many weights there are. */
  public int n() {
    return weights.length;
  }

  /** The largest weight seen, which is no ceiling. */
  public double largest() {
    return Arrays.stream(weights).max().getAsDouble();
  }

  /**
   * The effective sample size (Σ w)²/Σ w², a diagnosis: about as many examples of the target domain
   * would tell as much. It promises nothing, and is 0 where all weights are.
   */
  public double effectiveSampleSize() {
    double most = largest();
    if (most == 0) {
      return 0;
    }
    CompensatedSum sum = new CompensatedSum();
    CompensatedSum squares = new CompensatedSum();
    for (double weight : weights) {
      double part = weight / most;
      sum.add(part);
      squares.add(part * part);
    }
    return sum.result() * sum.result() / squares.result();
  }

  /**
   * Weighted losses in [0, ceiling], rounded up, for any bound on bounded losses.
   *
   * @param losses one an example, in [0, 1]
   * @param ceiling B in (0, ∞), known to bound the ratio everywhere; a weight above it is refused
   */
  public LossSample weighted(double[] losses, double ceiling) {
    Arguments.positive("ceiling", ceiling);
    double[] products = products(losses);
    for (int i = 0; i < weights.length; i++) {
      Arguments.require(
          weights[i] <= ceiling, "weights", i, "at most " + ceiling, (Double) weights[i]);
      products[i] = Math.min(ceiling, products[i]);
    }
    return new LossAccumulator(new LossRange(0, ceiling)).addAll("losses", products).result();
  }

  /**
   * The mean of the weighted losses, not below the exact one: for {@code Holdout.secondMoment}.
   *
   * @param losses one an example, in [0, 1]
   */
  public double meanUp(double[] losses) {
    LossRange range = new LossRange(0, Double.MAX_VALUE);
    LossAccumulator accumulator = new LossAccumulator(range);
    LossSample sample = accumulator.addAll("losses", products(losses)).result();
    return Math.min(sample.greatest(), Math.nextUp(sample.mean()));
  }

  private double[] products(double[] losses) {
    Arguments.notNull("losses", losses);
    Arguments.require(losses.length == weights.length, "losses", "one a weight", losses.length);
    double[] products = new double[losses.length];
    for (int i = 0; i < losses.length; i++) {
      products[i] = multiplyUp(weights[i], Arguments.inClosed("losses", i, losses[i], 0, 1));
    }
    return products;
  }

  @Override
  public String toString() {
    return weights.length + " weights up to " + largest();
  }
}
