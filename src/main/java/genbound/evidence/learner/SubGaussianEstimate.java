package genbound.evidence.learner;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.numeric.ExactSum;
import genbound.numeric.ParallelTasks;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.function.LongToDoubleFunction;

/**
 * The mean of m draws of a number that is not negative on average, known to within radius·√ln(1/δ)
 * on either side.
 *
 * <p>An interruption ends the drawing early. How many draws are done by then may depend on what was
 * drawn, through the time that it took, so the k that are done do not count as a sample of k: by
 * Doob's inequality no partial sum of the m draws is off by more than m·radius·√ln(1/δ), except
 * with probability δ, and so the mean of the first k is known to within that over k. The interval
 * is √(m/k) times as wide as that of k draws asked for.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500830">Hoeffding (1963), Probability
 *     Inequalities for Sums of Bounded Random Variables, JASA 58</a>, section 2, for the largest of
 *     the partial sums
 */
public abstract class SubGaussianEstimate implements Estimate {

  private final double mean;
  private final double radius;
  private final Mean draws;

  /**
   * Of draws that may have been cut short.
   *
   * @param mean of those done
   * @param radius of the mean of all that were asked for
   */
  protected SubGaussianEstimate(Mean mean, double radius) {
    this.mean = mean.value();
    this.radius =
        mean.done() == mean.asked()
            ? radius
            : multiplyUp(radius, divideUp(mean.asked(), mean.done()));
    draws = mean;
  }

  /**
   * The mean of draws.
   *
   * @param value of those done
   * @param done how many, the first ones, at least 1
   * @param asked how many were asked for
   */
  public record Mean(double value, long done, long asked) {}

  /**
   * The mean of the draws numbered from 0, added without rounding, by as many threads as there are;
   * of the first ones, if the calling thread is interrupted.
   *
   * @param draws how many
   * @param draw safe for several threads
   * @param progress told how many draws are done
   * @throws IllegalStateException if the thread is interrupted before the first draw is begun
   */
  public static Mean mean(long draws, LongToDoubleFunction draw, LongConsumer progress) {
    ExactSum sum = new ExactSum();
    long done =
        ParallelTasks.run(
            draws,
            number -> {
              double value = draw.applyAsDouble(number);
              synchronized (sum) {
                sum.add(value);
              }
            },
            progress);
    if (done == 0) {
      throw new IllegalStateException("interrupted before the first draw was done");
    }
    return new Mean(sum.mean(done), done, draws);
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
    boolean whole = draws.done() == draws.asked();
    String of = whole ? "" : " of the " + draws.asked() + " asked for";
    boolean small = Math.abs(mean) <= Float.MAX_VALUE;
    String shown = small ? Float.toString((float) mean) : Double.toString(mean);
    return "about " + shown + " from " + draws.done() + " draws" + of;
  }
}
