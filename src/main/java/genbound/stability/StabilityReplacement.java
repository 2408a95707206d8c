package genbound.stability;

import genbound.bound.Bound.OfRisk;
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
 * The risk of a uniformly stable algorithm, from its empirical risk and its stability under the
 * replacement of an example.
 *
 * <pre>R ≤ r + γ + (2nγ + M)·√( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of
 * width M, a deterministic algorithm and a stability that holds for every sample. <b>Vacuous
 * when</b> γ is 0.4/√n or more. <b>Use instead</b> {@link StabilitySecondMoment} at ordinary
 * confidence unless γ is below 0.5/n, {@link StabilityZhang} for many examples.
 *
 * @param risk the empirical risk of the trained predictor
 * @param stability γ at sample size n, in units of the loss
 * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
 *     Foundations of Machine Learning, Theorem 14.2, MIT Press</a>
 */
public record StabilityReplacement(EmpiricalRisk risk, ReplacementStability stability)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, replacement",
          Quantity.RISK,
          "R ≤ r + γ + (2nγ + M)·√( ln(1/δ)/(2n) )",
          "Mohri, Rostamizadeh & Talwalkar (2018), Foundations of Machine Learning, Theorem 14.2, MIT Press; proved anew in proofs/uniform-stability.md; a machine-checked proof exists: FormalSLT (Lean), FormalSLT/Stability/BousquetElisseeff.lean, bousquet_elisseeff_expectedGap_variant",
          Standing.PUBLISHED,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityReplacement {
    StabilityEvaluations.check(risk, stability);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double gamma = StabilityEvaluations.unitUp(stability.gamma(), risk.range());
    return StabilityEvaluations.above(
        risk, StabilityEvaluations.differences(gamma, 2 * gamma, risk.n(), confidence));
  }
}
