package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The mean conditional risk of one hypothesis on tokens that are no independent examples, from the
 * probability that a prior gave to the hypothesis: a language model judged token by token.
 *
 * <pre>
 * (1/n)·Σ E[ℓᵢ | those before] ≤ r + √((ln(1/P(h)) + ln(1/δ))/(2n)), for all hypotheses at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses at once. <b>Assumes</b> tokens of
 * any law that are predicted from those before them, losses in [0, 1] (others are scaled), a number
 * of tokens fixed beforehand, and a prior, or a code, fixed without them. It says nothing of the
 * risk on other texts than the ones at hand were drawn from, given what came before each token.
 * <b>Vacuous when</b> naming the hypothesis costs 2n nats or more. <b>Use instead</b> {@link
 * PacBayesOccam}, with whole documents as examples, for the risk on a fresh document.
 *
 * @param risk the mean loss of that hypothesis over n tokens the prior has not seen
 * @param logInversePrior ln(1/P(h)) in nats, in [0, ∞): what it costs to name the hypothesis
 * @see <a href="https://arxiv.org/abs/2407.18158">Lotfi, Kuang, Amos, Goldblum, Finzi and Wilson
 *     (2024), Unlocking Tokens as Data Points for Generalization Bounds on Larger Language Models,
 *     NeurIPS</a>
 */
public record PacBayesOccamMartingale(EmpiricalRisk risk, @Increasing double logInversePrior)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Occam, token by token",
          Quantity.CONDITIONAL_RISK,
          "(1/n)·Σ E[ℓᵢ | those before] ≤ r + √((ln(1/P(h)) + ln(1/δ))/(2n)), for all hypotheses at once",
          "Lotfi, Kuang, Amos, Goldblum, Finzi & Wilson (2024), Unlocking Tokens as Data Points for Generalization Bounds on Larger Language Models, NeurIPS, arXiv 2407.18158; Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58, section 2, for martingales",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.PREDICTED_FROM_THOSE_BEFORE,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public PacBayesOccamMartingale {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("logInversePrior", logInversePrior);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double price = finite(addUp(logInversePrior, confidence.logInverseDelta()));
    double mean = risk.scaledMeanUp();
    return Evaluation.ofRisk(
        addUp(mean, sqrtUp(divideUp(price, risk.n()) / 2)),
        mean,
        confidence,
        new Cause("description length", logInversePrior));
  }
}
