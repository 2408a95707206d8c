package genbound.stability;

import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.Increasing;
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
 * The risk of a uniformly stable algorithm trained on real and generated examples together, the
 * generator having learned from the real ones.
 *
 * <pre>R ≤ r + (g/n)·M·V + (m·b + g·γ)/n + √( (m·(2mb + M)² + g·(2nγ + M)²)·ln(1/δ)/2 )/n,
 * b = γ + M·T,   m = n − g</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, over both. With g = 0 and T = 0 it is {@link
 * StabilityReplacement}. <b>Assumes</b> i.i.d. real examples, losses in a range of width M, a
 * deterministic algorithm stable on every sample, real or not, generated examples that are
 * independent given the real ones, and T and V that are known. <b>Vacuous when</b> the losses are
 * zero-one errors of a linear classifier, which one example can turn (γ = 1), or the generator
 * follows unbounded data without a floor under its variance (T = 1). <b>Use instead</b> {@link
 * StabilityAugmentedZhang} for a stability much above 1/n and few real examples among many.
 *
 * @param risk the mean loss of the trained predictor on all n = m + g examples it was trained on
 * @param generated g in [0, n), how many of them were generated
 * @param stability γ at sample size n, in units of the loss, over all samples of n that differ in
 *     one example
 * @param generatorStability T in [0, 1], the largest total variation between the joint laws of all
 *     g generated examples, over all pairs of real samples that differ in one example, not only the
 *     one at hand
 * @param distance V in [0, 1], the total variation between a real and a generated example
 * @see <a href="https://arxiv.org/abs/2305.17476">Zheng, Wu and Li (2023), Toward Understanding
 *     Generative Data Augmentation, NeurIPS</a>, whose constants are hidden
 */
public record StabilityAugmented(
    EmpiricalRisk risk,
    long generated,
    ReplacementStability stability,
    @Increasing double generatorStability,
    @Increasing double distance)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, generated data",
          Quantity.RISK,
          "R ≤ r + (g/n)·M·V + (m·b + g·γ)/n + √( (m·(2mb + M)² + g·(2nγ + M)²)·ln(1/δ)/2 )/n,"
              + " b = γ + M·T, m = n − g",
          "after Zheng, Wu & Li (2023), Toward Understanding Generative Data Augmentation, NeurIPS, arXiv 2305.17476; constants from proofs/generated-data.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(32),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.GENERATED_INDEPENDENTLY,
          Assumption.GENERATOR_STABLE_ON_EVERY_SAMPLE,
          Assumption.GENERATOR_DISTANCE_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityAugmented {
    AugmentedSample.check(risk, generated, stability, generatorStability, distance);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    AugmentedSample sample = AugmentedSample.of(risk, generated, stability, generatorStability);
    double ofReal = multiplyUp(2.0 * sample.real(), sample.ofReal());
    double ofGenerated = multiplyUp(2.0 * sample.n(), sample.gamma());
    return StabilityEvaluations.above(
        risk,
        new Cause("distance", sample.distanceShare(distance)),
        new Cause("stability", sample.mean(1, 1)),
        new Cause("confidence", sample.deviation(ofReal, ofGenerated, confidence)));
  }
}
