package genbound.exact.curve;

import genbound.numeric.Arguments;

/** The discrete Fourier transform of a length that is a power of two, in place, by radix 2. */
final class Fourier {

  private final int length;
  private final double[] cosines;
  private final double[] sines;

  /**
   * Transforms of a length.
   *
   * @param length a power of two, in [1, 2²⁴]
   */
  public Fourier(int length) {
    boolean fits = Integer.bitCount(length) == 1 && length > 0 && length <= 1 << 24;
    Arguments.require(fits, "length", "a power of two in [1, 2²⁴]", length);
    this.length = length;
    cosines = new double[length / 2];
    sines = new double[length / 2];
    for (int k = 0; k < length / 2; k++) {
      double angle = -2 * Math.PI * k / length;
      cosines[k] = Math.cos(angle);
      sines[k] = Math.sin(angle);
    }
  }

  /**
   * Replaces z by Σⱼ zⱼ·exp(−2πijk/length), k = 0, 1, …; the error is about ln(length) units in the
   * last place of the norm of z.
   *
   * @param real the real parts, {@code length} long
   * @param imaginary the imaginary parts, {@code length} long
   */
  public void transform(double[] real, double[] imaginary) {
    Arguments.notNull("real", real);
    Arguments.notNull("imaginary", imaginary);
    Arguments.require(real.length == length, "real", length + " long", real.length);
    Arguments.require(imaginary.length == length, "imaginary", length + " long", imaginary.length);
    reverseBits(real, imaginary);
    for (int half = 1; half < length; half *= 2) {
      int turn = length / (2 * half);
      for (int start = 0; start < length; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          butterfly(real, imaginary, start + k, start + k + half, k * turn);
        }
      }
    }
  }

  private void butterfly(double[] real, double[] imaginary, int a, int b, int turn) {
    double re = real[b] * cosines[turn] - imaginary[b] * sines[turn];
    double im = real[b] * sines[turn] + imaginary[b] * cosines[turn];
    real[b] = real[a] - re;
    imaginary[b] = imaginary[a] - im;
    real[a] += re;
    imaginary[a] += im;
  }

  private void reverseBits(double[] real, double[] imaginary) {
    for (int i = 1; i < length; i++) {
      int j = Integer.reverse(i) >>> Integer.numberOfLeadingZeros(length) + 1;
      if (j > i) {
        swap(real, i, j);
        swap(imaginary, i, j);
      }
    }
  }

  private static void swap(double[] values, int i, int j) {
    double held = values[i];
    values[i] = values[j];
    values[j] = held;
  }

  @Override
  public String toString() {
    return "Fourier transform of length " + length;
  }
}
