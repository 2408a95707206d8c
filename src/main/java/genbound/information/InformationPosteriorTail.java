package genbound.information;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfTail;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossTail;
import genbound.numeric.Arguments;

/**
 * The gap of a predictor drawn anew from the posterior for each example, from the divergence of the
 * posterior from a prior.
 *
 * <pre>|E gap| ≤ √(2σ²/(n − 1)·(KL + ln(√n/δ))), for all posteriors at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample, for all posteriors and both signs of
 * the gap at once. <b>Assumes</b> i.i.d. examples, losses that are bounded or sub-Gaussian for
 * every fixed hypothesis, and a prior fixed without the examples; if it is the mean of the
 * posteriors, KL is the information about the sample on average. <b>Vacuous when</b> KL is above 2n
 * or so. <b>Use instead</b> a PAC-Bayes bound when the loss is bounded and the empirical risk
 * small.
 *
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @param n how many examples there are, in [2, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example: bounded or
 *     sub-Gaussian
 * @see <a href="https://arxiv.org/abs/2005.08044">Hellström and Durisi (2020), Generalization
 *     Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected
 *     Areas in Information Theory 1</a>
 */
public record InformationPosteriorTail(@Increasing double kl, @Decreasing long n, LossTail tail)
    implements HighProbabilityBound, OfTail {

  public InformationPosteriorTail {
    Arguments.nonNegative("kl", kl);
    Arguments.inRange("n", n, 2, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bothTails(tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "information, posterior tail",
        Quantity.GIBBS_GAP,
        "|E gap| ≤ √(2σ²/(n − 1)·(KL + ln(√n/δ))), for all posteriors at once",
        "after Hellström & Durisi (2020), Generalization Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected Areas in Information Theory 1, arXiv 2005.08044; proved in proofs/information-tails.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(16),
        Assumption.IID,
        tail.assumption(),
        Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
        Assumption.RULE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return GapEvaluations.deviation("KL divergence", kl, n, tail, confidence);
  }
}
