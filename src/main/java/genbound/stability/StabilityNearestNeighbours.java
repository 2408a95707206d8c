package genbound.stability;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.learner.NearestNeighbourErrors;

/**
 * The error of a k-nearest-neighbour rule among any number of classes, from its leave-one-out
 * error.
 *
 * <pre>R ≤ r_loo + √( ( (κ/4 + αk)/n + κk/(n − 1) )/δ ),   α = 1 + 1/√5, κ = (5 + 3√5)/10</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, any number of classes
 * and ties broken without regard to the order of the examples. <b>Vacuous when</b> nδ is below 3k.
 * <b>Use instead</b> {@link StabilityNearestNeighboursTwoClasses} for two classes.
 *
 * @param leaveOneOut the errors of the rule, each example predicted from the others
 * @see <a href="https://doi.org/10.1007/978-1-4612-0711-5">Devroye, Györfi and Lugosi (1996), A
 *     Probabilistic Theory of Pattern Recognition, chapter 24, Springer</a>; constants in
 *     proofs/hypothesis-stability.md
 */
public record StabilityNearestNeighbours(NearestNeighbourErrors leaveOneOut)
    implements NeighboursBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "k nearest neighbours",
          Quantity.RISK,
          "R ≤ r_loo + √( ((κ/4 + αk)/n + κk/(n − 1))/δ ), α = 1 + 1/√5, κ = (5 + 3√5)/10",
          "Rogers & Wagner (1978), A Finite Sample Distribution-Free Performance Bound for Local Discrimination Rules, Annals of Statistics 6; constants in proofs/hypothesis-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.TIES_BROKEN_SYMMETRICALLY,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.LEAVE_ONE_OUT_OF_THIS_RULE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE,
          Assumption.NEIGHBOURS_DECIDE_ALONE);

  public StabilityNearestNeighbours {
    SecondMoment.check(leaveOneOut);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double secondMoment() {
    return SecondMoment.inversely(leaveOneOut.neighbours(), leaveOneOut.n());
  }
}
