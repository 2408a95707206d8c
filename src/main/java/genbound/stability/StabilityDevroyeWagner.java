package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.learner.NearestNeighbourErrors;

/**
 * The error of a k-nearest-neighbour rule between two classes, in the form of Devroye and Wagner,
 * for comparison with the literature.
 *
 * <pre>R ≤ r_loo + √( ( 1 + 24√k/√(2π) )/(nδ) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, two classes, a tied
 * vote going to a fixed class or to a fair coin, and ties broken without regard to the order of the
 * examples. <b>Vacuous when</b> nδ is below 10√k. <b>Use instead</b> {@link
 * StabilityNearestNeighboursTwoClasses}, which is smaller.
 *
 * @param leaveOneOut the errors of the rule, each example predicted from the others
 * @see <a href="https://doi.org/10.1007/978-1-4612-0711-5">Devroye, Györfi and Lugosi (1996), A
 *     Probabilistic Theory of Pattern Recognition, chapter 24, Springer</a>; proved in
 *     proofs/hypothesis-stability.md
 */
public record StabilityDevroyeWagner(NearestNeighbourErrors leaveOneOut)
    implements NeighboursBound {

  private static final double ROOT_2_PI_DOWN = sqrtDown(2 * Math.PI);

  private static final Theorem THEOREM =
      Theorem.upper(
          "k nearest neighbours, Devroye–Wagner",
          Quantity.RISK,
          "R ≤ r_loo + √( (1 + 24√k/√(2π))/(nδ) )",
          "Devroye & Wagner (1979), Distribution-Free Inequalities for the Deleted and Holdout Error Estimates, IEEE Transactions on Information Theory 25; Devroye, Györfi & Lugosi (1996), A Probabilistic Theory of Pattern Recognition, chapter 24, Springer; proved in proofs/hypothesis-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.TWO_CLASSES,
          Assumption.VOTE_TIES_FIXED_OR_TOSSED,
          Assumption.TIES_BROKEN_SYMMETRICALLY,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.LEAVE_ONE_OUT_OF_THIS_RULE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityDevroyeWagner {
    SecondMoment.check(leaveOneOut);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double secondMoment() {
    double neighbours = divideUp(multiplyUp(24, sqrtUp(leaveOneOut.neighbours())), ROOT_2_PI_DOWN);
    return divideUp(addUp(1, neighbours), leaveOneOut.n());
  }
}
