package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;

/**
 * The risk of one hypothesis drawn from the posterior, through a divergence that does not depend on
 * the draw.
 *
 * <pre>
 * kl(r(h)‖R(h)) ≤ ((2α − 1)/(α − 1)·ln(2/δ) + D_α(ρ‖π) + ln ξ(n))/n, for h drawn once from ρ
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the examples and the draw of h. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled), a prior and an order fixed without them,
 * and a hypothesis drawn once from the posterior. <b>Vacuous when</b> the divergence is many times
 * n. <b>Use instead</b> {@link PacBayesDisintegratedKl}, usually tighter and with no order to
 * choose.
 *
 * @param risk the empirical risk of that hypothesis on n examples the prior has not seen
 * @param renyi the Rényi divergence D_α(posterior‖prior) in nats, in [0, ∞)
 * @param alpha its order α in (1, ∞), fixed before the examples were seen
 * @see <a href="https://arxiv.org/abs/2102.08649">Viallard, Germain, Habrard and Morvant (2024), A
 *     General Framework for the Practical Disintegration of PAC-Bayesian Bounds, Machine Learning
 *     113</a>
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for ξ(n)
 */
public record PacBayesDisintegratedRenyi(EmpiricalRisk risk, @Increasing double renyi, double alpha)
    implements HighProbabilityBound, OfRisk {

  private static final double LN_2_UP = logUp(2);

  private static final Theorem THEOREM =
      Theorem.upper(
          "disintegrated PAC-Bayes, Rényi",
          Quantity.RISK,
          "kl(r(h)‖R(h)) ≤ ((2α − 1)/(α − 1)·ln(2/δ) + D_α(ρ‖π) + ln ξ(n))/n, for h drawn once from ρ",
          "Viallard, Germain, Habrard & Morvant (2024), A General Framework for the Practical Disintegration of PAC-Bayesian Bounds, Machine Learning 113, arXiv 2102.08649; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.ONE_DRAW_FROM_POSTERIOR,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public PacBayesDisintegratedRenyi {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("renyi", renyi);
    Arguments.require(alpha > 1 && Double.isFinite(alpha), "alpha", "in (1, ∞)", alpha);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double factor = addUp(2, divideUp(1, subtractDown(alpha, 1)));
    double tail = multiplyUp(factor, addUp(LN_2_UP, confidence.logInverseDelta()));
    double price = addUp(tail, MaurerXi.logUpper(risk.n()));
    double mean = risk.scaledMeanUp();
    return Evaluation.of(
        BinaryKl.upperInverse(mean, divideUp(addUp(renyi, price), risk.n())),
        new Term("empirical risk", mean),
        new Cause("Rényi divergence", renyi),
        new Cause("confidence", price));
  }
}
