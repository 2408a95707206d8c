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
import genbound.evidence.learner.RemovalStability;
import genbound.numeric.Arguments;

/**
 * The risk of a uniformly stable algorithm, from its empirical risk and its stability under the
 * removal of an example.
 *
 * <pre>R ≤ r + 2β + (4nβ + M)·√( ln(1/δ)/(2n) )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of
 * width M, a deterministic algorithm and a stability that holds for every sample. <b>Vacuous
 * when</b> β is 0.2/√n or more. <b>Use instead</b> {@link StabilitySecondMoment} at ordinary
 * confidence unless β is below 0.25/n, {@link StabilityZhang} for many examples.
 *
 * @param risk the empirical risk of the trained predictor
 * @param stability β at sample size n, in units of the loss
 * @see <a href="https://www.jmlr.org/papers/v2/bousquet02a.html">Bousquet and Elisseeff (2002),
 *     Stability and Generalization, Theorem 12, JMLR 2</a>
 */
public record StabilityRemoval(EmpiricalRisk risk, RemovalStability stability)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, removal",
          Quantity.RISK,
          "R ≤ r + 2β + (4nβ + M)·√( ln(1/δ)/(2n) )",
          "Bousquet & Elisseeff (2002), Stability and Generalization, Theorem 12, JMLR 2; proved anew in proofs/uniform-stability.md",
          Standing.PUBLISHED,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityRemoval {
    Arguments.notNull("risk", risk);
    Arguments.notNull("stability", stability);
    StabilityEvaluations.check(risk, stability.beta());
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double beta = StabilityEvaluations.unitUp(stability.beta(), risk.range());
    return StabilityEvaluations.above(
        risk, StabilityEvaluations.differences(2 * beta, 4 * beta, risk.n(), confidence));
  }
}
