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
import genbound.numeric.Arguments;

/**
 * The risk of a uniformly stable algorithm, for stabilities much larger than 1/n.
 *
 * <pre>
 * R ≤ r + 2γ + √2·γ·T(n)/n·min over s of (ln(1/δ) − ½·ln(1 − s²))/s + M·√( ln(1/δ)/(2n) ), T(1)
 * = 0, T(k) = 2·√(⌊k/2⌋·⌈k/2⌉) + T(⌊k/2⌋) + T(⌈k/2⌉)
 * </pre>
 *
 * <p>T(n)/n is at most ⌈log₂ n⌉, and 10.1 at n = 1100. <b>Holds</b> with probability ≥ 1 − δ; no
 * part of δ is spent on either of the last two terms alone. <b>Assumes</b> i.i.d. examples, losses
 * in a range of width M, a deterministic algorithm and a stability that holds for every sample.
 * <b>Vacuous when</b> γ is about 1/(7·log₂ n) of the range. <b>Use instead</b> {@link
 * StabilitySecondMoment} for a δ of 0.01 or more, {@link StabilityReplacement} when γ is below
 * 0.2/n, or n below a thousand.
 *
 * @param risk the empirical risk of the trained predictor on at least 2 examples
 * @param stability γ at sample size n, in units of the loss
 * @see <a href="https://tongzhang-ml.org/lt-book.html">Zhang (2023), Mathematical Analysis of
 *     Machine Learning Algorithms, chapter 7, Cambridge University Press</a>; sharpened in
 *     proofs/uniform-stability.md
 */
public record StabilityZhang(EmpiricalRisk risk, ReplacementStability stability)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "uniform stability, weak dependence",
          Quantity.RISK,
          "R ≤ r + 2γ + √2·γ·T(n)/n·min over s of (ln(1/δ) − ½·ln(1 − s²))/s + M·√( ln(1/δ)/(2n)"
              + " ), T(1) = 0, T(k) = 2·√(⌊k/2⌋·⌈k/2⌉) + T(⌊k/2⌋) + T(⌈k/2⌉)",
          "Zhang (2023), Mathematical Analysis of Machine Learning Algorithms, chapter 7, Cambridge University Press; sharpened in proofs/uniform-stability.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(24),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.DETERMINISTIC_ALGORITHM,
          Assumption.STABLE_ON_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.STABILITY_OF_THIS_LOSS,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public StabilityZhang {
    StabilityEvaluations.check(risk, stability);
    Arguments.require(risk.n() >= 2, "risk", "over at least 2 examples", risk.n());
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double gamma = StabilityEvaluations.unitUp(stability.gamma(), risk.range());
    long n = risk.n();
    return StabilityEvaluations.above(
        risk,
        new Cause("stability", 2 * gamma),
        new Cause("dependence", Concentration.ofWeaklyDependent(gamma, n, confidence)),
        new Cause("confidence", Concentration.ofDifferences(0, n, confidence)));
  }
}
