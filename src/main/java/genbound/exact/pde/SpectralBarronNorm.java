package genbound.exact.pde;

import genbound.numeric.Arguments;

/**
 * The Barron norm Σ (1 + ‖ω‖₂)·|ĝ(ω)| of a function g = Σ ĝ(ω)e^(i⟨ω, x⟩), from its coefficients.
 * There is no 2π in the exponent. Off by rounding only, a few units in the last place.
 */
public final class SpectralBarronNorm {

  private SpectralBarronNorm() {}

  /**
   * Of Σ aₖ·sin kx, k = 1, 2, …: Σ |aₖ|·(1 + k).
   *
   * @param coefficients a₁, a₂, …
   */
  public static double ofSines(double... coefficients) {
    return sum(coefficients, 1);
  }

  /**
   * Of a₀ + Σ aₖ·cos kx, k = 1, 2, …: Σ |aₖ|·(1 + k).
   *
   * @param coefficients a₀, a₁, …
   */
  public static double ofCosines(double... coefficients) {
    return sum(coefficients, 0);
  }

  private static double sum(double[] coefficients, int first) {
    Arguments.notNull("coefficients", coefficients);
    double sum = 0;
    for (int k = 0; k < coefficients.length; k++) {
      double size = Math.abs(Arguments.finite("coefficients", k, coefficients[k]));
      sum += size * (1 + (double) first + k);
    }
    return sum;
  }

  /**
   * Of a sum of products of sines and cosines in several inputs, one factor for each input. A
   * product of amplitude a and frequencies ω has the norm |a|·(1 + ‖ω‖₂), for its exponentials have
   * the frequencies ±ω and share the amplitude.
   *
   * @param frequencies a row for each product, in [0, ∞), no row twice; 0 in the place of a factor
   *     1
   * @param coefficients the amplitudes, as many
   */
  public static double ofProducts(double[][] frequencies, double[] coefficients) {
    Arguments.array("frequencies", frequencies);
    Arguments.notNull("coefficients", coefficients);
    Arguments.require(
        coefficients.length == frequencies.length,
        "coefficients",
        frequencies.length + " long",
        coefficients.length);
    double sum = 0;
    for (int k = 0; k < coefficients.length; k++) {
      double length = 0;
      for (int i = 0; i < frequencies[k].length; i++) {
        String row = "frequencies[" + k + "]";
        length = Math.hypot(length, Arguments.nonNegative(row, i, frequencies[k][i]));
      }
      sum += Math.abs(Arguments.finite("coefficients", k, coefficients[k])) * (1 + length);
    }
    return sum;
  }
}
