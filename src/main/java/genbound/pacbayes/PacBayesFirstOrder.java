package genbound.pacbayes;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
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
 * The risk of a weighted majority vote, from the risk of its voters: at most twice their Gibbs
 * risk.
 *
 * <pre>R(vote) ≤ 2·kl⁺(r, (KL + ln(ξ(n)/δ))/n), for all weights at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all weights of the voters at once. <b>Assumes</b>
 * i.i.d. examples that no voter was trained on (or, for out-of-bag votes, each voter on the
 * examples outside its bag) and prior weights fixed without them. <b>Vacuous when</b> the voters
 * err on about a quarter of the examples or more. <b>Use instead</b> {@link PacBayesTandem}, which
 * sees that voters err on different examples.
 *
 * @param gibbsRisk the errors of the voters, averaged over their weights, on n examples
 * @param kl KL(weights‖prior weights) in nats, in [0, ∞)
 * @see "Langford and Shawe-Taylor (2002), PAC-Bayes & Margins, NeurIPS"
 * @see <a href="https://arxiv.org/abs/2007.13532">Masegosa, Lorenzen, Igel and Seldin (2020),
 *     Second Order PAC-Bayesian Bounds for the Weighted Majority Vote, NeurIPS</a>
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for ξ(n)
 */
public record PacBayesFirstOrder(EmpiricalRisk gibbsRisk, @Increasing double kl)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "first-order vote bound",
          Quantity.MAJORITY_VOTE_RISK,
          "R(vote) ≤ 2·kl⁺(r, (KL + ln(ξ(n)/δ))/n), for all weights at once",
          "Langford & Shawe-Taylor (2002), PAC-Bayes & Margins, NeurIPS; Masegosa, Lorenzen, Igel & Seldin (2020), Second Order PAC-Bayesian Bounds for the Weighted Majority Vote, NeurIPS, arXiv 2007.13532; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.VOTERS_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.BAGS_DRAWN_BLINDLY);

  public PacBayesFirstOrder {
    VoteEvent.check("gibbsRisk", gibbsRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return VoteEvent.of(gibbsRisk, kl, confidence).times(2, "twice the empirical Gibbs risk");
  }
}
