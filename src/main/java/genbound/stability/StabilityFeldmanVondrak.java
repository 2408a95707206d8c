package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
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
 * The risk of a uniformly stable algorithm, in the form of Feldman and Vondrák, for comparison with
 * the literature.
 *
 * <pre>R ≤ r + 8M·√( (2γ/M + 1/n)·ln(8/δ) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of
 * width M, a deterministic algorithm and a stability that holds for every sample. <b>Vacuous
 * when</b> γ is 1/(128·ln(8/δ)) of the range, or n is below 64·ln(8/δ). <b>Use instead</b> {@link
 * StabilityZhang}, which is smaller wherever this one says anything.
 *
 * @param risk the empirical risk of the trained predictor
 * @param stability γ at sample size n, in units of the loss
 * @see <a href="https://arxiv.org/abs/1812.09859">Feldman and Vondrák (2018), Generalization Bounds
 *     for Uniformly Stable Algorithms, NeurIPS</a>
 */
public record StabilityFeldmanVondrak(EmpiricalRisk risk, ReplacementStability stability)
    implements HighProbabilityBound, OfRisk {

  private static final double LN_8_UP = logUp(8);

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, Feldman–Vondrák",
          Quantity.RISK,
          "R ≤ r + 8M·√( (2γ/M + 1/n)·ln(8/δ) )",
          "Feldman & Vondrák (2018), Generalization Bounds for Uniformly Stable Algorithms, NeurIPS, arXiv 1812.09859; proved in proofs/stability-moments.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityFeldmanVondrak {
    StabilityEvaluations.check(risk, stability);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double gamma = StabilityEvaluations.unitUp(stability.gamma(), risk.range());
    double size = addUp(2 * gamma, divideUp(1, risk.n()));
    double price = addUp(LN_8_UP, confidence.logInverseDelta());
    double radius = 8 * multiplyUp(sqrtUp(size), sqrtUp(price));
    return StabilityEvaluations.above(risk, new Cause("stability and confidence", radius));
  }
}
