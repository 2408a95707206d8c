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
import genbound.numeric.Arguments;

/**
 * The risk of an algorithm trained on real and generated examples, by weak dependence: for
 * stabilities well above 1/n.
 *
 * <pre>
 * R ≤ r + (g/n)·M·V + 2(m·b + g·γ)/n + √2·(b·H(m) + γ·H(g))/n·min over s of (ln(1/δ) −
 * ½·ln(1 − s²))/s + √( (m·M² + g·(2mγ + M)²)·ln(1/δ)/2 )/n, b = γ + M·T, m = n − g, H(1) = 0,
 * H(k) = 2·√(⌊k/2⌋·⌈k/2⌉) + H(⌊k/2⌋) + H(⌈k/2⌉)
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ; no part of δ is spent on either of the last two terms
 * alone. With g = 0 and T = 0 it is {@link StabilityZhang}. <b>Assumes</b> i.i.d. real examples,
 * losses in a range of width M, a deterministic algorithm stable on every sample, real or not,
 * generated examples that are independent given the real ones, and T and V that are known.
 * <b>Vacuous when</b> b or γ is above about 1/(7·log₂ n) of the range, as for zero-one errors (γ =
 * 1), or where m·γ/√g is. <b>Use instead</b> {@link StabilityAugmented} when γ and T are below
 * 0.2/n, or n below a thousand.
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
public record StabilityAugmentedZhang(
    EmpiricalRisk risk,
    long generated,
    ReplacementStability stability,
    @Increasing double generatorStability,
    @Increasing double distance)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "weak dependence, generated data",
          Quantity.RISK,
          "R ≤ r + (g/n)·M·V + 2(m·b + g·γ)/n + √2·(b·H(m) + γ·H(g))/n·min over s of (ln(1/δ) −"
              + " ½·ln(1 − s²))/s + √( (m·M² + g·(2mγ + M)²)·ln(1/δ)/2 )/n, b = γ + M·T, m = n − g,"
              + " H(1) = 0, H(k) = 2·√(⌊k/2⌋·⌈k/2⌉) + H(⌊k/2⌋) + H(⌈k/2⌉)",
          "after Zheng, Wu & Li (2023), Toward Understanding Generative Data Augmentation, NeurIPS, arXiv 2305.17476 and Zhang (2023), Mathematical Analysis of Machine Learning Algorithms, chapter 7, Cambridge University Press; constants from proofs/generated-data.md",
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

  public StabilityAugmentedZhang {
    AugmentedSample.check(risk, generated, stability, generatorStability, distance);
    Arguments.require(risk.n() >= 2, "risk", "over at least 2 examples", risk.n());
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    AugmentedSample sample = AugmentedSample.of(risk, generated, stability, generatorStability);
    double scale = sample.halvings();
    double ofGenerated = multiplyUp(2.0 * sample.real(), sample.gamma());
    return StabilityEvaluations.above(
        risk,
        new Cause("distance", sample.distanceShare(distance)),
        new Cause("stability", sample.mean(2, 2)),
        new Cause("dependence", Concentration.ofWeaklyDependent(scale, confidence)),
        new Cause("confidence", sample.deviation(0, ofGenerated, confidence)));
  }
}
