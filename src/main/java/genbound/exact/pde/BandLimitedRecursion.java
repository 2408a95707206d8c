package genbound.exact.pde;

import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;

/**
 * The growth of Barron norms as the paper argues it, step by step in place of its closed form: the
 * frequencies of the iterates are limited, and each step may multiply the limit.
 *
 * <pre>b ← b + η·(d·k·W·B·(W·b)ᵖ + ‖f‖), W ← max(W, k·W, W_f)</pre>
 *
 * <p>It supposes that composing a derivative of L with functions of Barron norm g makes a function
 * of norm at most B·gᵖ, and a band limit k times as large. Values are kept as logarithms, for they
 * soon pass what a number can hold; a step is rounded up. {@link BarronRecursion} is smaller, and
 * needs no limit. The closed form that the paper prints is not offered: its proof freezes W, and
 * drops a factor Wᵖ.
 *
 * @param step η in (0, ∞)
 * @param dimension d, at least 1
 * @param power p in [0, ∞)
 * @param factor B in (0, ∞)
 * @param spread k in [1, ∞)
 * @param sourceNorm ‖f‖, the Barron norm of f, in (0, ∞)
 * @param sourceBand W_f in (0, ∞): the frequencies of f have components up to it
 * @see <a href="https://arxiv.org/abs/2210.12101">Marwah, Lipton, Lu and Risteski (2023), Neural
 *     Network Approximations of PDEs Beyond Linearity: A Representational Perspective, ICML</a>;
 *     the recursion is read from a submitted version
 */
public record BandLimitedRecursion(
    double step,
    int dimension,
    double power,
    double factor,
    double spread,
    double sourceNorm,
    double sourceBand) {

  private static final double ALLOWANCE = 1e-15;
  private static final long MOST_STEPS = 100_000_000;

  public BandLimitedRecursion {
    Arguments.positive("step", step);
    Arguments.atLeast("dimension", dimension, 1);
    Arguments.nonNegative("power", power);
    Arguments.positive("factor", factor);
    Arguments.require(
        spread >= 1 && Double.isFinite(spread), "spread", "in [1, ∞)", (Double) spread);
    Arguments.positive("sourceNorm", sourceNorm);
    Arguments.positive("sourceBand", sourceBand);
  }

  /**
   * Norm and band limit, as logarithms to the base 10.
   *
   * @param logNorm log₁₀ of the Barron norm of an iterate, at most; −∞ for the function 0
   * @param logBand log₁₀ of W; −∞ where there are no frequencies but 0
   */
  public record Growth(double logNorm, double logBand) {

    @Override
    public String toString() {
      return "Barron norm ≤ 10^" + (float) logNorm + ", frequencies ≤ 10^" + (float) logBand;
    }
  }

  /**
   * Norm and band limit after a number of steps from the function 0.
   *
   * @param steps in [0, 1e8]
   */
  public Growth after(long steps) {
    return after(steps, 0, 0);
  }

  /**
   * Norm and band limit after a number of steps; their logarithms are ∞ where they pass 1e308.
   *
   * @param steps in [0, 1e8]
   * @param startNorm the Barron norm of the start, in [0, ∞)
   * @param startBand up to where the frequencies of the start have components, in [0, ∞)
   */
  public Growth after(long steps, double startNorm, double startBand) {
    Arguments.inRange("steps", steps, 0, MOST_STEPS);
    double norm = Math.log(Arguments.nonNegative("startNorm", startNorm));
    double band = Math.log(Arguments.nonNegative("startBand", startBand));
    double constant = Math.log(step) + Math.log(dimension) + Math.log(spread) + Math.log(factor);
    double source = Math.log(step) + Math.log(sourceNorm);
    for (long t = 0; t < steps && norm < Double.POSITIVE_INFINITY; t++) {
      double grown = power == 0 ? 0 : power * (band + norm);
      norm = up(LogSpace.logAdd(norm, LogSpace.logAdd(constant + band + grown, source)));
      band = up(Math.max(band + Math.log(spread), Math.log(sourceBand)));
    }
    return new Growth(up(norm / Math.log(10)), up(band / Math.log(10)));
  }

  private static double up(double log) {
    boolean large = Math.abs(log) > 1e300;
    return large ? log : log + ALLOWANCE * Math.max(1, Math.abs(log));
  }
}
