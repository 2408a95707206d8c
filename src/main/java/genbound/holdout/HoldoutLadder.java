package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.LogSpace;

/**
 * The risk of any predictor that was submitted to a leaderboard of the Ladder kind, which shows
 * only the best score so far, rounded: a union over all that could have been submitted.
 *
 * <pre>kl(r‖R) ≤ (ln C(k + m, m + 1) + ln(1/δ))/n, R ≥ r, for all k submissions at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all submissions at once, so also for the one that
 * scored best. <b>Assumes</b> i.i.d. test examples, of which the analyst sees nothing but the
 * board, not even the inputs, and losses in [0, 1] (others are scaled). <b>Vacuous when</b> m·ln k
 * is many times n. <b>Use instead</b> {@code Vc.finiteBinomial} for candidates that were all
 * declared before the first score was seen, {@link HoldoutBinomial} for a fresh test set.
 *
 * @param risk the empirical risk of a submitted predictor on the n test examples, as it is, not
 *     rounded to a level
 * @param submissions k, how many there may be, in [1, 2⁵²]
 * @param levels m, how many levels the score may take besides the one that it starts at, in [1,
 *     2⁵²]: 21 for a step of 0.05 between 0 and 1 and a start above them
 * @see <a href="https://arxiv.org/abs/1502.04585">Blum and Hardt (2015), The Ladder: A Reliable
 *     Leaderboard for Machine Learning Competitions, ICML</a>
 */
public record HoldoutLadder(
    EmpiricalRisk risk, @Increasing long submissions, @Increasing long levels)
    implements TwoSidedBound, OfRisk {

  private static final long MAX_COUNT = 1L << 52;

  private static final Theorem THEOREM =
      Theorem.upper(
          "Ladder, kl",
          Quantity.RISK,
          "kl(r‖R) ≤ (ln C(k + m, m + 1) + ln(1/δ))/n, R ≥ r, for all k submissions at once",
          "Blum & Hardt (2015), The Ladder: A Reliable Leaderboard for Machine Learning Competitions, ICML, arXiv 1502.04585; with the exact count and kl in proofs/ladder.md",
          Standing.DERIVED_HERE,
          2e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.TEST_SET_SEEN_THROUGH_LADDER,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutLadder {
    Arguments.notNull("risk", risk);
    Arguments.inRange("submissions", submissions, 1, MAX_COUNT);
    Arguments.inRange("levels", levels, 1, MAX_COUNT);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{q ≤ r : kl(r‖q) ≤ (ln C(k + m, m + 1) + ln(1/δ))/n}, for all k submissions at once";
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = risk.scaledMeanUp();
    return result(mean, BinaryKl.upperInverse(mean, epsilon(confidence)), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double mean = risk.unitMeanDown();
    return result(mean, BinaryKl.lowerInverse(mean, epsilon(confidence)), confidence);
  }

  private double epsilon(Confidence confidence) {
    return divideUp(addUp(logPredictors(), confidence.logInverseDelta()), risk.n());
  }

  /** ln C(k + m, m + 1), rounded up: how many predictors can ever be submitted. */
  private double logPredictors() {
    return LogSpace.logBinomialUp(submissions + levels, levels + 1);
  }

  private Evaluation result(double mean, double value, Confidence confidence) {
    return Evaluation.ofRisk(
        value, mean, confidence, new Cause("what the board has shown", logPredictors()));
  }
}
