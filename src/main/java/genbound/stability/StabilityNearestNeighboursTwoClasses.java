package genbound.stability;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.learner.NearestNeighbourErrors;

/**
 * The error of a k-nearest-neighbour rule between two classes, from its leave-one-out error.
 *
 * <pre>
 * R ≤ r_loo + √( ((κ/4 + αB)/n + κB/(n − 1))/δ ), B = j·C(k + 1, j)·p^j·(1 − p)^(k + 1 − j), j
 * = ⌈(k + 1)/2⌉, p = j/(k + 1)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, two classes, a tied
 * vote going to a fixed class or to a fair coin, and ties broken without regard to the order of the
 * examples. <b>Vacuous when</b> nδ is below √k. <b>Use instead</b> {@link
 * StabilityNearestNeighbours} for more classes.
 *
 * @param leaveOneOut the errors of the rule, each example predicted from the others
 * @see <a href="https://doi.org/10.1007/978-1-4612-0711-5">Devroye, Györfi and Lugosi (1996), A
 *     Probabilistic Theory of Pattern Recognition, chapter 24, Springer</a>; proved in
 *     proofs/hypothesis-stability.md
 */
public record StabilityNearestNeighboursTwoClasses(NearestNeighbourErrors leaveOneOut)
    implements NeighboursBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "k nearest neighbours, two classes",
          Quantity.RISK,
          "R ≤ r_loo + √( ((κ/4 + αB)/n + κB/(n − 1))/δ ), B = j·C(k + 1, j)·p^j·(1 − p)^(k + 1 −"
              + " j), j = ⌈(k + 1)/2⌉, p = j/(k + 1)",
          "Devroye & Wagner (1979), Distribution-Free Inequalities for the Deleted and Holdout Error Estimates, IEEE Transactions on Information Theory 25; sharpened in proofs/hypothesis-stability.md",
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

  public StabilityNearestNeighboursTwoClasses {
    SecondMoment.check(leaveOneOut);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double secondMoment() {
    double numerator = VoteTurns.mostUp(leaveOneOut.neighbours());
    return SecondMoment.inversely(numerator, leaveOneOut.n());
  }
}
