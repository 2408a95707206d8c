package genbound;

import genbound.bound.DiscreteLoss;
import genbound.bound.ErrorCount;
import genbound.bound.Estimate;
import genbound.bound.LossRange;
import genbound.bound.LossSample;
import genbound.bound.LossSequence;
import genbound.bound.MeanLoss;
import genbound.estimate.LossAccumulator;
import genbound.estimate.MonteCarloMean;
import genbound.estimate.VoterStatistics;
import genbound.estimate.VotesAccumulator;
import genbound.estimate.VotesMatrix;
import genbound.numeric.Arguments;
import java.util.Arrays;

/** What was observed of a model: the evidence that bounds are made of. */
public final class Evidence {

  private Evidence() {}

  /** Errors counted on n examples, 0 ≤ errors ≤ n, 1 ≤ n ≤ 2⁵³. */
  public static ErrorCount errors(long errors, long n) {
    return new ErrorCount(errors, n);
  }

  /** The mean over n examples of a loss in [0, 1]. */
  public static MeanLoss meanLoss(double mean, long n) {
    return new MeanLoss(mean, n, LossRange.UNIT);
  }

  /** The mean over n examples of a loss in [low, high]. */
  public static MeanLoss meanLoss(double mean, long n, double low, double high) {
    return new MeanLoss(mean, n, new LossRange(low, high));
  }

  /** A sample of losses in [0, 1], at least one. */
  public static LossSample losses(double... losses) {
    return sample(losses, LossRange.UNIT);
  }

  /** A sample of losses in [low, high], at least one. */
  public static LossSample losses(double[] losses, double low, double high) {
    return sample(losses, new LossRange(low, high));
  }

  /** Losses in [0, 1] in an order that was fixed before they were seen. {@link LossSequence} */
  public static LossSequence sequence(double... losses) {
    return new LossSequence(losses, LossRange.UNIT);
  }

  /**
   * Losses in [low, high] in an order that was fixed before they were seen. {@link LossSequence}
   */
  public static LossSequence sequence(double[] losses, double low, double high) {
    return new LossSequence(losses, new LossRange(low, high));
  }

  /** A loss of few values, ascending, and the share of each on n examples. {@link DiscreteLoss} */
  public static DiscreteLoss discreteLoss(double[] values, double[] frequencies, long n) {
    Arguments.notNull("values", values);
    Arguments.notNull("frequencies", frequencies);
    return new DiscreteLoss(
        Arrays.stream(values).boxed().toList(), Arrays.stream(frequencies).boxed().toList(), n);
  }

  /**
   * A mean in [0, 1] estimated from independent draws, such as a Gibbs risk from the empirical
   * risks of predictors drawn from the posterior. A bound fed with it pays for it from its δ.
   */
  public static Estimate monteCarlo(double... draws) {
    return new MonteCarloMean(sample(draws, LossRange.UNIT));
  }

  /**
   * Votes of voters (rows) on examples (columns) that none was trained on. {@link VotesMatrix}, or
   * {@link VotesAccumulator} where the examples come one by one.
   */
  public static VoterStatistics votes(int[][] predictions, int[] labels) {
    return new VotesMatrix(predictions, labels).statistics();
  }

  /** Votes that count where the example was outside the voter's bag. {@link VotesMatrix} */
  public static VoterStatistics votes(int[][] predictions, int[] labels, boolean[][] outOfBag) {
    return VotesMatrix.outOfBag(predictions, labels, outOfBag).statistics();
  }

  private static LossSample sample(double[] losses, LossRange range) {
    Arguments.notNull("losses", losses);
    LossAccumulator accumulator = new LossAccumulator(range);
    for (double loss : losses) {
      accumulator.add(loss);
    }
    return accumulator.result();
  }
}
