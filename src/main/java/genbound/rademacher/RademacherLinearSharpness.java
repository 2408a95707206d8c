package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtDown;

import genbound.bound.Bound.InUnitsOfLoss;
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
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.MeanGradient;
import genbound.numeric.Arguments;

/**
 * The sharpness of any predictor that is linear in its parameters, g(x; w) = ⟨w, φ(x)⟩, whatever
 * found them: moving them by at most ρ raises the expected prediction by exactly ρ‖E φ‖.
 *
 * <pre>S ≤ ρ·min(‖φ̄‖ + R·(1 + √(2·ln(1/δ)))/√n, R)</pre>
 *
 * <p>Here φ̄ is the mean of the features over the examples, and ρR/√n bounds the Rademacher
 * complexity of the moves. <b>Holds</b> with probability ≥ 1 − δ, for all parameters at once.
 * <b>Assumes</b> i.i.d. examples, and features φ with ‖φ‖ ≤ R that were fixed, with R, before the
 * examples were seen: the largest norm among them is no R. <b>Vacuous when</b> it reaches ρR.
 * Features centred at a declared point have a smaller R. <b>Use instead</b> {@code
 * Holdout.sharpness} for a prediction that is not linear in its parameters. The value is in units
 * of the prediction.
 *
 * @param gradient ‖φ̄‖ over n examples: the gradient of ⟨w, φ(x)⟩ is φ(x)
 * @param radius ρ in units of the parameters, in (0, ∞)
 * @param featureBound R in units of the prediction for a unit of the parameters, in [0, ∞), at
 *     least ‖φ̄‖
 * @see <a href="https://arxiv.org/abs/2503.04242">Dao, Nguyen, Truong and Hoang (2024),
 *     Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques,
 *     NeurIPS</a>, whose penalty this bounds
 */
public record RademacherLinearSharpness(
    MeanGradient gradient,
    @Increasing double radius,
    @InUnitsOfLoss @Increasing double featureBound)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "sharpness of a linear predictor",
          Quantity.SHARPNESS,
          "S ≤ ρ·min(‖φ̄‖ + R·(1 + √(2·ln(1/δ)))/√n, R)",
          "proofs/sharpness.md; for the penalty of Dao, Nguyen, Truong & Hoang (2024), Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques, NeurIPS, arXiv 2503.04242",
          Standing.DERIVED_HERE,
          Theorem.ulps(12),
          Assumption.IID,
          Assumption.PREDICTION_LINEAR_IN_PARAMETERS,
          Assumption.GRADIENT_OF_PREDICTION,
          Assumption.GRADIENT_BOUNDED,
          Assumption.FEATURES_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  /** By how much rounding may lift a norm above its declared bound. */
  private static final double STRAY = 1e-9;

  public RademacherLinearSharpness {
    Arguments.notNull("gradient", gradient);
    Arguments.positive("radius", radius);
    Arguments.nonNegative("featureBound", featureBound);
    Arguments.require(
        gradient.norm() <= featureBound * (1 + STRAY),
        "featureBound",
        "at least the norm of the mean gradient, " + gradient.norm(),
        (Double) featureBound);
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
    double mean = divideUp(featureBound, sqrtDown(gradient.n()));
    double nats = confidence.logInverseDelta();
    double deviation = LossTail.subGaussian(mean).deviationUp(nats);
    double slope = Math.min(addUp(gradient.norm(), addUp(mean, deviation)), featureBound);
    return Evaluation.of(
        multiplyUp(radius, slope),
        new Term("radius times the norm of the mean feature", radius * gradient.norm()),
        new Cause("Rademacher complexity", radius * mean),
        new Cause("confidence", radius * deviation));
  }
}
