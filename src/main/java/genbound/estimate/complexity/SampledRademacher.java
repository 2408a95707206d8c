package genbound.estimate.complexity;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Confidence;
import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.SubGaussianEstimate;
import genbound.numeric.Arguments;
import genbound.numeric.ExactSum;
import genbound.numeric.ParallelTasks;
import java.util.function.LongConsumer;

/**
 * The empirical Rademacher complexity of a class on n examples, from random signs: the mean over m
 * draws of sup (1/n)·Σ σᵢf(xᵢ), known to within B·√(2·ln(1/δ)/(mn)), where B bounds |f(xᵢ)|. Each
 * draw has signs of its own, keyed by the seed and its number: the result has the same bits
 * whatever the number of threads. Both ends are moved out, and the point up, by what rounding a sum
 * of n terms can lose.
 */
public final class SampledRademacher extends SubGaussianEstimate implements EmpiricalComplexity {

  /** For signs of n examples, the largest of (1/n)·Σ σᵢf(xᵢ) over the class. */
  @FunctionalInterface
  public interface Supremum {

    /**
     * The supremum itself; what finds less is not one, and makes the estimate too small.
     *
     * @param signs n times 1 or −1
     */
    double of(int[] signs);
  }

  private static final int MOST_EXAMPLES = 1 << 30;
  private static final int MOST_DRAWS = 1 << 30;

  private final double rounding;

  private SampledRademacher(Mean mean, double radius, double rounding) {
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
   * @param n how many examples, in [1, 2³⁰]
   * @param largest a bound B on |f(xᵢ)| for all f and i, in [0, ∞)
   * @param draws m, at least 1
   * @param seed of the signs
   * @param progress told how many draws are done
   * @throws IllegalStateException if the thread is interrupted before the first draw is begun
   */
  public static SampledRademacher sample(
      Supremum supremum, int n, double largest, long draws, long seed, LongConsumer progress) {
    Arguments.notNull("supremum", supremum);
    Arguments.notNull("progress", progress);
    Arguments.inRange("n", n, 1, MOST_EXAMPLES);
    Arguments.memory("n", n, 4.25 * n * Runtime.getRuntime().availableProcessors());
    Arguments.nonNegative("largest", largest);
    Arguments.atLeast("draws", draws, 1);
    Mean seen = mean(draws, draw -> value(supremum, signs(n, seed, draw), largest), progress);
    double rounding = (n + 2.0) * Math.ulp(largest);
    double perDraw = divideUp(divideUp(2, draws), n);
    return new SampledRademacher(seen, multiplyUp(largest, sqrtUp(perDraw)), rounding);
  }

  private static int[] signs(int n, long seed, long draw) {
    long[] bits = SignedSums.bits(n, seed, draw);
    int[] signs = new int[n];
    for (int i = 0; i < n; i++) {
      signs[i] = (bits[i >> 6] >>> i & 1) == 0 ? -1 : 1;
    }
    return signs;
  }

  private static double value(Supremum supremum, int[] signs, double largest) {
    double value = supremum.of(signs);
    double most = largest * (1 + 1e-9);
    return Arguments.inClosed("the supremum", value, -most, most);
  }

  /**
   * Samples the complexity of linear predictors ⟨w, x⟩ with ‖w‖₁ ≤ radius, whose supremum is the
   * largest coordinate of the signed sum. Sums over groups of six examples are tabulated once for
   * all draws; blocks of coordinates go to as many threads as there are.
   *
   * @param x the examples, one row each, finite
   * @param radius in [0, ∞)
   * @param draws m, in [1, 2³⁰]
   * @param seed of the signs
   */
  public static SampledRademacher linearL1(double[][] x, double radius, int draws, long seed) {
    return linearL1(x, radius, draws, seed, done -> {});
  }

  /**
   * Samples the complexity of linear predictors, as {@link #linearL1(double[][], double, int,
   * long)} does.
   *
   * @param x the examples, one row each, finite
   * @param radius in [0, ∞)
   * @param draws m, in [1, 2³⁰]
   * @param seed of the signs
   * @param progress told how many coordinates are done, of all draws
   * @throws IllegalStateException if the thread is interrupted: the largest of some coordinates is
   *     not the largest
   */
  public static SampledRademacher linearL1(
      double[][] x, double radius, int draws, long seed, LongConsumer progress) {
    Arguments.notNull("x", x);
    Arguments.notNull("progress", progress);
    Arguments.require(x.length > 0, "x", "not empty", 0);
    Arguments.nonNegative("radius", radius);
    Arguments.inRange("draws", draws, 1, MOST_DRAWS);
    double largest = SignedSums.largest(x);
    double[] sums = new SignedSums(x, draws, seed).largestCoordinates(progress);
    ExactSum sum = new ExactSum();
    for (double coordinate : sums) {
      sum.add(coordinate);
    }
    double mean = sum.mean((long) draws * x.length);
    double rounding = x.length * 0x1p-52 * largest;
    double perDraw = divideUp(divideUp(2, draws), x.length);
    double scale = multiplyUp(radius, largest);
    return new SampledRademacher(
        new Mean(radius * mean, draws, draws),
        multiplyUp(scale, sqrtUp(perDraw)),
        multiplyUp(radius, rounding + Math.ulp(mean)));
  }

  /**
   * The exact complexity of a class on at most 24 examples, from all signs; moved up by its
   * rounding.
   *
   * @param supremum of the class
   * @param n how many examples, in [1, 24]
   * @param largest a bound on |f(xᵢ)| for all f and i, in [0, ∞)
   * @throws IllegalStateException if the thread is interrupted
   */
  public static EmpiricalComplexity exact(Supremum supremum, int n, double largest) {
    Arguments.notNull("supremum", supremum);
    Arguments.inRange("n", n, 1, 24);
    Arguments.nonNegative("largest", largest);
    ExactSum sum = new ExactSum();
    int[] signs = new int[n];
    for (long pattern = 0; pattern < 1L << n; pattern++) {
      ParallelTasks.checkInterrupted(pattern, 1L << n, "patterns of signs");
      for (int i = 0; i < n; i++) {
        signs[i] = (pattern >> i & 1) == 0 ? -1 : 1;
      }
      sum.add(value(supremum, signs, largest));
    }
    double mean = sum.mean(1L << n);
    return EmpiricalComplexity.known(addUp(mean, (n + 2.0) * Math.ulp(largest)));
  }

  /**
   * The supremum over a finite class.
   *
   * @param values f(xᵢ), one row a hypothesis, one column an example, finite
   */
  public static Supremum finite(double[][] values) {
    Arguments.array("values", values);
    Arguments.require(values.length > 0, "values", "not empty", 0);
    double[][] rows = new double[values.length][];
    for (int f = 0; f < values.length; f++) {
      rows[f] = values[f].clone();
      boolean fits = rows[f].length == values[0].length && rows[f].length > 0;
      Arguments.require(fits, "values", f, "as long as the first", rows[f].length);
      for (int i = 0; i < rows[f].length; i++) {
        Arguments.finite("values", f, i, rows[f][i]);
      }
    }
    return new Finite(rows);
  }

  /** The supremum over the rows. */
  private record Finite(double[][] rows) implements Supremum {

    @Override
    public double of(int[] signs) {
      int columns = rows[0].length;
      Arguments.require(signs.length == columns, "n", "the examples of values", signs.length);
      double best = Double.NEGATIVE_INFINITY;
      for (double[] row : rows) {
        double sum = 0;
        for (int i = 0; i < signs.length; i++) {
          sum += signs[i] * row[i];
        }
        best = Math.max(best, sum);
      }
      return best / signs.length;
    }

    @Override
    public String toString() {
      return "largest over " + rows.length + " hypotheses";
    }
  }
}
