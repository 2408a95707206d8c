package genbound.holdout;

import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossSequence;
import genbound.numeric.Arguments;

/**
 * A mean known from independent draws, with the ends of a hold-out bound: the law that is drawn
 * from takes the place of the distribution of examples, and its mean that of the risk.
 *
 * <p>Empirical risks of predictors drawn from a posterior vary little, so their mean is known far
 * better than from draws that are 0 or 1. The plug-in bound learns the variance as it goes. Its
 * bets are at most 0.9 here, larger than is usual for single losses: for averages over a whole
 * sample that is right. Draws that are 0 or 1, such as one network for each example, are counted
 * instead.
 */
public final class MonteCarloDraws implements EstimatedRisk {

  /** From so many draws on the plug-in bound beats Chernoff's where they vary little. */
  public static final int FEWEST = 20;

  private static final double CAP = 0.9;

  private final TwoSidedBound ends;
  private final double point;
  private final double leastUpper;
  private final double greatestLower;

  private MonteCarloDraws(
      TwoSidedBound ends, double point, double leastUpper, double greatestLower) {
    this.ends = ends;
    this.point = point;
    this.leastUpper = leastUpper;
    this.greatestLower = greatestLower;
  }

  /**
   * The mean of draws in their order, with the ends of {@link HoldoutPredictablePlugIn} for as many
   * draws as there are and a cap of 0.9. {@link #FEWEST} draws or more make it worth while.
   *
   * @param draws in the order in which they were drawn, as many as were planned
   */
  public static MonteCarloDraws of(LossSequence draws) {
    Arguments.notNull("draws", draws);
    double sum = 0;
    for (int i = 0; i < draws.n(); i++) {
      sum += draws.unitUp(i);
    }
    LossRange range = draws.range();
    double mean = range.low() + (range.high() - range.low()) * (sum / draws.n());
    return new MonteCarloDraws(
        new HoldoutPredictablePlugIn(draws, BetTuning.FIXED_SIZE, CAP),
        Math.max(range.low(), Math.min(range.high(), mean)),
        range.low(),
        range.high());
  }

  /**
   * The mean of draws that are 0 or 1, with the ends of {@link HoldoutBinomial}, and at least one
   * more, or one fewer, of the k successes among m draws: the upper end is no less than (k + 1)/m,
   * the lower end no more than (k − 1)/m. So the draws need not have one mean: they may be one
   * predictor drawn for each example, and the ends are those of the average of their means
   * (proofs/monte-carlo.md, by Hoeffding 1956, On the Distribution of the Number of Successes in
   * Independent Trials).
   *
   * @param draws independent given the sample, as many as were planned
   */
  public static MonteCarloDraws of(ErrorCount draws) {
    Arguments.notNull("draws", draws);
    return new MonteCarloDraws(
        new HoldoutBinomial(draws),
        draws.mean(),
        Math.min(1, divideUp(draws.errors() + 1, draws.n())),
        Math.max(0, divideDown(draws.errors() - 1, draws.n())));
  }

  @Override
  public LossRange range() {
    return ends.range();
  }

  @Override
  public double point() {
    return point;
  }

  @Override
  public double upper(Confidence confidence) {
    return Math.max(leastUpper, ends.at(confidence).clipped());
  }

  @Override
  public double lower(Confidence confidence) {
    return Math.min(greatestLower, ends.lower().at(confidence).clipped());
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public String toString() {
    return "Monte-Carlo mean by " + ends.inputs().values().iterator().next();
  }
}
