package genbound.holdout;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.LossSequence;
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor from losses in their order, by bets that learn the variance as they
 * go: a sharp empirical Bernstein bound.
 *
 * <pre>R ≤ ( Σ λᵢxᵢ + ln(1/δ) + Σ (xᵢ − μᵢ₋₁)²·ψ(λᵢ) ) / Σ λᵢ,   ψ(λ) = −ln(1 − λ) − λ</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, at every n at once for bets that do not depend on n.
 * The bets are λᵢ = min(cap, √(2·ln(1/δ)/(vᵢ₋₁·t))), t = n or i·ln(1 + i), with the regularised
 * running mean μ and variance v. <b>Assumes</b> a predictor that was fixed before, losses in [a, b]
 * and examples drawn independently, or with one mean given those before. <b>Vacuous when</b> n is
 * below about ln(1/δ). <b>Use instead</b> {@link HoldoutBetting} for few losses; {@link
 * HoldoutEmpiricalBernstein} if no order was fixed.
 *
 * @param losses the losses in their order, which must not depend on them: see {@link
 *     LossSequence#order}
 * @param tuning whether the bets are tuned for the n given or for all n at once; either way the
 *     choice is made beforehand
 * @param cap no bet is larger, in (0, 1), fixed beforehand; ½ is usual
 * @see <a href="https://arxiv.org/abs/2010.09686">Waudby-Smith and Ramdas (2024), Estimating Means
 *     of Bounded Random Variables by Betting, Theorem 2, Journal of the Royal Statistical Society B
 *     86</a>
 */
public record HoldoutPredictablePlugIn(LossSequence losses, BetTuning tuning, double cap)
    implements TwoSidedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "predictable plug-in empirical Bernstein",
          Quantity.RISK,
          "R ≤ ( Σ λᵢxᵢ + ln(1/δ) + Σ (xᵢ − μᵢ₋₁)²·ψ(λᵢ) ) / Σ λᵢ,   ψ(λ) = −ln(1 − λ) − λ",
          "Waudby-Smith & Ramdas (2024), Estimating Means of Bounded Random Variables by Betting, Theorem 2, Journal of the Royal Statistical Society B 86, arXiv 2010.09686",
          Standing.PUBLISHED,
          1e-12,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.ORDER_INDEPENDENT_OF_LOSSES,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE);

  public HoldoutPredictablePlugIn {
    Arguments.notNull("losses", losses);
    Arguments.notNull("tuning", tuning);
    Arguments.inOpen("cap", cap, 0, 1);
  }

  @Override
  public Theorem theorem() {
    return tuning == BetTuning.ANY_SIZE
        ? THEOREM
        : THEOREM.assuming(Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public String lowerFormula() {
    return "R ≥ (Σ λᵢxᵢ − ln(1/δ) − Σ (xᵢ − μᵢ₋₁)²·ψ(λᵢ))/Σ λᵢ";
  }

  @Override
  public LossRange range() {
    return losses.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    PlugInBets bets = bets(confidence);
    return result(bets.upper(), bets, confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    PlugInBets bets = bets(confidence);
    return result(bets.lower(), bets, confidence);
  }

  private PlugInBets bets(Confidence confidence) {
    int size = tuning == BetTuning.ANY_SIZE ? 0 : losses.n();
    PlugInBets bets = new PlugInBets(confidence, cap, size);
    for (int i = 0; i < losses.n(); i++) {
      bets.add(losses.unitDown(i), losses.unitUp(i));
    }
    return bets;
  }

  private static Evaluation result(double value, PlugInBets bets, Confidence confidence) {
    return Evaluation.of(
        value,
        new Term("mean loss, weighted by the bets", bets.centre()),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
