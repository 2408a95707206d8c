package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

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
import genbound.numeric.BinaryKl;

/**
 * The risk of one hypothesis chosen after the examples were seen, from the probability that a prior
 * gave to it: a compressed network, a short rule, a prompt.
 *
 * <pre>kl(r‖R) ≤ (ln(1/P(h)) + ln(1/δ))/n, for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses at once. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled) and a prior, or a code, fixed without them; its
 * probabilities may add up to less than 1. <b>Vacuous when</b> naming the hypothesis costs many
 * times n nats. <b>Use instead</b> {@link PacBayesDisintegratedKl} when the hypothesis was drawn
 * from a continuous posterior.
 *
 * @param risk the empirical risk of that hypothesis on n examples the prior has not seen
 * @param logInversePrior ln(1/P(h)) in nats, in [0, ∞): what it costs to name the hypothesis
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, JMLR 6</a>
 * @see <a href="https://arxiv.org/abs/1804.05862">Zhou, Veitch, Austern, Adams and Orbanz (2019),
 *     Non-vacuous Generalization Bounds at the ImageNet Scale: A PAC-Bayesian Compression Approach,
 *     ICLR</a>, for compressed networks
 */
public record PacBayesOccam(EmpiricalRisk risk, @Increasing double logInversePrior)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Occam kl",
          Quantity.RISK,
          "kl(r‖R) ≤ (ln(1/P(h)) + ln(1/δ))/n, for all hypotheses at once",
          "Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6; Zhou, Veitch, Austern, Adams & Orbanz (2019), Non-vacuous Generalization Bounds at the ImageNet Scale: A PAC-Bayesian Compression Approach, ICLR, arXiv 1804.05862",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public PacBayesOccam {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("logInversePrior", logInversePrior);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double price = addUp(logInversePrior, confidence.logInverseDelta());
    double mean = risk.scaledMeanUp();
    return Evaluation.ofRisk(
        BinaryKl.upperInverse(mean, divideUp(price, risk.n())),
        mean,
        confidence,
        new Cause("description length", logInversePrior));
  }
}
