package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.logUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfTail;
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
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior for losses of any light tail, through the inverse ψ*⁻¹ of the
 * Cramér transform of the tail.
 *
 * <pre>R ≤ r + ψ*⁻¹((KL + ln(n/δ))/(n − 1)), for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all posteriors at once. <b>Assumes</b> i.i.d.
 * examples, a prior fixed without them and a loss with the tail that is declared, whatever the
 * predictor. <b>Vacuous when</b> never: the loss has no largest value. <b>Use instead</b> {@link
 * PacBayesSubGaussian} or {@link PacBayesSubGamma} when KL is below √n/2 or so, where their union
 * over ⌊KL⌋ is cheaper than ln n. The value is in units of the loss.
 *
 * @param mean the empirical risk r averaged over the posterior, finite
 * @param n how many examples there were, in [2, 2⁵³]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param tail what is known of the loss of every fixed predictor below its mean: sub-Gaussian or
 *     sub-gamma
 * @see <a href="https://arxiv.org/abs/2401.01148">Casado, Ortega, Pérez and Masegosa (2024),
 *     PAC-Bayes-Chernoff Bounds for Unbounded Losses, NeurIPS</a>
 */
public record PacBayesChernoff(
    double mean, @Decreasing long n, @Increasing double kl, LossTail tail)
    implements HighProbabilityBound, OfTail {

  public PacBayesChernoff {
    Arguments.finite("mean", mean);
    Arguments.inRange("n", n, 2, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
    Arguments.notNull("tail", tail);
    Arguments.require(!tail.range().isBounded(), "tail", "one of unbounded losses", tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "PAC-Bayes-Chernoff",
        Quantity.GIBBS_RISK,
        "R ≤ r + ψ*⁻¹((KL + ln(n/δ))/(n − 1)), for all posteriors at once",
        "Casado, Ortega, Pérez & Masegosa (2024), PAC-Bayes-Chernoff Bounds for Unbounded Losses, NeurIPS, arXiv 2401.01148; proved in proofs/pac-bayes-tails.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(16),
        Assumption.IID,
        tail.assumption(),
        Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
        Assumption.RISK_OF_THIS_POSTERIOR);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double price = addUp(logUp(n), confidence.logInverseDelta());
    double deviation = tail.deviationUp(divideUp(finite(addUp(kl, price)), n - 1));
    return Evaluation.of(
        Math.min(addUp(mean, deviation), Double.MAX_VALUE),
        new Term("empirical Gibbs risk", mean),
        new Cause("KL divergence", kl),
        new Cause("confidence", price));
  }
}
