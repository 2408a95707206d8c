package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

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
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.numeric.Arguments;

/**
 * The sharpness of any predictor whose parameters lie in a ball, from its sharpness on the examples
 * and a Lipschitz constant: a cover of the moves, and of the ball where the parameters come from
 * these examples. It needs no gradient.
 *
 * <pre>
 * S ≤ min(Ŝ + ρΛ·c, ρΛ), c = min over τ, σ of 2·√((p·ln(1 + 2/τ) + p·ln(1 + 2W/(σρ)) + ln(1/δ))/(2n)) + τ + 4σ
 * </pre>
 *
 * <p>where the terms with σ are left out if W = 0. Here S = max over ‖d‖ ≤ ρ of E[g(x; w + d) −
 * g(x; w)], and Ŝ is that with the mean over the examples. <b>Holds</b> with probability ≥ 1 − δ,
 * for all parameters in the ball at once; τ and σ do not depend on the examples, so their choice is
 * free. <b>Assumes</b> i.i.d. examples; parameters within W of a point that was fixed before them,
 * which is the parameters themselves if W = 0; and a prediction that is Λ-Lipschitz in its
 * parameters, for every example, within W + ρ of that point. <b>Vacuous when</b> it reaches ρΛ: at
 * fewer than some 8 examples for each parameter if W = 0. <b>Use instead</b> {@code
 * Holdout.sharpness} where the gradient has a Lipschitz constant, for it has no dimension. Ŝ must
 * be the maximum or above it; what a search found only indicates. The value is in units of the
 * prediction.
 *
 * @param sharpness Ŝ over n examples, from above, at most ρΛ
 * @param radius ρ in units of the parameters, in (0, ∞)
 * @param lipschitz Λ in units of the prediction for a unit of the parameters, in [0, ∞)
 * @param parameters p, in [1, 2⁵³]
 * @param weightRadius W in units of the parameters, in [0, ∞)
 * @see <a href="https://arxiv.org/abs/2503.04242">Dao, Nguyen, Truong and Hoang (2024),
 *     Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques,
 *     NeurIPS</a>, which bounds the sharpness by another theorem, not read here
 */
public record RademacherSharpnessCover(
    EmpiricalSharpness sharpness,
    @Increasing double radius,
    @InUnitsOfLoss @Increasing double lipschitz,
    @Increasing long parameters,
    @Increasing double weightRadius)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "cover of the moves",
          Quantity.SHARPNESS,
          "S ≤ min(Ŝ + ρΛ·c, ρΛ), c = min over τ, σ of 2·√((p·ln(1 + 2/τ) + p·ln(1 + 2W/(σρ))"
              + " + ln(1/δ))/(2n)) + τ + 4σ",
          "proofs/sharpness.md; for the sharpness of Dao, Nguyen, Truong & Hoang (2024), Incorporating Surrogate Gradient Norm to Improve Offline Optimization Techniques, NeurIPS, arXiv 2503.04242",
          Standing.DERIVED_HERE,
          Theorem.ulps(48),
          Assumption.IID,
          Assumption.SHARPNESS_IS_NOT_A_SEARCH,
          Assumption.PREDICTION_LIPSCHITZ_IN_PARAMETERS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  /** By how much rounding may lift a sharpness above what the constants allow. */
  private static final double STRAY = 1e-9;

  public RademacherSharpnessCover {
    Arguments.notNull("sharpness", sharpness);
    Arguments.positive("radius", radius);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.require(
        sharpness.value() <= multiplyUp(radius, lipschitz) * (1 + STRAY),
        "lipschitz",
        "such that radius·lipschitz is at least the sharpness, " + sharpness.value(),
        (Double) lipschitz);
    Arguments.inRange("parameters", parameters, 1, 1L << 53);
    Arguments.nonNegative("weightRadius", weightRadius);
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
    double nats = confidence.logInverseDelta();
    double ratio = divideUp(weightRadius, radius);
    CoverOfMoves.Distance cover = new CoverOfMoves(parameters, sharpness.n(), ratio, nats).best();
    double most = multiplyUp(radius, lipschitz);
    double shareOfSize = Math.min(1, cover.size() / (cover.size() + nats));
    double deviation = Math.min(1, cover.deviation());
    return Evaluation.of(
        Math.min(addUp(sharpness.value(), multiplyUp(most, cover.total())), most),
        new Term("sharpness on the examples", sharpness.value()),
        new Cause("radius of the cover", Math.min(1, cover.mesh())),
        new Cause("size of the cover", deviation * shareOfSize),
        new Cause("confidence", deviation * (1 - shareOfSize)));
  }
}
