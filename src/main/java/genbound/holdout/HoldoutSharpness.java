package genbound.holdout;

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
 * The sharpness of a fixed predictor, from the gradient of its mean prediction: by how much moving
 * its parameters by at most ρ can raise its expected prediction. There is no dimension in it.
 *
 * <pre>
 * S ≤ ρ·min(‖∇ĥ‖ + G·(1 + √(2·ln(1/δ)))/√n, G) + β·ρ²/2
 * </pre>
 *
 * <p>Here S = max over ‖d‖ ≤ ρ of E[g(x; w + d) − g(x; w)] for the prediction g, and ĥ is the mean
 * prediction over the examples. ρ‖∇ĥ‖, the penalty of Dao, Nguyen, Truong and Hoang (2024), is the
 * first term; the theorem of that paper was not read, and this is not it.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> i.i.d. examples that
 * the parameters w do not depend on, ‖∇g‖ ≤ G at w and a gradient that is β-Lipschitz within ρ of
 * w, for every example; both were declared, not measured on the examples. <b>Vacuous when</b> it
 * reaches ρG + βρ²/2, which is known without examples: at n below about (1 + √(2·ln(1/δ)))². <b>Use
 * instead</b> {@code Rademacher.linearSharpness} for a prediction that is linear in its parameters,
 * whose parameters may then come from these examples, and {@code Rademacher.sharpnessCover} where
 * there is no β. The value is in units of the prediction.
 *
 * @param gradient ‖∇ĥ‖ at w over n examples
 * @param radius ρ in units of the parameters, in (0, ∞)
 * @param gradientBound G in units of the prediction for a unit of the parameters, in [0, ∞), at
 *     least ‖∇ĥ‖
 * @param smoothness β in the unit of G for a unit of the parameters, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2503.04242">Dao, Nguyen, Truong and Hoang (2024),
 *     Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques, NeurIPS</a>
 */
public record HoldoutSharpness(
    MeanGradient gradient,
    @Increasing double radius,
    @InUnitsOfLoss @Increasing double gradientBound,
    @InUnitsOfLoss @Increasing double smoothness)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "sharpness from the mean gradient",
          Quantity.SHARPNESS,
          "S ≤ ρ·min(‖∇ĥ‖ + G·(1 + √(2·ln(1/δ)))/√n, G) + β·ρ²/2",
          "proofs/sharpness.md; for the penalty of Dao, Nguyen, Truong & Hoang (2024), Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques, NeurIPS, arXiv 2503.04242",
          Standing.DERIVED_HERE,
          Theorem.ulps(12),
          Assumption.IID,
          Assumption.GRADIENT_OF_PREDICTION,
          Assumption.GRADIENT_BOUNDED,
          Assumption.GRADIENT_LIPSCHITZ_NEAR_PARAMETERS,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  /** By how much rounding may lift a norm above its declared bound. */
  private static final double STRAY = 1e-9;

  public HoldoutSharpness {
    Arguments.notNull("gradient", gradient);
    Arguments.positive("radius", radius);
    Arguments.nonNegative("gradientBound", gradientBound);
    Arguments.require(
        gradient.norm() <= gradientBound * (1 + STRAY),
        "gradientBound",
        "at least the norm of the mean gradient, " + gradient.norm(),
        (Double) gradientBound);
    Arguments.nonNegative("smoothness", smoothness);
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
    double mean = divideUp(gradientBound, sqrtDown(gradient.n()));
    double nats = confidence.logInverseDelta();
    double deviation = LossTail.subGaussian(mean).deviationUp(nats);
    double slope = Math.min(addUp(gradient.norm(), addUp(mean, deviation)), gradientBound);
    double curvature = multiplyUp(radius, multiplyUp(radius, smoothness / 2));
    return Evaluation.of(
        addUp(multiplyUp(radius, slope), curvature),
        new Term("radius times the norm of the mean gradient", radius * gradient.norm()),
        new Cause("mean deviation of the gradient", radius * mean),
        new Cause("confidence", radius * deviation),
        new Cause("curvature", curvature));
  }
}
