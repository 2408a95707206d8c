package genbound.pacbayes;

import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Spending;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.Disagreement;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The risk of a weighted majority vote, from the risk of its voters and how often they disagree,
 * which needs no labels.
 *
 * <pre>
 * R(vote) ≤ 4·kl⁺(r, (KL + ln(2ξ(n)/δ))/n) − 2·kl⁻(d, (2KL + ln(2ξ(m)/δ))/m), for all weights at
 * once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all weights of the voters at once. For any number
 * of classes (published for two; for more the proof is the project's own). Half of δ pays for each
 * part. <b>Assumes</b> i.i.d. examples that no voter was trained on (or, for out-of-bag votes, each
 * voter on the examples outside its bag) and prior weights fixed without them. <b>Vacuous when</b>
 * the voters err often and disagree seldom. <b>Use instead</b> {@link PacBayesTandem} when there
 * are no unlabelled examples.
 *
 * @param gibbsRisk the errors of the voters, averaged over their weights, on n examples
 * @param disagreement how often two voters, drawn by weight, disagree, on m examples, labelled or
 *     not
 * @param kl KL(weights‖prior weights) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2007.13532">Masegosa, Lorenzen, Igel and Seldin (2020),
 *     Second Order PAC-Bayesian Bounds for the Weighted Majority Vote, NeurIPS</a>
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for ξ(n)
 */
public record PacBayesDis(
    EmpiricalRisk gibbsRisk, @Decreasing Disagreement disagreement, @Increasing double kl)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "disagreement vote bound",
          Quantity.MAJORITY_VOTE_RISK,
          "R(vote) ≤ 4·kl⁺(r, (KL + ln(2ξ(n)/δ))/n) − 2·kl⁻(d, (2KL + ln(2ξ(m)/δ))/m), for all weights at once",
          "Masegosa, Lorenzen, Igel & Seldin (2020), Second Order PAC-Bayesian Bounds for the Weighted Majority Vote, NeurIPS, arXiv 2007.13532, for two classes; for more, proofs/disagreement-vote.md; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.VOTERS_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.BAGS_DRAWN_BLINDLY);

  public PacBayesDis {
    VoteEvent.check("gibbsRisk", gibbsRisk);
    Arguments.notNull("disagreement", disagreement);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Confidence half = confidence.share(0.5);
    double gibbs = VoteEvent.of(gibbsRisk, kl, half).up();
    double apart = VoteEvent.of(disagreement, kl, half).down();
    double observed = 4 * gibbsRisk.mean() - 2 * disagreement.mean();
    return new Evaluation(
        subtractUp(4 * gibbs, 2 * apart),
        List.of(
            new Term("four empirical Gibbs risks, less two disagreements", observed),
            new Term("Gibbs risk", 4 * (gibbs - gibbsRisk.mean())),
            new Term("disagreement", 2 * (disagreement.mean() - apart))),
        List.of(new Spending("Gibbs risk", half), new Spending("disagreement", half)));
  }
}
