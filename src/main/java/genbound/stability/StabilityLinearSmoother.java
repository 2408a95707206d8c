package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.Rounding;

/**
 * How far kernel ridge regression, or another linear smoother ŷ = S·y, lies from the truth at the
 * inputs that it saw, in mean square.
 *
 * <pre>mean (f̂ − f*)² ≤ ( ‖(I − S)·f*‖ + σ·√(tr S²) + σ·s·√(2·ln(1/δ)) )²/n</pre>
 *
 * <p>Here s is the largest eigenvalue of S.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the noise of the labels. <b>Assumes</b> independent
 * Gaussian noise of deviation σ, and a smoother that does not depend on the labels: for worlds and
 * audits in which f* is known, or its misfit bounded. <b>Vacuous when</b> never: squares have no
 * largest value. <b>Use instead</b> {@code KernelSmoother.optimism} for the exact mean. The value
 * is in squared units of the labels.
 *
 * @param bias ‖(I − S)·f*‖ in [0, ∞), or more
 * @param squaredTrace tr S² in [0, ∞), or more
 * @param largest s in [0, ∞), or more
 * @param sigma σ in [0, ∞), or more
 * @param n how many inputs there are, in [1, 2⁵³]
 */
public record StabilityLinearSmoother(
    @Increasing double bias,
    @Increasing double squaredTrace,
    @Increasing double largest,
    @Increasing double sigma,
    @Decreasing long n)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "linear smoother at its inputs",
          Quantity.IN_SAMPLE_EXCESS,
          "mean (f̂ − f*)² ≤ ( ‖(I − S)·f*‖ + σ·√(tr S²) + σ·s·√(2·ln(1/δ)) )²/n",
          "Gaussian concentration of Lipschitz functions, Boucheron, Lugosi & Massart (2013), Concentration Inequalities, Oxford University Press; applied in proofs/linear-smoother.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.GAUSSIAN_LABEL_NOISE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public StabilityLinearSmoother {
    Arguments.nonNegative("bias", bias);
    Arguments.nonNegative("squaredTrace", squaredTrace);
    Arguments.nonNegative("largest", largest);
    Arguments.nonNegative("sigma", sigma);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return LossRange.UNBOUNDED;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = multiplyUp(sigma, sqrtUp(squaredTrace));
    double root = Math.nextUp(Math.sqrt(2) * sqrtUp(confidence.logInverseDelta()));
    double above = multiplyUp(multiplyUp(sigma, largest), root);
    double length = divideUp(addUp(addUp(bias, mean), above), Rounding.sqrtDown(n));
    return Evaluation.of(
        multiplyUp(length, length),
        new Term("excess of 0", 0),
        new Cause("bias", Rounding.finite(bias)),
        new Cause("noise", Rounding.finite(mean)),
        new Cause("confidence", Rounding.finite(above)));
  }
}
