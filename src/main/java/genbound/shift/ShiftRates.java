package genbound.shift;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;

/**
 * How unlabelled examples from elsewhere help, for two normal classes in d dimensions: the theorems
 * of Saberi et al. (2024), whose constants are hidden. At the sizes of their own experiment the
 * leading expressions exceed 1.
 *
 * @param dimension d, at least 1
 * @param labelled m, examples from the target domain, at least 1
 * @param unlabelled n, examples from elsewhere, at least 0
 * @param distance α in [0, ∞), the Wasserstein distance of the two laws of inputs
 * @see <a href="https://arxiv.org/abs/2310.00027">Saberi et al. (2024), Out-Of-Domain Unlabeled
 *     Data Improves Generalization, ICLR</a>
 */
public record ShiftRates(long dimension, long labelled, long unlabelled, double distance) {

  private static final String SOURCE =
      "Saberi, Najafi, Heidari, Movasaghinia, Motahari & Khalaj (2024), Out-Of-Domain Unlabeled"
          + " Data Improves Generalization, ICLR, arXiv 2310.00027, ";

  private static final long MOST = 1L << 53;

  public ShiftRates {
    Arguments.inRange("dimension", dimension, 1, MOST);
    Arguments.inRange("labelled", labelled, 1, MOST);
    Arguments.inRange("unlabelled", unlabelled, 0, MOST);
    Arguments.nonNegative("distance", distance);
  }

  /**
   * The robust risk of the robust self-supervised rule over the least one (Theorem 4.1).
   *
   * @param norm ‖μ₀‖ of the means in the target domain, in [0, ∞)
   * @param deviation σ₀ there, in (0, ∞)
   * @param gamma γ of the robust loss, in (0, ∞)
   * @param confidence δ
   * @param constant the caller's C
   */
  public Rate robustExcess(
      double norm, double deviation, double gamma, Confidence confidence, double constant) {
    Arguments.nonNegative("norm", norm);
    Arguments.positive("deviation", deviation);
    Arguments.positive("gamma", gamma);
    double nats = nats(confidence);
    double all = all();
    double spread =
        distance * (norm * norm + deviation * deviation)
            + Math.sqrt(2.0 * dimension / all)
            + Math.sqrt(2 * nats / all);
    double value = gamma * Math.sqrt(2.0 * dimension / labelled * spread) + ofLabels(nats);
    return rate(
        "robust self-supervised training",
        Quantity.GENERALISATION_GAP,
        "C·( γ·√((2d/m)·(α(‖μ₀‖² + σ₀²) + √(2d/(2n + m)) + √(2·ln(1/δ)/(2n + m)))) +"
            + " √(2·ln(1/δ)/m) )",
        "Theorem 4.1",
        constant,
        value);
  }

  /**
   * The excess of the risk over that of the best linear rule (Theorem 4.2).
   *
   * @param norm ‖μ₀‖ of the means in the target domain, in [0, ∞)
   * @param deviation σ₀ there, in (0, ∞)
   * @param otherNorm ‖μ₁‖ of the means of the unlabelled examples, in [0, ∞)
   * @param otherDeviation σ₁ of these, in (0, ∞)
   * @param confidence δ
   * @param constant the caller's C
   */
  public Rate excess(
      double norm,
      double deviation,
      double otherNorm,
      double otherDeviation,
      Confidence confidence,
      double constant) {
    Arguments.nonNegative("norm", norm);
    Arguments.positive("deviation", deviation);
    Arguments.nonNegative("otherNorm", otherNorm);
    Arguments.positive("otherDeviation", otherDeviation);
    double nats = nats(confidence);
    double d = dimension;
    double m = labelled;
    double ratio = norm / deviation;
    double factor =
        Math.exp(-ratio * ratio / 4) / Math.sqrt(2 * deviation * Math.sqrt(2 * Math.PI));
    double bracket =
        (otherNorm * otherNorm + otherDeviation * otherDeviation) * (2 * d * distance / m)
            + 4 * d / m * Math.sqrt((2 * d + 2 * nats) / all());
    double value = factor * Math.sqrt(Math.sqrt(bracket)) + ofLabels(nats);
    return rate(
        "robust self-supervised training",
        Quantity.GENERALISATION_GAP,
        "C·( e^(−‖μ₀‖²/(4σ₀²))/√(2σ₀√(2π))·((‖μ₁‖² + σ₁²)·2dα/m + (4d/m)·√((2d + 2·ln(1/δ))/"
            + "(2n + m)))^¼ + √(2·ln(1/δ)/m) )",
        "Theorem 4.2",
        constant,
        value);
  }

  /**
   * Whether unlabelled examples beat training on the labelled ones alone: α ≤ C₁·d/m and n ≥
   * C₂·m²/d.
   *
   * @param distanceConstant the caller's C₁
   * @param sizeConstant the caller's C₂
   */
  public boolean beatsLabelledAlone(double distanceConstant, double sizeConstant) {
    Arguments.positive("distanceConstant", distanceConstant);
    Arguments.positive("sizeConstant", sizeConstant);
    double d = dimension;
    double m = labelled;
    return distance <= distanceConstant * (d / m) && unlabelled >= sizeConstant * (m / d * m);
  }

  /**
   * Whether the excess does not grow with the dimension: α ≤ C₁/d and n ≥ C₂·d³.
   *
   * @param distanceConstant the caller's C₁
   * @param sizeConstant the caller's C₂
   */
  public boolean isDimensionFree(double distanceConstant, double sizeConstant) {
    Arguments.positive("distanceConstant", distanceConstant);
    Arguments.positive("sizeConstant", sizeConstant);
    double d = dimension;
    return distance <= distanceConstant / d && unlabelled >= sizeConstant * (d * d * d);
  }

  /**
   * How many labelled examples reach an excess ε, with enough unlabelled ones from the target
   * domain itself: C·d/ε.
   *
   * @param dimension d, at least 1
   * @param excess ε in (0, 1)
   * @param constant the caller's C
   */
  public static Rate labelledNeeded(long dimension, double excess, double constant) {
    return needed("C·d/ε", dimension, excess, 1, constant);
  }

  /** How many labelled examples reach an excess ε without unlabelled ones: C·d/ε². */
  public static Rate labelledAloneNeeded(long dimension, double excess, double constant) {
    return needed("C·d/ε²", dimension, excess, 2, constant);
  }

  /** How many unlabelled examples of the target domain {@link #labelledNeeded} asks for: C·d/ε⁶. */
  public static Rate unlabelledNeeded(long dimension, double excess, double constant) {
    return needed("C·d/ε⁶", dimension, excess, 6, constant);
  }

  private static Rate needed(
      String formula, long dimension, double excess, int power, double constant) {
    Arguments.inRange("dimension", dimension, 1, MOST);
    Arguments.inOpen("excess", excess, 0, 1);
    double size = dimension * Math.pow(excess, -power);
    return rate(
        "examples for an excess", Quantity.SAMPLE_SIZE, formula, "corollary", constant, size);
  }

  private static Rate rate(
      String name, Quantity quantity, String formula, String where, double constant, double value) {
    Arguments.positive("constant", constant);
    double scaled = Math.min(constant * value, Double.MAX_VALUE);
    return new Rate(name, quantity, formula, SOURCE + where, constant, scaled);
  }

  /** 2n + m. */
  private double all() {
    return 2.0 * unlabelled + labelled;
  }

  private double ofLabels(double nats) {
    return Math.sqrt(2 * nats / labelled);
  }

  private static double nats(Confidence confidence) {
    return Arguments.notNull("confidence", confidence).logInverseDelta();
  }
}
