package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.learner.VotePairs;
import genbound.numeric.Arguments;
import genbound.numeric.MaurerXi;

/**
 * The risk of a weighted majority vote between two classes, from the mean and the variance of its
 * margin: the C-bound with both estimated together.
 *
 * <pre>
 * R(vote) ≤ max 1 − (1 − 2E − D)²/(1 − 2D) over kl(e, d‖E, D) ≤ (2KL + ln((ξ(n) + n)/δ))/n
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all weights of the voters at once. <b>Assumes</b>
 * i.i.d. examples that no voter was trained on (or, for out-of-bag votes, each voter on the
 * examples outside its bag) and prior weights fixed without them. There are two classes. <b>Vacuous
 * when</b> 2E + D can reach 1. <b>Use instead</b> {@link PacBayesCBound1} when disagreement was
 * measured on other examples, {@link PacBayesTandem} for more classes. <b>Numerics</b>: the maximum
 * over a line, certified by chords of a concave function: never below the exact value, and usually
 * within 1e-12 of it.
 *
 * @param pairs how often two voters, drawn by weight, err together and disagree
 * @param kl KL(weights‖prior weights) in nats, in [0, ∞)
 * @see <a href="https://www.jmlr.org/papers/v16/germain15a.html">Germain, Lacasse, Laviolette,
 *     Marchand and Roy (2015), Risk Bounds for the Majority Vote: From a PAC-Bayesian Analysis to a
 *     Learning Algorithm, JMLR 16</a>
 */
public record PacBayesCBound2(VotePairs pairs, @Increasing double kl)
    implements HighProbabilityBound, OfUnitLosses {

  /**
   * The bound is concave in the disagreement, so that between two ends of rounding it exceeds the
   * larger of its values there by a term of second order in their distance.
   */
  private static final double BETWEEN_THE_ENDS = 1 + 0x1p-50;

  private static final Theorem THEOREM =
      Theorem.upper(
          "C-bound, second form",
          Quantity.MAJORITY_VOTE_RISK,
          "R(vote) ≤ max 1 − (1 − 2E − D)²/(1 − 2D) over kl(e, d‖E, D) ≤ (2KL + ln((ξ(n) + n)/δ))/n",
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

  public PacBayesCBound2 {
    Arguments.notNull("pairs", pairs);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double together = pairs.jointError();
    double low = pairs.disagreementLow();
    double high = pairs.disagreementHigh();
    double moment = logUp(addUp(MaurerXi.upper(pairs.n()), pairs.n()));
    double price = addUp(moment, confidence.logInverseDelta());
    VoteEvent event = new VoteEvent(together, together, pairs.n(), 2, kl, price);
    double observed = Math.min(1, Math.max(0, CBound.value(together + high / 2, high)));
    double value = CBound.largest(together, high, event.epsilon());
    if (low < high) {
      double other = CBound.largest(together, low, event.epsilon());
      value = Math.min(1, multiplyUp(Math.max(value, other), BETWEEN_THE_ENDS));
    }
    return event.evaluation(value, new Term("empirical C-bound", observed));
  }
}
