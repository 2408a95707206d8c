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
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;

/**
 * The risk of one hypothesis drawn from the posterior, such as a deterministic network: the
 * disintegrated PAC-Bayes-kl bound.
 *
 * <pre>kl(r(h)‖R(h)) ≤ (ln dρ/dπ(h) + ln(ξ(n)/δ))/n, for h drawn once from ρ</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the examples and the draw of h. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled), a prior fixed without them, and a
 * hypothesis drawn once from the posterior. A right side below 0 is seen in the failure event
 * alone; it counts as 0, and the terms say so. <b>Vacuous when</b> the log-ratio is many times n.
 * <b>Use instead</b> {@link PacBayesOccamsHammerBinomial} or {@link PacBayesOccamsHammer}, smaller
 * unless the log-ratio comes as a surprise; {@link PacBayesKlExact} for the average over the
 * posterior.
 *
 * @param risk the empirical risk of that hypothesis on n examples the prior has not seen
 * @param logRatio ln of the density of the posterior over that of the prior, at the hypothesis
 *     drawn, in nats; finite, may be negative
 * @see <a href="https://arxiv.org/abs/2006.13057">Rivasplata, Kuzborskij, Szepesvári and
 *     Shawe-Taylor (2020), PAC-Bayes Analysis Beyond the Usual Bounds, NeurIPS</a>
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for ξ(n)
 */
public record PacBayesDisintegratedKl(EmpiricalRisk risk, @Increasing double logRatio)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "disintegrated PAC-Bayes-kl",
          Quantity.RISK,
          "kl(r(h)‖R(h)) ≤ (ln dρ/dπ(h) + ln(ξ(n)/δ))/n, for h drawn once from ρ",
          "Rivasplata, Kuzborskij, Szepesvári & Shawe-Taylor (2020), PAC-Bayes Analysis Beyond the Usual Bounds, NeurIPS, arXiv 2006.13057; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.ONE_DRAW_FROM_POSTERIOR,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public PacBayesDisintegratedKl {
    Arguments.notNull("risk", risk);
    Arguments.finite("logRatio", logRatio);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double price = addUp(MaurerXi.logUpper(risk.n()), confidence.logInverseDelta());
    double complexity = addUp(logRatio, price);
    double mean = risk.scaledMeanUp();
    return Evaluation.of(
        BinaryKl.upperInverse(mean, divideUp(Math.max(0, complexity), risk.n())),
        new Term("empirical risk", mean),
        new Cause("log density ratio", Math.max(0, logRatio)),
        new Cause(complexity < 0 ? "confidence: the failure event was seen" : "confidence", price));
  }
}
