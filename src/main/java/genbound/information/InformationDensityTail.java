package genbound.information;

import genbound.bound.Bound.Decreasing;
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
 * The gap of one hypothesis drawn from the posterior, from the information density at it.
 *
 * <pre>|gap| ≤ √(2σ²/(n − 1)·(ı(w;s) + ln(√n/δ))), for w drawn once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the sample and one draw of the hypothesis, for both
 * signs of the gap at once. <b>Assumes</b> i.i.d. examples, losses that are bounded or sub-Gaussian
 * for every fixed hypothesis, a prior fixed without the examples, and one draw of the hypothesis. A
 * bracket below 0 is seen in the failure event alone; it counts as 0, and the terms say so.
 * <b>Vacuous when</b> the density is above 2n or so. <b>Use instead</b> {@link
 * InformationPosteriorTail} for the average over the posterior.
 *
 * @param density ln of the density of the posterior over that of the prior, at the hypothesis
 *     drawn, in nats; finite, may be negative
 * @param n how many examples there are, in [2, 2⁵³]
 * @param tail what is known of the loss of every fixed hypothesis on a fresh example: bounded or
 *     sub-Gaussian
 * @see <a href="https://arxiv.org/abs/2005.08044">Hellström and Durisi (2020), Generalization
 *     Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected
 *     Areas in Information Theory 1</a>
 */
public record InformationDensityTail(double density, @Decreasing long n, LossTail tail)
    implements HighProbabilityBound, OfTail {

  public InformationDensityTail {
    Arguments.finite("density", density);
    Arguments.inRange("n", n, 2, EmpiricalRisk.MAX_EXAMPLES);
    EvidenceChecks.bothTails(tail);
  }

  @Override
  public Theorem theorem() {
    return Theorem.upper(
        "information density, tail",
        Quantity.GENERALISATION_GAP,
        "|gap| ≤ √(2σ²/(n − 1)·(ı(w;s) + ln(√n/δ))), for w drawn once",
        "after Hellström & Durisi (2020), Generalization Bounds via Information Density and Conditional Information Density, IEEE Journal on Selected Areas in Information Theory 1, arXiv 2005.08044; proved in proofs/information-tails.md",
        Standing.DERIVED_HERE,
        Theorem.ulps(16),
        Assumption.IID,
        tail.assumption(),
        Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
        Assumption.ONE_DRAW_FROM_POSTERIOR,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
        Assumption.RULE_FIXED_BEFORE_SAMPLE);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return GapEvaluations.deviation("information density", density, n, tail, confidence);
  }
}
