package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.LossSequence;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import genbound.numeric.KrichevskyTrofimov;

/**
 * The risk of a fixed predictor after any number of test examples, from what a gambler against it
 * would have won: the tightest interval here for few or steady losses.
 *
 * <pre>
 * R ≤ max{ m : max over b in [0, 1] of Σ ln( b·x/m + (1 − b)(1 − x)/(1 − m) ) ≤ ln(ρ(n)/δ) },   ρ(n) = √π·Γ(n + 1)/Γ(n + ½)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all n at once, on both sides at once.
 * <b>Assumes</b> a predictor that was fixed before, losses in [a, b] and examples drawn
 * independently, or with one mean given those before. <b>Vacuous when</b> all losses are the
 * largest possible. <b>Use instead</b> {@link HoldoutBinomial} for errors at one n fixed
 * beforehand; {@link HoldoutPredictablePlugIn} when a pass for each root step is too dear. A thread
 * that is interrupted gets an {@link IllegalStateException}.
 *
 * @param losses the losses so far; their order does not matter here
 * @see <a href="https://arxiv.org/abs/2110.14099">Orabona and Jun (2024), Tight Concentrations and
 *     Confidence Sequences from the Regret of Universal Portfolio, IEEE Transactions on Information
 *     Theory 70</a>
 */
public record HoldoutBetting(LossSequence losses) implements TwoSidedBound {

  private static final double ACCURACY = 1e-11;

  /** What rounding may add for each loss. */
  private static final double OF_A_LOSS = 0x1p-48;

  private static final Theorem THEOREM =
      Theorem.upper(
          "universal-portfolio betting",
          Quantity.RISK,
          "R ≤ max{ m : max over b in [0, 1] of Σ ln( b·x/m + (1 − b)(1 − x)/(1 − m) ) ≤ ln(ρ(n)/δ) },   ρ(n) = √π·Γ(n + 1)/Γ(n + ½)",
          "Orabona & Jun (2024), Tight Concentrations and Confidence Sequences from the Regret of Universal Portfolio, IEEE Transactions on Information Theory 70, arXiv 2110.14099; Cover & Ordentlich (1996), Universal Portfolios with Side Information, IEEE Transactions on Information Theory 42",
          Standing.PUBLISHED,
          ACCURACY,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE);

  public HoldoutBetting {
    Arguments.notNull("losses", losses);
  }

  @Override
  public Theorem theorem() {
    return THEOREM.accurateTo(Math.min(1, ACCURACY + losses.n() * OF_A_LOSS));
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{m : max over b in [0, 1] of Σ ln(b·x/m + (1 − b)(1 − x)/(1 − m)) ≤ ln(ρ(n)/δ)}";
  }

  @Override
  public LossRange range() {
    return losses.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    BettingLimit limit = new BettingLimit(losses.inUnit(Side.UPPER), false, wealth(confidence));
    return Evaluation.ofRisk(limit.end(), limit.mean(), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    BettingLimit limit = new BettingLimit(losses.inUnit(Side.LOWER), true, wealth(confidence));
    return Evaluation.ofRisk(subtractDown(1, limit.end()), limit.mean(), confidence);
  }

  private double wealth(Confidence confidence) {
    return addUp(KrichevskyTrofimov.logRegretUp(losses.n()), confidence.logInverseDelta());
  }

  @Override
  public boolean isOneEvent() {
    return true;
  }
}
