package genbound.holdout;

import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.EitherWay;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.HypergeometricTail;

/**
 * The error rate on the members of a finite lot that were not checked, from those that were drawn
 * and checked: the nodes of a graph whose labels were not looked at.
 *
 * <pre>R(u) ≤ (max{K : P(Hyp(n + u, K, n) ≤ k) ≥ δ} − k)/u</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor that does not depend on which members
 * were checked. <b>Assumes</b> that those were drawn uniformly. <b>Vacuous when</b> all that were
 * checked are errors. <b>Use instead</b> {@link HoldoutFinitePopulation} for the whole lot, those
 * that were checked among it. <b>Numerics</b>: the count is exact, or larger where P is within 10⁻⁶
 * of δ; {@link #mostErrors} returns it.
 *
 * @param risk errors among the n that were checked
 * @param remaining u, how many were not, at least 1; n + u at most 2⁵³
 * @see "Clopper and Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the
 *     Case of the Binomial, Biometrika 26: their inversion of a tail, here of the hypergeometric
 *     law"
 */
public record HoldoutRemainder(ErrorCount risk, @EitherWay long remaining)
    implements TwoSidedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "hypergeometric tail inversion, remainder",
          Quantity.TRANSDUCTIVE_RISK,
          "R(u) ≤ (max{K : P(Hyp(n + u, K, n) ≤ k) ≥ δ} − k)/u",
          "Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26; for the hypergeometric law in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          1e-6,
          Assumption.DRAWN_WITHOUT_REPLACEMENT,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutRemainder {
    Arguments.notNull("risk", risk);
    long most = EmpiricalRisk.MAX_EXAMPLES - risk.n();
    Arguments.require(most > 0, "risk", "of fewer than 2⁵³ examples", risk);
    Arguments.inRange("remaining", remaining, 1, most);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R(u) ≥ (min{K : P(Hyp(n + u, K, n) ≥ k) ≥ δ} − k)/u";
  }

  /** The most errors that there can be among those that were not checked. */
  public long mostErrors(Confidence confidence) {
    return HypergeometricTail.most(
            risk.errors(), risk.n(), risk.n() + remaining, confidence.logInverseDelta())
        - risk.errors();
  }

  /** The fewest errors that there can be among those that were not checked. */
  public long fewestErrors(Confidence confidence) {
    return HypergeometricTail.fewest(
            risk.errors(), risk.n(), risk.n() + remaining, confidence.logInverseDelta())
        - risk.errors();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return Evaluation.ofRisk(divideUp(mostErrors(confidence), remaining), risk.mean(), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    return Evaluation.ofRisk(
        divideDown(fewestErrors(confidence), remaining), risk.mean(), confidence);
  }
}
