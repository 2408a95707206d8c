package genbound.exact.curve;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;

/**
 * The eigenvalues of a hierarchical kernel whose patches are points of circles (s₁ = 2), under the
 * uniform distribution: the Fourier coefficients of the kernel in the differences of the angles.
 * Taken on a grid of N angles a patch, a coefficient carries those at distances N, 2N, … from it;
 * they fall like ‖k‖⁻², or faster.
 */
public final class TorusSpectrum {

  private static final int MOST_HELD = 1 << 25;

  private final int angles;
  private final int patches;
  private final int side;
  private final double[] coefficients;

  private TorusSpectrum(int angles, int patches, int side, double[] coefficients) {
    this.angles = angles;
    this.patches = patches;
    this.side = side;
    this.coefficients = coefficients;
  }

  /**
   * The spectrum.
   *
   * @param kernel with s₁ = 2
   * @param patches how many, a multiple of s₂·s₃·…
   * @param angles N, a power of two in [2, 2²⁴], with (N/2 + 1)^patches at most 2²⁵
   * @throws IllegalStateException if the thread is interrupted
   */
  public static TorusSpectrum of(HierarchicalKernel kernel, int patches, int angles) {
    Arguments.notNull("kernel", kernel);
    Arguments.require(kernel.patchSize() == 2, "kernel", "one of patches of 2", kernel);
    kernel.checkPatches("patches", patches);
    Arguments.atLeast("angles", angles, 2);
    Fourier fourier = new Fourier(angles);
    int side = angles / 2 + 1;
    double size = Math.pow(side, patches);
    Arguments.require(size <= MOST_HELD, "angles", "at most 2²⁵ to the power 1/patches", angles);
    double[] values = new double[(int) size];
    double[] gaps = new double[side];
    for (int k = 0; k < side; k++) {
      double half = Math.sin(Math.PI * k / angles);
      gaps[k] = 2 * half * half;
    }
    ParallelTasks.all(
        "lines of angles",
        values.length / side,
        task -> {
          int line = (int) task;
          double[] found = kernel.ofGaps(gapsOn(line, patches, gaps), side);
          System.arraycopy(found, 0, values, line * side, side);
        },
        done -> {});
    for (int stride = 1; stride < values.length; stride *= side) {
      transformAlong(values, stride, side, fourier, angles);
    }
    return new TorusSpectrum(angles, patches, side, values);
  }

  /** The gaps at all angles of the last patch, the angles of the others being given. */
  private static double[][] gapsOn(int line, int patches, double[] gaps) {
    double[][] here = new double[patches][gaps.length];
    here[patches - 1] = gaps;
    for (int patch = patches - 2, rest = line; patch >= 0; patch--, rest /= gaps.length) {
      Arrays.fill(here[patch], gaps[rest % gaps.length]);
    }
    return here;
  }

  /** Transforms even sequences, of which the first half is held, along one coordinate. */
  private static void transformAlong(
      double[] values, int stride, int side, Fourier fourier, int angles) {
    ParallelTasks.all(
        "lines to transform",
        values.length / side,
        task -> {
          int line = (int) task;
          int start = line / stride * stride * side + line % stride;
          double[] real = new double[angles];
          for (int k = 0; k < side; k++) {
            real[k] = values[start + k * stride];
            real[(angles - k) % angles] = real[k];
          }
          fourier.transform(real, new double[angles]);
          for (int k = 0; k < side; k++) {
            values[start + k * stride] = real[k] / angles;
          }
        },
        done -> {});
  }

  /**
   * The eigenvalue of the product over the patches of exp(i·k·angle), to the rounding of the
   * transform, about 1e-15.
   *
   * @param frequencies k of each patch, in [−N/2, N/2]
   */
  public double eigenvalue(int... frequencies) {
    Arguments.notNull("frequencies", frequencies);
    boolean fits = frequencies.length == patches;
    Arguments.require(fits, "frequencies", "one a patch", frequencies.length);
    int at = 0;
    for (int patch = 0; patch < patches; patch++) {
      Arguments.inRange("frequencies", patch, frequencies[patch], 1 - side, side - 1);
      at = at * side + Math.abs(frequencies[patch]);
    }
    return coefficients[at];
  }

  /** The sum of all eigenvalues, the kernel of a point with itself. */
  public double sum() {
    double sum = 0;
    for (int at = 0; at < coefficients.length; at++) {
      double copies = 1;
      for (int patch = 0, rest = at; patch < patches; patch++, rest /= side) {
        int k = rest % side;
        copies *= k == 0 || k == angles / 2 ? 1 : 2;
      }
      sum += copies * coefficients[at];
    }
    return sum;
  }

  @Override
  public String toString() {
    return "eigenvalues of a kernel on " + patches + " circles, from " + angles + " angles each";
  }
}
