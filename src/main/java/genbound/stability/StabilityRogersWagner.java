package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.learner.NearestNeighbourErrors;

/**
 * The error of a k-nearest-neighbour rule, in the form of Rogers and Wagner, for comparison with
 * the literature.
 *
 * <pre>R ≤ r_loo + √( (6k + 1)/(nδ) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, any number of classes
 * and ties broken without regard to the order of the examples. <b>Vacuous when</b> nδ is below 6k +
 * 1. <b>Use instead</b> {@link StabilityNearestNeighbours}, which is smaller.
 *
 * @param leaveOneOut the errors of the rule, each example predicted from the others
 * @see <a href="https://doi.org/10.1007/978-1-4612-0711-5">Devroye, Györfi and Lugosi (1996), A
 *     Probabilistic Theory of Pattern Recognition, chapter 24, Springer</a>; proved in
 *     proofs/hypothesis-stability.md
 */
public record StabilityRogersWagner(NearestNeighbourErrors leaveOneOut) implements NeighboursBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "k nearest neighbours, Rogers–Wagner",
          Quantity.RISK,
          "R ≤ r_loo + √( (6k + 1)/(nδ) )",
          "Rogers & Wagner (1978), A Finite Sample Distribution-Free Performance Bound for Local Discrimination Rules, Annals of Statistics 6; Devroye, Györfi & Lugosi (1996), A Probabilistic Theory of Pattern Recognition, chapter 24, Springer; proved in proofs/hypothesis-stability.md",
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

  public StabilityRogersWagner {
    SecondMoment.check(leaveOneOut);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double secondMoment() {
    return divideUp(addUp(multiplyUp(6, leaveOneOut.neighbours()), 1), leaveOneOut.n());
  }
}
