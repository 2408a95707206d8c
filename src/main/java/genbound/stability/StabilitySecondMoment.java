package genbound.stability;

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
 * The risk of a uniformly stable algorithm, from the second moment of its gap: the smallest of this
 * family at ordinary confidence.
 *
 * <pre>R ≤ r + 2γ + √( (M²/(4n) + γ²)·(1 − δ)/δ )</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ. <b>Assumes</b> i.i.d. examples, losses in a range of
 * width M, a deterministic algorithm and a stability that holds for every sample. <b>Vacuous
 * when</b> γ is about √δ of the range, whatever the number of examples, or n is below 1/(4δ): the
 * price is 1/√δ, not ln(1/δ). <b>Use instead</b> {@link StabilityReplacement} or {@link
 * StabilityZhang} when γ is below about 1/n, from a hundred thousand examples on below 3/n, and for
 * a δ of 0.001 or less.
 *
 * @param risk the empirical risk of the trained predictor
 * @param stability γ at sample size n, in units of the loss
 * @see <a href="https://arxiv.org/abs/1812.09859">Feldman and Vondrák (2018), Generalization Bounds
 *     for Uniformly Stable Algorithms, NeurIPS</a>, whose second theorem is of this order;
 *     constants in proofs/uniform-stability.md
 */
public record StabilitySecondMoment(EmpiricalRisk risk, ReplacementStability stability)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, second moment",
          Quantity.RISK,
          "R ≤ r + 2γ + √( (M²/(4n) + γ²)·(1 − δ)/δ )",
          "after Feldman & Vondrák (2018), Generalization Bounds for Uniformly Stable Algorithms, NeurIPS, arXiv 1812.09859; constants from proofs/uniform-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilitySecondMoment {
    StabilityEvaluations.check(risk, stability);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double gamma = StabilityEvaluations.unitUp(stability.gamma(), risk.range());
    double deviation = SecondMoment.deviation(gamma, risk.n(), confidence);
    return StabilityEvaluations.above(
        risk, new Cause("stability", 2 * gamma), new Cause("confidence", deviation));
  }
}
