package genbound.sensitivity;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;

/**
 * How densely the rows of a matrix must be sampled by their ℓp sensitivities, for the sample to
 * stand for the matrix: row i with probability min(1, σᵢ·density). Made by {@link #fixedPoint} and
 * {@link #uniformNet} alone, so that what it promises is proved, in proofs/sensitivities.md.
 */
public final class SensitivitySampleSize {

  private static final int STEPS = 200;
  private static final double SLACK = 0x1p-44;

  private final double density;
  private final double epsilon;
  private final Confidence confidence;
  private final boolean uniform;

  SensitivitySampleSize(double density, double epsilon, Confidence confidence, boolean uniform) {
    this.density = density;
    this.epsilon = epsilon;
    this.confidence = confidence;
    this.uniform = uniform;
  }

  /**
   * For each x fixed before the sampling, by Bernstein's inequality: 2(1 + ε/3)·ln(2/δ)/ε².
   *
   * @param epsilon ε in (0, 1)
   * @param confidence δ
   */
  public static SensitivitySampleSize fixedPoint(double epsilon, Confidence confidence) {
    Arguments.inOpen("epsilon", epsilon, 0, 1);
    Arguments.notNull("confidence", confidence);
    double price = addUp(confidence.logInverseDelta(), logUp(2));
    return new SensitivitySampleSize(bernstein(epsilon, price), epsilon, confidence, false);
  }

  /**
   * For all x at once, by a union over a γ-net of the unit sphere, of (1 + 2/γ)^r points, each held
   * to the smaller ε′ = (1 − γ)ᵖ(1 + ε) − 1: the least of 2(1 + ε′/3)·ln(2·(1 + 2/γ)^r/δ)/ε′² over
   * γ.
   *
   * @param epsilon ε in (0, 1)
   * @param confidence δ
   * @param rank r of the matrix, at least 1
   * @param p in [1, ∞)
   */
  public static SensitivitySampleSize uniformNet(
      double epsilon, Confidence confidence, long rank, double p) {
    Arguments.inOpen("epsilon", epsilon, 0, 1);
    Arguments.notNull("confidence", confidence);
    Arguments.atLeast("rank", rank, 1);
    Arguments.require(p >= 1 && Double.isFinite(p), "p", "in [1, ∞)", (Double) p);
    double widest = -Math.expm1(-Math.log1p(epsilon) / p);
    double least = Double.MAX_VALUE;
    for (int step = 1; step < STEPS; step++) {
      double gamma = widest * step / STEPS;
      double left = left(epsilon, gamma, p);
      if (left > 0) {
        double points = multiplyUp(rank, logUp(addUp(1, divideUp(2, gamma))));
        double price = addUp(addUp(confidence.logInverseDelta(), logUp(2)), points);
        least = Math.min(least, bernstein(left, price));
      }
    }
    return new SensitivitySampleSize(least, epsilon, confidence, true);
  }

  /**
   * The published size, rows ~ C·S^(2/p)/ε² for p below 2, C·S^(2−2/p)/ε² above, whose C hides
   * powers of logarithms.
   *
   * @param epsilon ε in (0, 1)
   * @param totalSensitivity S ≥ 0
   * @param p in [1, ∞)
   * @param constant the caller's C, in (0, ∞)
   */
  public static Rate rate(double epsilon, double totalSensitivity, double p, double constant) {
    Arguments.inOpen("epsilon", epsilon, 0, 1);
    Arguments.nonNegative("totalSensitivity", totalSensitivity);
    Arguments.require(p >= 1 && Double.isFinite(p), "p", "in [1, ∞)", (Double) p);
    Arguments.positive("constant", constant);
    double exponent = p < 2 ? 2 / p : 2 - 2 / p;
    return new Rate(
        "sensitivity sampling (Woodruff–Yasuda 2023)",
        Quantity.SAMPLE_SIZE,
        "rows ~ C·S^(2/p)/ε² for p ≤ 2, C·S^(2−2/p)/ε² for p > 2",
        "Woodruff & Yasuda (2023), Sharper Bounds for ℓp Sensitivity Sampling, ICML, arXiv"
            + " 2306.00732",
        constant,
        constant * Math.pow(totalSensitivity, exponent) / epsilon / epsilon);
  }

  /**
   * The ε′ that each point of the net must be held to, rounded down; not above 0 where the net is
   * too coarse.
   */
  private static double left(double epsilon, double gamma, double p) {
    double exact = Math.expm1(Math.log1p(epsilon) + p * Math.log1p(-gamma));
    return exact - SLACK * (1 + p);
  }

  private static double bernstein(double epsilon, double price) {
    double numerator = multiplyUp(multiplyUp(2, addUp(1, divideUp(epsilon, 3))), price);
    return Math.min(divideUp(divideUp(numerator, epsilon), epsilon), Double.MAX_VALUE);
  }

  /** What the sensitivities are multiplied by, in (0, ∞). */
  public double density() {
    return density;
  }

  /** ε in (0, 1): ‖SAx‖ₚᵖ is within (1 ± ε)·‖Ax‖ₚᵖ. */
  public double epsilon() {
    return epsilon;
  }

  /** With probability ≥ 1 − δ over the sampling. */
  public Confidence confidence() {
    return confidence;
  }

  /** Whether that is said of all x at once, or of each x by itself. */
  public boolean uniform() {
    return uniform;
  }

  /** How many rows are drawn on average, at most: S·density. */
  public double expectedRows(double totalSensitivity) {
    Arguments.nonNegative("totalSensitivity", totalSensitivity);
    return Math.min(multiplyUp(totalSensitivity, density), Double.MAX_VALUE);
  }

  @Override
  public String toString() {
    return "sampling at "
        + density
        + " times the sensitivities: "
        + (uniform ? "every x at once" : "each x by itself")
        + " within ε = "
        + epsilon
        + " with "
        + confidence;
  }
}
