package genbound.pacbayes;

import genbound.bound.Bound.Increasing;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.MeanLoss;
import genbound.numeric.Arguments;

/**
 * The Gibbs risk of any posterior whose empirical Gibbs risk is itself an estimate, as it is for
 * neural networks: {@link PacBayesKlExact} at the estimate's upper end.
 *
 * <pre>kl(r̄‖R) ≤ (KL + ln(2ξ(n)/δ))/n, r̄ the upper end of the estimated Gibbs risk at δ/2</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the examples and the estimate's own randomness:
 * half of δ pays for each. <b>Assumes</b> i.i.d. examples, losses in [0, 1], a prior fixed without
 * them, and draws from the very posterior that the KL is for. <b>Vacuous when</b> the estimate
 * rests on few draws. <b>Use instead</b> {@link PacBayesKlExact} when the Gibbs risk has a closed
 * form.
 *
 * @param gibbsRisk the empirical risk averaged over the posterior, in [0, 1], as an estimate
 * @param n the number of examples that every draw was evaluated on, in [1, 2⁵³]
 * @param kl KL(posterior‖prior) in nats, in [0, ∞)
 * @see <a href="https://www.jmlr.org/papers/v22/20-879.html">Pérez-Ortiz, Rivasplata, Shawe-Taylor
 *     and Szepesvári (2021), Tighter Risk Certificates for Neural Networks, JMLR 22</a>, after
 *     Langford and Caruana (2001)
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for ξ(n)
 */
public record PacBayesKlMonteCarlo(EstimatedRisk gibbsRisk, long n, @Increasing double kl)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "PAC-Bayes-kl, Monte-Carlo Gibbs risk",
          Quantity.GIBBS_RISK,
          "kl(r̄‖R) ≤ (KL + ln(2ξ(n)/δ))/n, r̄ the upper end of the estimated Gibbs risk at δ/2",
          "Pérez-Ortiz, Rivasplata, Shawe-Taylor & Szepesvári (2021), Tighter Risk Certificates for Neural Networks, JMLR 22; Langford & Caruana (2001), (Not) Bounding the True Error, NeurIPS; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.INDEPENDENT_POSTERIOR_DRAWS,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR);

  public PacBayesKlMonteCarlo {
    Arguments.notNull("gibbsRisk", gibbsRisk);
    Arguments.notNull("gibbsRisk", gibbsRisk.range()).bounded();
    LossRange range = gibbsRisk.range();
    Arguments.inClosed("gibbsRisk", gibbsRisk.point(), range.low(), range.high());
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return gibbsRisk.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return Evaluation.fed(
        gibbsRisk.onUnit(),
        "Monte-Carlo Gibbs risk",
        confidence,
        mean -> new PacBayesKlExact(new MeanLoss(Math.min(1, mean), n, LossRange.UNIT), kl));
  }
}
