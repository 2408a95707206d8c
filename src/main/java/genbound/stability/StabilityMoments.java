package genbound.stability;

import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.learner.ReplacementStability;

/**
 * The risk of a uniformly stable algorithm from the moments of its gap, for comparison with the
 * literature.
 *
 * <pre>R ≤ r + 2γ + e·( 24√2·γ·⌈log₂ n⌉·p + 4M·√(p/n) ),   p = max(2, ln(1/δ))</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of
 * width M, a deterministic algorithm and a stability that holds for every sample. <b>Vacuous
 * when</b> n is below some hundreds, or γ above a few thousandths of the range. <b>Use instead</b>
 * {@link StabilityZhang}, which is always smaller. Here ⌈log₂ 1⌉ counts as 1.
 *
 * @param risk the empirical risk of the trained predictor
 * @param stability γ at sample size n, in units of the loss
 * @see <a href="https://arxiv.org/abs/1910.07833">Bousquet, Klochkov and Zhivotovskiy (2020),
 *     Sharper Bounds for Uniformly Stable Algorithms, COLT</a>
 */
public record StabilityMoments(EmpiricalRisk risk, ReplacementStability stability)
    implements HighProbabilityBound, OfRisk {

  private static final double E_UP = Math.nextUp(Math.E);
  private static final double DEPENDENCE_UP = multiplyUp(24, sqrtUp(2));

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, moments",
          Quantity.RISK,
          "R ≤ r + 2γ + e·(24√2·γ·⌈log₂ n⌉·p + 4M·√(p/n)), p = max(2, ln(1/δ))",
          "Bousquet, Klochkov & Zhivotovskiy (2020), Sharper Bounds for Uniformly Stable Algorithms, COLT, arXiv 1910.07833; proved in proofs/stability-moments.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityMoments {
    StabilityEvaluations.check(risk, stability);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double gamma = StabilityEvaluations.unitUp(stability.gamma(), risk.range());
    double p = Math.max(2, confidence.logInverseDelta());
    double levels = Concentration.levels(risk.n());
    double dependence = multiplyUp(multiplyUp(multiplyUp(DEPENDENCE_UP, gamma), levels), p);
    double sampling = 4 * sqrtUp(divideUp(p, risk.n()));
    return StabilityEvaluations.above(
        risk,
        new Cause("stability", 2 * gamma),
        new Cause("dependence", multiplyUp(E_UP, dependence)),
        new Cause("confidence", multiplyUp(E_UP, sampling)));
  }
}
