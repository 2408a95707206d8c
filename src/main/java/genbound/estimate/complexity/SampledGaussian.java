package genbound.estimate.complexity;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.learner.EmpiricalComplexity;
import genbound.evidence.learner.SubGaussianEstimate;
import genbound.numeric.Arguments;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * The empirical Gaussian complexity of a class on n examples: the mean over m draws of sup (1/n)·Σ
 * gᵢf(xᵢ) for standard normal g, known to within (L/n)·√(2·ln(1/δ)/m), where L bounds the Euclidean
 * norm of (f(x₁), …, f(xₙ)), since the supremum is L/n-Lipschitz in g. Draws are keyed by the seed
 * and their number.
 */
public final class SampledGaussian extends SubGaussianEstimate {

  /** For n numbers g, the largest of (1/n)·Σ gᵢf(xᵢ) over the class. */
  @FunctionalInterface
  public interface Supremum {

    /** The supremum itself; what finds less is not one, and makes the estimate too small. */
    double of(double[] gaussians);
  }

  private static final int MOST_EXAMPLES = 1 << 30;

  private SampledGaussian(Mean mean, double radius) {
    super(mean, radius);
  }

  /**
   * Samples; a thread that is interrupted gets a wider interval, from the draws done by then.
   *
   * @param supremum of the class, safe for use by several threads
   * @param n how many examples, in [1, 2³⁰]
   * @param largestNorm a bound L on the norms of (f(x₁), …, f(xₙ)), in [0, ∞)
   * @param draws m, at least 1
   * @param seed of the draws
   * @param progress told how many draws are done
   * @throws IllegalStateException if the thread is interrupted before the first draw is begun
   */
  public static SampledGaussian sample(
      Supremum supremum, int n, double largestNorm, long draws, long seed, LongConsumer progress) {
    Arguments.notNull("supremum", supremum);
    Arguments.notNull("progress", progress);
    Arguments.inRange("n", n, 1, MOST_EXAMPLES);
    Arguments.memory("n", n, 8.0 * n * Runtime.getRuntime().availableProcessors());
    Arguments.nonNegative("largestNorm", largestNorm);
    Arguments.atLeast("draws", draws, 1);
    Mean mean =
        mean(
            draws,
            draw -> Arguments.finite("the supremum", supremum.of(draw(n, seed, draw))),
            progress);
    double radius = divideUp(multiplyUp(largestNorm, sqrtUp(divideUp(2, draws))), n);
    return new SampledGaussian(mean, radius);
  }

  /**
   * The empirical Rademacher complexity, which is at most √(π/2) times this one, as an estimate of
   * its upper end.
   */
  public EmpiricalComplexity asRademacher() {
    return new GaussianAsRademacher(this);
  }

  private static double[] draw(int n, long seed, long draw) {
    SplittableRandom random = random(seed, draw);
    double[] gaussians = new double[n];
    for (int i = 0; i < n; i++) {
      gaussians[i] = random.nextGaussian();
    }
    return gaussians;
  }
}
