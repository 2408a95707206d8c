package genbound.pacbayes;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Cause;
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
 * The risk of a weighted majority vote between two classes, from the mean and the variance of its
 * margin: the C-bound with both estimated apart.
 *
 * <pre>R(vote) ≤ 1 − (1 − 2R)²/(1 − 2D), R and D bounded at δ/2 each through kl with ξ(n)</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all weights of the voters at once. Half of δ pays
 * for each part. Where R ≥ ½ it says 1. <b>Assumes</b> i.i.d. examples that no voter was trained on
 * (or, for out-of-bag votes, each voter on the examples outside its bag) and prior weights fixed
 * without them. There are two classes. <b>Vacuous when</b> R reaches ½. <b>Use instead</b> {@link
 * PacBayesCBound2} when both were measured on the same examples, {@link PacBayesTandem} for more
 * classes.
 *
 * @param gibbsRisk the errors of the voters, averaged over their weights, on n examples
 * @param disagreement how often two voters, drawn by weight, disagree, on m examples, labelled or
 *     not
 * @param kl KL(weights‖prior weights) in nats, in [0, ∞)
 * @see <a href="https://www.jmlr.org/papers/v16/germain15a.html">Germain, Lacasse, Laviolette,
 *     Marchand and Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a
 *     Learning Algorithm, JMLR 16</a>
 */
public record PacBayesCBound1(
    EmpiricalRisk gibbsRisk, @Decreasing Disagreement disagreement, @Increasing double kl)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "C-bound, first form",
          Quantity.MAJORITY_VOTE_RISK,
          "R(vote) ≤ 1 − (1 − 2R)²/(1 − 2D), R and D bounded at δ/2 each through kl with ξ(n)",
          "Germain, Lacasse, Laviolette, Marchand & Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a Learning Algorithm, JMLR 16",
          Standing.PUBLISHED,
          1e-12,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.VOTERS_INDEPENDENT_OF_SAMPLE,
          Assumption.TWO_CLASSES,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.BAGS_DRAWN_BLINDLY);

  public PacBayesCBound1 {
    VoteEvent.check("gibbsRisk", gibbsRisk);
    Arguments.notNull("disagreement", disagreement);
    Arguments.require(
        !disagreement.moreThanTwoClasses(), "disagreement", "between two classes", disagreement);
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
    double observed = Math.min(1, Math.max(0, CBound.value(gibbsRisk.mean(), disagreement.mean())));
    double withGibbs = CBound.value(gibbs, disagreement.mean());
    double value = CBound.value(gibbs, apart);
    return Evaluation.of(
        value,
        List.of(new Spending("Gibbs risk", half), new Spending("disagreement", half)),
        new Term("empirical C-bound", observed),
        new Cause("Gibbs risk", Math.abs(withGibbs - observed)),
        new Cause("disagreement", Math.abs(value - withGibbs)));
  }
}
