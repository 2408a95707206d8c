package genbound.holdout;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
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
import java.util.List;

/**
 * The risk of a fixed predictor from losses in their order, while the risk is one number that does
 * not change: the best of the predictable plug-in bounds after each loss so far.
 *
 * <pre>R ≤ min over t ≤ n of ( Σ λᵢxᵢ + ln(1/δ) + Σ (xᵢ − μᵢ₋₁)²·ψ(λᵢ) )/Σ λᵢ, sums over i ≤ t
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, at every n at once: all looks hold on one event, so the
 * least of them may be taken for nothing. The bets λᵢ are those of {@link HoldoutPredictablePlugIn}
 * that are tuned for all n. <b>Assumes</b> a predictor that was fixed before, losses in [a, b], and
 * one risk throughout. <b>Vacuous when</b> n is below about ln(1/δ). <b>Use instead</b> {@link
 * RiskMonitor} where the risk may drift. If the two sides of an interval cross, two looks
 * contradict each other, and {@code Interval.isContradictory} says that an assumption does not
 * hold.
 *
 * @param losses the losses in their order, which must not depend on them: see {@link
 *     LossSequence#order}
 * @param cap no bet is larger, in (0, 1), fixed beforehand; ½ is usual
 * @see <a href="https://arxiv.org/abs/2010.09686">Waudby-Smith and Ramdas (2024), Estimating Means
 *     of Bounded Random Variables by Betting, Theorem 2, Journal of the Royal Statistical Society B
 *     86</a>
 */
public record HoldoutNested(LossSequence losses, double cap) implements TwoSidedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "nested plug-in empirical Bernstein",
          Quantity.RISK,
          "R ≤ min over t ≤ n of ( Σ λᵢxᵢ + ln(1/δ) + Σ (xᵢ − μᵢ₋₁)²·ψ(λᵢ) )/Σ λᵢ, sums over i ≤ t",
          "Waudby-Smith & Ramdas (2024), Estimating Means of Bounded Random Variables by Betting, Theorem 2, Journal of the Royal Statistical Society B 86, arXiv 2010.09686",
          Standing.PUBLISHED,
          1e-12,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.ORDER_INDEPENDENT_OF_LOSSES,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE);

  public HoldoutNested {
    Arguments.notNull("losses", losses);
    Arguments.inOpen("cap", cap, 0, 1);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new HoldoutPredictablePlugIn(losses, BetTuning.ANY_SIZE, cap));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ max over t ≤ n of (Σ λᵢxᵢ − ln(1/δ) − Σ (xᵢ − μᵢ₋₁)²·ψ(λᵢ))/Σ λᵢ, sums over i ≤ t";
  }

  @Override
  public LossRange range() {
    return losses.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    PlugInBets bets = new PlugInBets(confidence, cap, 0);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < losses.n(); i++) {
      bets.add(losses.unitDown(i), losses.unitUp(i));
      least = Math.min(least, bets.upper());
    }
    return result(least, bets, confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    PlugInBets bets = new PlugInBets(confidence, cap, 0);
    double greatest = -Double.MAX_VALUE;
    for (int i = 0; i < losses.n(); i++) {
      bets.add(losses.unitDown(i), losses.unitUp(i));
      greatest = Math.max(greatest, bets.lower());
    }
    return result(greatest, bets, confidence);
  }

  private static Evaluation result(double value, PlugInBets bets, Confidence confidence) {
    return Evaluation.of(
        value,
        new Term("mean loss, weighted by the bets", bets.centre()),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
