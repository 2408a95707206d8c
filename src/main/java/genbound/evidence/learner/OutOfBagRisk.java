package genbound.evidence.learner;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The mean over n examples of the loss on each of the mean of the predictors that were trained
 * without it, where each of many predictors is trained on a random subset of the examples. It is no
 * mean of independent losses, so no hold-out bound holds for it.
 *
 * @param losses the mean loss or the losses, over at least 3 examples
 * @param drawn m in [1, n − 2]: on how many examples each predictor is trained
 * @param predictors B in [1, 2⁵³]: how many predictors there are
 * @param outOfBag B₀ in [1, B], declared before the bags were drawn: the harmonic mean over the
 *     examples of the number of predictors trained without it is at least this; B·(1 − m/n) is its
 *     mean, and a few per cent less is on the safe side
 */
public record OutOfBagRisk(EmpiricalRisk losses, long drawn, long predictors, long outOfBag) {

  public OutOfBagRisk {
    Arguments.notNull("losses", losses);
    Arguments.require(
        !(losses instanceof ErrorCount),
        "losses",
        "a mean loss or losses (an error of a vote jumps with the mean prediction)",
        losses);
    Arguments.require(losses.n() >= 3, "losses", "over at least 3 examples", losses.n());
    Arguments.inRange("drawn", drawn, 1, losses.n() - 2);
    Arguments.inRange("predictors", predictors, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.inRange("outOfBag", outOfBag, 1, predictors);
  }

  /**
   * The out-of-bag risk of a forest, once its bags were drawn.
   *
   * @param counts for each of the n examples, how many of the predictors were trained without it
   * @throws IllegalArgumentException if the harmonic mean of the counts is below {@code outOfBag}:
   *     then there is no certificate, and a smaller number must not be declared afterwards
   */
  public static OutOfBagRisk of(
      EmpiricalRisk losses, long drawn, long predictors, long outOfBag, long[] counts) {
    OutOfBagRisk risk = new OutOfBagRisk(losses, drawn, predictors, outOfBag);
    Arguments.notNull("counts", counts);
    Arguments.require(
        counts.length == losses.n(), "counts", "one for each of n = " + losses.n(), counts.length);
    MathContext up = new MathContext(34, RoundingMode.CEILING);
    BigDecimal inverses = BigDecimal.ZERO;
    for (long count : counts) {
      Arguments.inRange("counts", count, 1, predictors);
      inverses = inverses.add(BigDecimal.ONE.divide(BigDecimal.valueOf(count), up), up);
    }
    BigDecimal most = BigDecimal.valueOf(losses.n());
    boolean enough = inverses.multiply(BigDecimal.valueOf(outOfBag)).compareTo(most) <= 0;
    Arguments.require(
        enough,
        "counts",
        "of a harmonic mean of at least outOfBag = " + outOfBag,
        most.divide(inverses, MathContext.DECIMAL64).doubleValue());
    return risk;
  }

  /** The number of examples. */
  public long n() {
    return losses.n();
  }

  /** The range of the losses. */
  public LossRange range() {
    return losses.range();
  }

  /** The mean loss, in units of the loss, to nearest. */
  public double mean() {
    return losses.mean();
  }

  /** The mean loss scaled to [0, 1], not below the exact one. */
  public double scaledMeanUp() {
    return losses.scaledMeanUp();
  }

  @Override
  public String toString() {
    return losses
        + ", out-of-bag, "
        + predictors
        + " predictors trained on "
        + drawn
        + " examples each, "
        + outOfBag
        + " out-of-bag";
  }
}
