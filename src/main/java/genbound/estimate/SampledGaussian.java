package genbound.estimate;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Confidence;
import genbound.bound.Estimate;
import genbound.numeric.Arguments;
import genbound.numeric.ExactSum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The empirical Gaussian complexity of a class on n examples: the mean over m draws of sup (1/n)·Σ
 * gᵢf(xᵢ) for standard normal g, known to within (L/n)·√(2·ln(1/δ)/m), where L bounds the Euclidean
 * norm of (f(x₁), …, f(xₙ)), since the supremum is L/n-Lipschitz in g. Draws are keyed by the seed
 * and their number.
 */
public final class SampledGaussian implements Estimate {

  /** For n numbers g, the largest of (1/n)·Σ gᵢf(xᵢ) over the class. */
  @FunctionalInterface
  public interface Supremum {

    /** The supremum itself; what finds less is not one, and makes the estimate too small. */
    double of(double[] gaussians);
  }

  private final double mean;
  private final double radius;
  private final long draws;

  private SampledGaussian(double mean, double radius, long draws) {
    this.mean = mean;
    this.radius = radius;
    this.draws = draws;
  }

  /**
   * Samples.
   *
   * @param supremum of the class, safe for use by several threads
   * @param n how many examples, at least 1
   * @param largestNorm a bound L on the norms of (f(x₁), …, f(xₙ)), in [0, ∞)
   * @param draws m, at least 1
   * @param seed of the draws
   * @param progress told the number of each draw as it is done, by the thread that did it
   */
  public static SampledGaussian sample(
      Supremum supremum, int n, double largestNorm, long draws, long seed, LongConsumer progress) {
    Arguments.notNull("supremum", supremum);
    Arguments.notNull("progress", progress);
    Arguments.atLeast("n", n, 1);
    Arguments.nonNegative("largestNorm", largestNorm);
    Arguments.atLeast("draws", draws, 1);
    ExactSum sum =
        LongStream.range(0, draws)
            .parallel()
            .collect(
                ExactSum::new,
                (partial, draw) -> {
                  partial.add(Arguments.finite("the supremum", supremum.of(draw(n, seed, draw))));
                  progress.accept(draw);
                },
                ExactSum::merge);
    BigDecimal count = BigDecimal.valueOf(draws);
    double mean = sum.result().divide(count, MathContext.DECIMAL128).doubleValue();
    double radius = divideUp(multiplyUp(largestNorm, sqrtUp(divideUp(2, draws))), n);
    return new SampledGaussian(mean, radius, draws);
  }

  private static double[] draw(int n, long seed, long draw) {
    long key = new SplittableRandom(seed ^ draw * 0xD1342543DE82EF95L).nextLong();
    SplittableRandom random = new SplittableRandom(key);
    double[] gaussians = new double[n];
    for (int i = 0; i < n; i++) {
      gaussians[i] = random.nextGaussian();
    }
    return gaussians;
  }

  @Override
  public double point() {
    return Math.max(0, mean);
  }

  @Override
  public double upper(Confidence confidence) {
    return Math.max(0, addUp(mean, multiplyUp(radius, sqrtUp(confidence.logInverseDelta()))));
  }

  @Override
  public double lower(Confidence confidence) {
    return -addUp(-mean, multiplyUp(radius, sqrtUp(confidence.logInverseDelta())));
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public String toString() {
    return "Gaussian complexity about " + (float) mean + " from " + draws + " draws";
  }
}
