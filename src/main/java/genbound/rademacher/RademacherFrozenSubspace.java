package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.EitherWay;
import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Spending;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * The risk of a linear predictor on fixed features, from how far training moved its weights.
 *
 * <pre>
 * R ≤ r + 2L·B·√(Σ‖hᵢ‖²)/n + 2(b − a)·√( ln(1/δⱼ)/(2n) ),  B = B₀·2ʲ ≥ ‖w − w₀‖,  δⱼ = δ/((j+1)(j+2))
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all weights at once, whatever rule found them and
 * whenever it stopped; j is the least whole number ≥ 0 that makes B large enough, and its place is
 * paid for. <b>Assumes</b> i.i.d. examples, losses in [a, b] that are L-Lipschitz in the
 * prediction, and features, initial weights w₀ and B₀ that were fixed without the examples.
 * <b>Vacuous when</b> B·√(Σ‖hᵢ‖²) is about n/(2L): near as many features as examples, where noise
 * makes the weights grow. <b>Use instead</b> {@link RademacherEmpirical} if the radius was fixed
 * beforehand.
 *
 * @param risk the empirical risk of the trained predictor; losses may be clipped to their range
 * @param lipschitz L, in units of the loss for a unit of the prediction, in [0, ∞)
 * @param norm ‖w − w₀‖ as measured after training, from above, in [0, ∞)
 * @param sumOfSquaredNorms Σ‖hᵢ‖² of the features of the same examples, from above, in [0, ∞)
 * @param smallestRadius B₀ in (0, ∞)
 * @see <a href="https://arxiv.org/abs/1710.03667">Advani, Saxe and Sompolinsky (2020),
 *     High-dimensional dynamics of generalization error in neural networks, Neural Networks
 *     132</a>; the preprint is by Advani and Saxe
 */
public record RademacherFrozenSubspace(
    EmpiricalRisk risk,
    @InUnitsOfLoss @Increasing double lipschitz,
    @Increasing double norm,
    @Increasing double sumOfSquaredNorms,
    @EitherWay double smallestRadius)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "frozen subspace",
          Quantity.RISK,
          "R ≤ r + 2L·B·√(Σ‖hᵢ‖²)/n + 2(b − a)·√( ln(1/δⱼ)/(2n) ), B = B₀·2ʲ ≥ ‖w − w₀‖, δⱼ ="
              + " δ/((j+1)(j+2))",
          "proofs/frozen-subspace.md; after Advani, Saxe & Sompolinsky (2020), High-dimensional dynamics of generalization error in neural networks, Neural Networks 132 and Bartlett & Mendelson (2002), Rademacher and Gaussian Complexities: Risk Bounds and Structural Results, JMLR 3",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.LOSS_LIPSCHITZ_IN_PREDICTION,
          Assumption.FEATURES_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public RademacherFrozenSubspace {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("lipschitz", lipschitz);
    Arguments.nonNegative("norm", norm);
    Arguments.nonNegative("sumOfSquaredNorms", sumOfSquaredNorms);
    Arguments.positive("smallestRadius", smallestRadius);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    int place = 0;
    double radius = smallestRadius;
    while (radius < norm) {
      radius *= 2;
      place++;
    }
    double choices = (place + 1.0) * (place + 2.0);
    Confidence own = new Confidence(addUp(confidence.logInverseDelta(), logUp(choices)));
    double width = subtractDown(risk.range().high(), risk.range().low());
    double most = range().largestScaledValue();
    double size = 0;
    if (lipschitz > 0 && sumOfSquaredNorms > 0) {
      double reach = multiplyUp(divideUp(lipschitz, width), sqrtUp(sumOfSquaredNorms));
      size = Math.min(divideUp(multiplyUp(reach, radius), risk.n() / 2.0), most);
    }
    double deviation = McDiarmid.withEmpiricalComplexity(own, risk.n());
    return ComplexityEvaluations.above(
        List.of(
            new Spending("radius " + (place + 1) + " of the grid", own),
            new Spending("the other radii", confidence.share(1 - 1 / choices))),
        risk,
        size,
        deviation,
        most);
  }
}
