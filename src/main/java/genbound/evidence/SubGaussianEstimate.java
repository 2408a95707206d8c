package genbound.evidence;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.numeric.ExactSum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/**
 * The mean of m draws of a number that is not negative on average, known to within radius·√ln(1/δ)
 * on either side.
 */
public abstract class SubGaussianEstimate implements Estimate {

  private final double mean;
  private final double radius;
  private final long draws;

  protected SubGaussianEstimate(double mean, double radius, long draws) {
    this.mean = mean;
    this.radius = radius;
    this.draws = draws;
  }

  /**
   * The mean of the draws numbered from 0, added without rounding, by as many threads as there are.
   */
  public static double mean(long draws, LongToDoubleFunction draw, LongConsumer progress) {
    ExactSum sum =
        LongStream.range(0, draws)
            .parallel()
            .collect(
                ExactSum::new,
                (partial, number) -> {
                  partial.add(draw.applyAsDouble(number));
                  progress.accept(number);
                },
                ExactSum::merge);
    return sum.result().divide(BigDecimal.valueOf(draws), MathContext.DECIMAL128).doubleValue();
  }

  /** Randomness keyed by a seed and the number of a draw. */
  public static SplittableRandom random(long seed, long draw) {
    return new SplittableRandom(new SplittableRandom(seed ^ draw * 0xD1342543DE82EF95L).nextLong());
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
    return "about " + (float) mean + " from " + draws + " draws";
  }
}
