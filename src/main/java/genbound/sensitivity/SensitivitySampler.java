package genbound.sensitivity;

import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws rows of a matrix, each by itself, with probability min(1, score·density). */
public final class SensitivitySampler {

  private final double[] probabilities;

  /**
   * A sampler. What {@link SensitivitySampleSize} promises holds if no score is below the row's
   * sensitivity; larger ones cost rows.
   *
   * @param scores of the rows, in [0, 1], such as {@link
   *     genbound.sensitivity.Sensitivities#upper()}
   * @param size how densely
   */
  public SensitivitySampler(double[] scores, SensitivitySampleSize size) {
    Arguments.notNull("scores", scores);
    Arguments.require(scores.length > 0, "scores", "not empty", 0);
    Arguments.notNull("size", size);
    probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      Arguments.inClosed("scores[" + i + "]", scores[i], 0, 1);
      probabilities[i] = scores[i] == 0 ? 0 : Math.min(1, Math.nextUp(scores[i] * size.density()));
    }
  }

  /** The probability with which a row is drawn. */
  public double probability(int row) {
    return probabilities[row];
  }

  /** How many rows are drawn on average. */
  public double expectedRows() {
    return Arrays.stream(probabilities).sum();
  }

  /** A sample; the same bits for the same seed. */
  public SampledRows draw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] rows = new int[probabilities.length];
    int drawn = 0;
    for (int i = 0; i < rows.length; i++) {
      if (random.nextDouble() < probabilities[i]) {
        rows[drawn++] = i;
      }
    }
    int[] kept = Arrays.copyOf(rows, drawn);
    return new SampledRows(kept, Arrays.stream(kept).mapToDouble(i -> probabilities[i]).toArray());
  }

  @Override
  public String toString() {
    return "sampler of " + probabilities.length + " rows, " + expectedRows() + " on average";
  }
}
