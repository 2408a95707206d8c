package genbound.symmetry;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;

/**
 * How risks scale with the size of a symmetry: laws whose constants the papers hide, and one count
 * that is exact.
 */
public final class SymmetryRates {

  private SymmetryRates() {}

  /**
   * The factor on the risk of kernel ridge regression from a finite group, which acts like as many
   * times the examples: C·|G|^(−2a/(2a + d)).
   *
   * @param order |G|, at least 1
   * @param smoothness a of the truth, in (0, ∞)
   * @param dimension d of the space, at least 1
   * @param constant the caller's C
   */
  public static Rate sampleGain(double order, double smoothness, long dimension, double constant) {
    checkOrder(order);
    Arguments.positive("smoothness", smoothness);
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.positive("constant", constant);
    double exponent = 1 / (1 + dimension / (2 * smoothness));
    return new Rate(
        "gain from invariance",
        Quantity.EXPECTED_RISK,
        "C·|G|^(−2a/(2a + d)), a factor on the risk without the symmetry",
        "Tahmasebi & Jegelka (2023), The Exact Sample Complexity Gain from Invariances for Kernel"
            + " Regression, NeurIPS",
        constant,
        Math.min(constant * Math.pow(order, -exponent), Double.MAX_VALUE));
  }

  /**
   * The generalisation gap of networks that a finite group leaves alone: √(C/(|G|·n^(2/d))) +
   * √(2·ln(1/δ)/n).
   *
   * @param n the number of examples, at least 1
   * @param order |G|, at least 1
   * @param dimension d of the inputs, at least 1
   * @param confidence δ
   * @param constant the caller's C
   */
  public static Rate quotientSpace(
      long n, double order, long dimension, Confidence confidence, double constant) {
    Arguments.atLeast("n", n, 1);
    checkOrder(order);
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.notNull("confidence", confidence);
    Arguments.positive("constant", constant);
    double space = Math.sqrt(constant / order) * Math.pow(n, -1.0 / dimension);
    return new Rate(
        "quotient feature space",
        Quantity.GENERALISATION_GAP,
        "√(C/(|G|·n^(2/d))) + √(2·ln(1/δ)/n)",
        "Sannai, Imaizumi & Kawano (2021), Improved Generalization Bounds of Group Invariant /"
            + " Equivariant Deep Networks via Quotient Feature Spaces, UAI",
        constant,
        space + Math.sqrt(2 * confidence.logInverseDelta() / n));
  }

  /**
   * How many independent waves on the circle, of eigenvalue (squared frequency) up to a limit, are
   * the same after a turn by 2π/order: 2⌊√limit/order⌋ + 1, exactly.
   *
   * @param order of the group of turns, in [1, 2³¹)
   * @param limit in [0, 2⁵³]
   */
  public static long invariantWaves(long order, double limit) {
    Arguments.inRange("order", order, 1, Integer.MAX_VALUE);
    Arguments.inClosed("limit", limit, 0, 0x1p53);
    long whole = (long) limit;
    long turns = (long) (Math.sqrt(whole) / order) + 1;
    while (turns * order * turns * order > whole) {
      turns--;
    }
    return 2 * turns + 1;
  }

  private static void checkOrder(double order) {
    Arguments.require(order >= 1 && Double.isFinite(order), "order", "in [1, ∞)", (Double) order);
  }
}
