package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.EitherWay;
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
import genbound.evidence.learner.TandemRisk;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The risk of a weighted majority vote, from how often one voter and two voters err: the tandem
 * bound at the best threshold μ.
 *
 * <pre>
 * R(vote) ≤ (t − 2μR + μ²)/(½ − μ)² for all μ below ½, t and R bounded at δ/2 each through
 * kl
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all weights of the voters at once. For any number
 * of classes and all μ at once, since one event bounds the Gibbs risk from both sides; half of δ
 * pays for it, half for the tandem risk. R̄ is its lower end where μ ≥ 0 and its upper end where μ
 * &lt; 0. <b>Assumes</b> i.i.d. examples that no voter was trained on (or, for out-of-bag votes,
 * each voter on the examples outside its bag) and prior weights fixed without them. <b>Vacuous
 * when</b> the Gibbs risk may be ½ or more. <b>Use instead</b> {@link PacBayesTandem}, which is μ =
 * 0 at the whole of δ, where voters err seldom together. <b>Numerics</b>: the best μ is only as
 * good as its rounding, any μ is legal.
 *
 * @param gibbsRisk the errors of the voters, averaged over their weights, on n examples
 * @param tandemRisk how often two voters, drawn by weight, err together, on n examples; with
 *     out-of-bag votes n is the smallest overlap of two voters
 * @param kl KL(weights‖prior weights) in nats, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2106.13624">Wu, Masegosa, Lorenzen, Igel and Seldin (2021),
 *     Chebyshev-Cantelli PAC-Bayes-Bennett Inequality for the Weighted Majority Vote, NeurIPS</a>
 * @see <a href="https://arxiv.org/abs/cs/0411099">Maurer (2004), A Note on the PAC Bayesian
 *     Theorem, preprint</a>, for ξ(n)
 */
public record PacBayesChebyshevCantelli(
    @EitherWay EmpiricalRisk gibbsRisk, TandemRisk tandemRisk, @Increasing double kl)
    implements HighProbabilityBound, OfUnitLosses {

  /** The limit of the right side as μ falls to −∞. */
  private static final double AS_MU_FALLS = 1;

  private static final Theorem THEOREM =
      Theorem.upper(
          "Chebyshev–Cantelli vote bound",
          Quantity.MAJORITY_VOTE_RISK,
          "R(vote) ≤ (t − 2μR + μ²)/(½ − μ)² for all μ below ½, t and R bounded at δ/2 each through kl",
          "Wu, Masegosa, Lorenzen, Igel & Seldin (2021), Chebyshev-Cantelli PAC-Bayes-Bennett Inequality for the Weighted Majority Vote, NeurIPS, arXiv 2106.13624; with ξ(n) of Maurer (2004), A Note on the PAC Bayesian Theorem, preprint, arXiv cs/0411099",
          Standing.PUBLISHED,
          1e-11,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.VOTERS_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_POSTERIOR,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.BAGS_DRAWN_BLINDLY);

  public PacBayesChebyshevCantelli {
    VoteEvent.check("gibbsRisk", gibbsRisk);
    Arguments.notNull("tandemRisk", tandemRisk);
    Arguments.nonNegative("kl", kl);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Confidence half = confidence.share(0.5);
    VoteEvent ofPairs = VoteEvent.of(tandemRisk, kl, half);
    VoteEvent ofGibbs = VoteEvent.of(gibbsRisk, kl, half);
    double tandem = ofPairs.up();
    double low = ofGibbs.down();
    double high = ofGibbs.up();
    double above = Math.max(0, bestThreshold(tandem, low));
    double below = Math.min(0, bestThreshold(tandem, high));
    double withAbove = at(above, tandem, low);
    double withBelow = at(below, tandem, high);
    double mu = withAbove <= withBelow ? above : below;
    double observed = at(mu, tandemRisk.mean(), gibbsRisk.mean());
    return Evaluation.of(
        Math.min(AS_MU_FALLS, Math.min(withAbove, withBelow)),
        List.of(new Spending("tandem risk", half), new Spending("Gibbs risk", half)),
        new Term("empirical ratio at the same threshold", observed),
        new Cause("KL divergence", kl),
        new Cause("confidence", ofPairs.price() / 2));
  }

  /** Where the derivative by μ vanishes; 0 where it does not. */
  private static double bestThreshold(double tandem, double gibbs) {
    double slope = 1 - 2 * gibbs;
    return slope > 0 ? Math.min(0.5 - 1e-6, (gibbs - 2 * tandem) / slope) : 0;
  }

  private static double at(double mu, double tandem, double gibbs) {
    double top = subtractUp(addUp(tandem, multiplyUp(mu, mu)), multiplyDown(2 * mu, gibbs));
    double root = subtractDown(0.5, mu);
    return divideUp(Math.max(0, top), multiplyDown(root, root));
  }
}
