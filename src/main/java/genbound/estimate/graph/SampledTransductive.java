package genbound.estimate.graph;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Confidence;
import genbound.evidence.learner.SubGaussianEstimate;
import genbound.evidence.learner.TransductiveComplexity;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * The transductive Rademacher complexity of a class, from random signs: the mean over draws of Q·
 * sup Σ σᵢf(xᵢ), known to within Q·√(2·ln(1/δ)·Σ Bᵢ²/draws), where Bᵢ bounds |f(xᵢ)|. Each draw has
 * signs of its own, keyed by the seed and its number: the result has the same bits whatever the
 * number of threads. Both ends are moved out, and the point up, by what rounding a sum can lose.
 */
public final class SampledTransductive extends SubGaussianEstimate
    implements TransductiveComplexity {

  /** For signs of all nodes, the largest Σ σᵢf(xᵢ) over the class. */
  @FunctionalInterface
  public interface Supremum {

    /**
     * The supremum itself; what finds less is not one, and makes the estimate too small.
     *
     * @param signs 1, −1 or 0 for each node
     */
    double of(int[] signs);
  }

  private static final int MOST_DRAWS = 1 << 30;

  private final double rounding;

  private SampledTransductive(Mean mean, double radius, double rounding) {
    super(new Mean(addUp(mean.value(), rounding), mean.done(), mean.asked()), radius);
    this.rounding = rounding;
  }

  @Override
  public double lower(Confidence confidence) {
    return addDown(super.lower(confidence), -2.01 * rounding);
  }

  /**
   * Samples; a thread that is interrupted gets a wider interval, from the draws done by then.
   *
   * @param supremum of the class, safe for use by several threads
   * @param split of the nodes
   * @param largest a bound Bᵢ on |f(xᵢ)| for all f, for each node, in [0, ∞)
   * @param draws in [1, 2³⁰]
   * @param seed of the signs
   * @param progress told how many draws are done
   * @throws IllegalStateException if the thread is interrupted before the first draw is begun
   */
  public static SampledTransductive sample(
      Supremum supremum,
      LabelSplit split,
      double[] largest,
      int draws,
      long seed,
      LongConsumer progress) {
    Arguments.notNull("supremum", supremum);
    Arguments.notNull("split", split);
    Arguments.notNull("largest", largest);
    Arguments.notNull("progress", progress);
    String domain = split.nodes() + " long, one for each node";
    Arguments.require(largest.length == split.nodes(), "largest", domain, largest.length);
    Arguments.inRange("draws", draws, 1, MOST_DRAWS);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < largest.length; i++) {
      Arguments.nonNegative("largest", i, largest[i]);
      sum = addUp(sum, largest[i]);
      squares = addUp(squares, multiplyUp(largest[i], largest[i]));
    }
    double q = split.inverseSizes();
    double most = Arguments.finite("sum of largest", sum) * (1 + 1e-9);
    Mean mean =
        mean(
            draws,
            draw -> {
              double value = supremum.of(signs(split, seed, draw));
              return q * Arguments.inClosed("the supremum", value, -most, most);
            },
            progress);
    double radius = multiplyUp(q, sqrtUp(divideUp(multiplyUp(2, squares), draws)));
    double rounding = multiplyUp(q, (split.nodes() + 4.0) * Math.ulp(sum));
    return new SampledTransductive(mean, radius, rounding);
  }

  /**
   * Samples the complexity of linear scores of Euclidean norm at most B, whose supremum is B·‖Zᵀσ‖:
   * what {@link LabelSplit#linear} bounds.
   *
   * @param split of the nodes
   * @param features Z, one row for each node
   * @param radius B in [0, ∞)
   * @param draws in [1, 2³⁰]
   * @param seed of the signs
   */
  public static SampledTransductive linear(
      LabelSplit split, double[][] features, double radius, int draws, long seed) {
    double[][] rows = rows(split, features, radius);
    double[] largest = new double[rows.length];
    Arrays.setAll(largest, i -> radius * length(rows[i]) * (1 + 1e-12));
    return sample(
        signs -> radius * length(signedSum(rows, signs)), split, largest, draws, seed, done -> {});
  }

  /**
   * Samples the complexity of linear scores of ℓ1 norm at most ω, whose supremum is ω·maxⱼ |Cⱼᵀσ|:
   * the weights of a {@link GraphLayer}.
   *
   * @param split of the nodes
   * @param features C, one row for each node
   * @param weight ω in [0, ∞)
   * @param draws in [1, 2³⁰]
   * @param seed of the signs
   */
  public static SampledTransductive linearL1(
      LabelSplit split, double[][] features, double weight, int draws, long seed) {
    double[][] rows = rows(split, features, weight);
    double[] largest = new double[rows.length];
    Arrays.setAll(largest, i -> weight * largest(rows[i]));
    return sample(
        signs -> weight * largest(signedSum(rows, signs)), split, largest, draws, seed, done -> {});
  }

  private static double[][] rows(LabelSplit split, double[][] features, double radius) {
    Arguments.notNull("split", split).checked("features", features);
    Arguments.nonNegative("radius", radius);
    double[][] rows = new double[features.length][];
    Arrays.setAll(rows, i -> features[i].clone());
    return rows;
  }

  private static double[] signedSum(double[][] rows, int[] signs) {
    double[] sum = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; signs[i] != 0 && j < sum.length; j++) {
        sum[j] += signs[i] * rows[i][j];
      }
    }
    return sum;
  }

  private static double length(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
  }

  private static double largest(double[] vector) {
    return Arrays.stream(vector).map(Math::abs).max().orElse(0);
  }

  /** Exactly: mu of (m + u)² equally likely numbers are 1, as many −1. */
  private static int[] signs(LabelSplit split, long seed, long draw) {
    SplittableRandom random = random(seed, draw);
    long ways = split.ways();
    long all = (long) split.nodes() * split.nodes();
    int[] signs = new int[split.nodes()];
    Arrays.setAll(
        signs,
        i -> {
          long way = random.nextLong(all);
          return way < ways ? 1 : way < 2 * ways ? -1 : 0;
        });
    return signs;
  }
}
