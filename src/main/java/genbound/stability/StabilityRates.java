package genbound.stability;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ReplacementStability;
import genbound.numeric.Arguments;

/**
 * Scaling laws for uniformly stable algorithms whose constants the theorems hide. The constant is
 * the caller's, and nothing is promised.
 */
public final class StabilityRates {

  private StabilityRates() {}

  /**
   * R − r ~ C·( γ·ln n·ln(n/δ) + √(ln(1/δ)/n) ), for losses in [0, 1].
   *
   * @param constant the caller's C, in (0, ∞)
   */
  public static Rate feldmanVondrak(
      ReplacementStability stability, long n, Confidence confidence, double constant) {
    Arguments.notNull("stability", stability);
    double examples = GradientMethods.examples(n);
    Arguments.notNull("confidence", confidence);
    double price = confidence.logInverseDelta();
    double log = Math.log(examples);
    double size = stability.gamma() * log * (log + price) + Math.sqrt(price / examples);
    return new Rate(
        "Feldman–Vondrák (2019)",
        Quantity.GENERALISATION_GAP,
        "R − r ~ C·(γ·ln n·ln(n/δ) + √(ln(1/δ)/n))",
        "Feldman & Vondrák (2019), High Probability Generalization Bounds for Uniformly Stable"
            + " Algorithms with Nearly Optimal Rate, COLT",
        constant,
        constant * size);
  }

  /**
   * R − r ~ η·r + C·(1 + 1/η)·(γ·ln n + 1/n)·ln(1/δ), for losses in [0, 1].
   *
   * @param trade η in (0, ∞)
   * @param constant the caller's C, in (0, ∞)
   */
  public static Rate klochkovZhivotovskiy(
      EmpiricalRisk risk,
      ReplacementStability stability,
      double trade,
      Confidence confidence,
      double constant) {
    Arguments.notNull("risk", risk);
    Arguments.require(risk.range().equals(LossRange.UNIT), "risk", "in [0, 1]", risk.range());
    Arguments.notNull("stability", stability);
    Arguments.positive("trade", trade);
    Arguments.notNull("confidence", confidence);
    double examples = risk.n();
    double size = stability.gamma() * Math.log(examples) + 1 / examples;
    double price = (1 + 1 / trade) * size * confidence.logInverseDelta();
    return new Rate(
        "Klochkov–Zhivotovskiy (2021)",
        Quantity.GENERALISATION_GAP,
        "R − r ~ η·r + C·(1 + 1/η)·(γ·ln n + 1/n)·ln(1/δ)",
        "Klochkov & Zhivotovskiy (2021), Stability and Deviation Optimal Risk Bounds with"
            + " Convergence Rate O(1/n), NeurIPS",
        constant,
        trade * risk.mean() + constant * price);
  }

  /**
   * The law of Zheng, Wu and Li for an algorithm trained on m real and g generated examples, n
   * together, losses in [0, 1].
   *
   * @param real m ≥ 1
   * @param generated g ≥ 0
   * @param stability γ at sample size n
   * @param generatorStability T in [0, 1], as {@link StabilityAugmented} has it
   * @param distance V in [0, 1]
   * @param constant the caller's C, in (0, ∞)
   */
  public static Rate augmented(
      long real,
      long generated,
      ReplacementStability stability,
      double generatorStability,
      double distance,
      Confidence confidence,
      double constant) {
    Arguments.atLeast("real", real, 1);
    Arguments.atLeast("generated", generated, 0);
    Arguments.notNull("stability", stability);
    Arguments.inClosed("generatorStability", generatorStability, 0, 1);
    Arguments.inClosed("distance", distance, 0, 1);
    Arguments.notNull("confidence", confidence);
    double m = real;
    double g = generated;
    double gamma = stability.gamma();
    double price = confidence.logInverseDelta();
    double roots = Math.sqrt(m) + Math.sqrt(g) + m * Math.sqrt(g) * gamma;
    double ofReal = m * Math.log(m);
    double ofGenerated = g == 0 ? 0 : g * Math.log(g);
    double logs = gamma * (ofReal + ofGenerated) + ofReal * generatorStability;
    double size = g * distance + roots * Math.sqrt(price) + logs * price;
    return new Rate(
        "generated data (Zheng–Wu–Li 2023)",
        Quantity.GENERALISATION_GAP,
        "R − r ~ C·( g·V + (√m + √g + m·√g·γ)·√ln(1/δ) + (γ·(m·ln m + g·ln g) + T·m·ln m)·ln(1/δ)"
            + " )/n",
        "Zheng, Wu & Li (2023), Toward Understanding Generative Data Augmentation, NeurIPS, arXiv"
            + " 2305.17476",
        constant,
        constant * (size / (m + g)));
  }

  /**
   * The squared distance from the truth of a mixture of experts with fixed routing, linearised at
   * its start: C₁·training error + C·(σ²·d_eff + σ²·ln(1/δ))/n. The first term is the training mean
   * squared error; {@link StabilityLinearSmoother} certifies at the inputs.
   *
   * @param trainingError mean square in [0, ∞)
   * @param effectiveDimension d_eff in [0, ∞)
   * @param noise σ² in [0, ∞)
   * @param n how many examples, in [1, 2⁵³]
   * @param confidence δ
   * @param first the caller's C₁ in [0, ∞)
   * @param constant the caller's C, in (0, ∞)
   * @see <a href="https://arxiv.org/abs/2506.21551">Li, Fan and Zhou (2026), Where to find Grokking
   *     in LLM Pretraining? Monitor Memorization-to-Generalization without Test, ICLR</a>
   */
  public static Rate routedExperts(
      double trainingError,
      double effectiveDimension,
      double noise,
      long n,
      Confidence confidence,
      double first,
      double constant) {
    Arguments.nonNegative("trainingError", trainingError);
    Arguments.nonNegative("effectiveDimension", effectiveDimension);
    Arguments.nonNegative("noise", noise);
    double examples = GradientMethods.examples(n);
    Arguments.notNull("confidence", confidence);
    Arguments.nonNegative("first", first);
    double size = noise * (effectiveDimension + confidence.logInverseDelta()) / examples;
    return new Rate(
        "routed experts",
        Quantity.IN_SAMPLE_EXCESS,
        "C₁·training error + C·(σ²·d_eff + σ²·ln(1/δ))/n",
        "Li, Fan & Zhou (2026), Where to find Grokking in LLM Pretraining? Monitor"
            + " Memorization-to-Generalization without Test, ICLR, arXiv 2506.21551",
        constant,
        first * trainingError + constant * size);
  }
}
