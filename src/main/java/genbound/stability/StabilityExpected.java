package genbound.stability;

import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ReplacementStability;
import genbound.numeric.Arguments;

/**
 * The expected generalisation gap of an algorithm that is stable under the replacement of an
 * example.
 *
 * <pre>E[R − r] ≤ γ</pre>
 *
 * <p><b>Holds</b> in expectation. <b>Assumes</b> i.i.d. examples; a stability on average over
 * samples and over the algorithm's randomness is enough. <b>Vacuous when</b> γ is the width of the
 * range. <b>Use instead</b> {@link StabilityZhang} for one sample.
 *
 * @param stability γ at sample size n, in units of the loss
 * @param range the range of the losses, bounded or not
 * @see <a href="https://www.jmlr.org/papers/v2/bousquet02a.html">Bousquet and Elisseeff (2002),
 *     Stability and Generalization, JMLR 2</a>; proved in proofs/uniform-stability.md
 */
public record StabilityExpected(ReplacementStability stability, LossRange range)
    implements ExpectedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "stability on average",
          Quantity.EXPECTED_GAP,
          "E[R − r] ≤ γ",
          "Bousquet & Elisseeff (2002), Stability and Generalization, JMLR 2; proved in proofs/uniform-stability.md; a machine-checked proof exists: FormalSLT (Lean), FormalSLT/AlgorithmicStability.lean, expectedStabilityGap_le_uniformStability_piMeasure",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.STABLE_ON_AVERAGE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilityExpected {
    Arguments.notNull("stability", stability);
    Arguments.notNull("range", range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double gamma = stability.gamma();
    return StabilityEvaluations.gap(
        "stability", range.isBounded() ? StabilityEvaluations.unitUp(gamma, range) : gamma, range);
  }
}
