package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
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
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * How far weights that were estimated from private releases are from the true ones.
 *
 * <pre>
 * ‖θ̃ − θ*‖ ≤ ( r·z·(1 + √(2·ln(2/δ))) + √(d(s₂² + s₁²T²)) + √(2(s₂² + 2s₁²T²)·ln(2/δ)) )/(√n·λ)
 * </pre>
 *
 * <p>Each of n people releases xxᵀ and xy with normal noise of deviations s₁ and s₂ in each entry;
 * θ̃ = Σ̃⁻¹q̃ for the means of what they released, and λ is the least magnitude of an eigenvalue of
 * Σ̃. <b>Holds</b> with probability ≥ 1 − δ over the people and the noise. <b>Assumes</b>
 * independent people whose labels are ⟨θ*, x⟩ plus an error of mean 0 given x of at most z, inputs
 * of at most r, ‖θ*‖ ≤ T, and that nothing was cut. <b>Vacuous when</b> it reaches ‖θ̃‖ + T, which
 * is known without it. <b>Use instead</b> {@code Holdout.empiricalBernstein} for the squared error,
 * where some people's data are not private.
 *
 * @param smallestEigenvalue λ, from below, in (0, ∞)
 * @param matrixNoise s₁ in [0, ∞)
 * @param vectorNoise s₂ in [0, ∞)
 * @param inputNorm r in [0, ∞)
 * @param largestError z in [0, ∞)
 * @param norm T in [0, ∞)
 * @param dimension d, at least 1
 * @param n how many people, in [1, 2⁵³]
 * @see <a href="https://arxiv.org/abs/2310.07367">Zhu, Ding, Aggarwal, Xu and Wang (2024), Improved
 *     Analysis of Sparse Linear Regression in Local Differential Privacy Model, ICLR</a>; derived
 *     in proofs/local-privacy.md
 */
public record StabilityNoisyMoments(
    @Decreasing double smallestEigenvalue,
    @Increasing double matrixNoise,
    @Increasing double vectorNoise,
    @Increasing double inputNorm,
    @Increasing double largestError,
    @Increasing double norm,
    @Increasing long dimension,
    @Decreasing long n)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "noisy moments",
          Quantity.WEIGHT_DISTANCE,
          "‖θ̃ − θ*‖ ≤ ( r·z·(1 + √(2·ln(2/δ))) + √(d(s₂² + s₁²T²)) + √(2(s₂² + 2s₁²T²)·ln(2/δ))"
              + " )/(√n·λ)",
          "proofs/local-privacy.md; after Zhu, Ding, Aggarwal, Xu & Wang (2024), Improved Analysis of Sparse Linear Regression in Local Differential Privacy Model, ICLR, arXiv 2310.07367",
          Standing.DERIVED_HERE,
          Theorem.ulps(48),
          Assumption.IID,
          Assumption.LABELS_LINEAR_WITH_BOUNDED_ERRORS,
          Assumption.RELEASES_WITH_NORMAL_NOISE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityNoisyMoments {
    Arguments.positive("smallestEigenvalue", smallestEigenvalue);
    Arguments.nonNegative("matrixNoise", matrixNoise);
    Arguments.nonNegative("vectorNoise", vectorNoise);
    Arguments.nonNegative("inputNorm", inputNorm);
    Arguments.nonNegative("largestError", largestError);
    Arguments.nonNegative("norm", norm);
    Arguments.atLeast("dimension", dimension, 1);
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
    Confidence half = confidence.share(0.5);
    double nats = 2 * addUp(confidence.logInverseDelta(), logUp(2));
    double ofMatrix = Math.min(multiplyUp(matrixNoise, norm), Double.MAX_VALUE);
    double unit = Math.max(ofMatrix, vectorNoise);
    double noise = unit == Double.MAX_VALUE ? unit : 0;
    if (noise == 0 && unit > 0) {
      double matrix = divideUp(ofMatrix, unit);
      double vector = divideUp(vectorNoise, unit);
      double squares = multiplyUp(matrix, matrix);
      double alone = multiplyUp(vector, vector);
      double trace = multiplyUp(dimension, addUp(alone, squares));
      double top = multiplyUp(nats, addUp(alone, 2 * squares));
      noise = multiplyUp(unit, addUp(sqrtUp(trace), sqrtUp(top)));
    }
    double sampling = multiplyUp(multiplyUp(inputNorm, largestError), addUp(1, sqrtUp(nats)));
    double value = divideUp(divideUp(addUp(sampling, noise), sqrtDown(n)), smallestEigenvalue);
    return Evaluation.of(
        Math.min(value, Double.MAX_VALUE),
        List.of(new Spending("errors of the labels", half), new Spending("noise", half)),
        new Term("nothing observed", 0),
        new Cause("errors of the labels", Math.min(sampling, Double.MAX_VALUE / 4)),
        new Cause("noise", Math.min(noise, Double.MAX_VALUE / 4)));
  }
}
