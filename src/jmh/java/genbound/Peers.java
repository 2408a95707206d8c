package genbound;

import com.sun.management.OperatingSystemMXBean;
import genbound.estimate.loss.LeaveOneOut;
import genbound.estimate.neighbours.NearestNeighbours;
import genbound.linalg.GramMatrix;
import genbound.linalg.Kernel;
import genbound.linalg.SpectralNorm;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * What {@code src/jmh/python/peers.py} measures in Java: one line for each piece of work, with its
 * name, its size, and the medians of the wall-clock time and of the processors' time in
 * milliseconds. With {@code -XX:ActiveProcessorCount=1} all of it goes on one thread.
 */
final class Peers {

  private static final int WARM_UPS = 2;
  private static final int RUNS = 3;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Peers() {}

  public static void main(String[] args) {
    for (int n : new int[] {2000, 4000}) {
      GramMatrix gram = new GramMatrix(Kernel.gaussian(10), gaussian(n, 10));
      double[] y = new Random(2).doubles(n).toArray();
      measure("kernel ridge, all left out", n, () -> LeaveOneOut.kernelRidge(gram, y, 20));
    }
    for (int n : new int[] {1024, 2048}) {
      double[][] matrix = gaussian(n, n);
      measure("spectral norm", n, () -> SpectralNorm.of(matrix));
    }
    GramMatrix gram = new GramMatrix(Kernel.gaussian(10), gaussian(4000, 100));
    measure("Gaussian Gram, 100 dimensions", 4000, gram::matrix);
    for (int n : new int[] {10_000, 100_000}) {
      double[][] x = gaussian(n, 10);
      int[] labels = new Random(3).ints(n, 0, 2).toArray();
      measure(
          "9 neighbours left out, 10 dimensions",
          n,
          () -> new NearestNeighbours(x, labels, 1).leaveOneOut(9));
    }
  }

  private static double[][] gaussian(int rows, int columns) {
    Random random = new Random(1);
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return matrix;
  }

  private static void measure(String name, int size, Runnable work) {
    double[] wall = new double[RUNS];
    double[] processors = new double[RUNS];
    for (int run = -WARM_UPS; run < RUNS; run++) {
      long start = System.nanoTime();
      long used = SYSTEM.getProcessCpuTime();
      work.run();
      if (run >= 0) {
        wall[run] = (System.nanoTime() - start) / 1e6;
        processors[run] = (SYSTEM.getProcessCpuTime() - used) / 1e6;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(processors);
    System.out.printf(
        Locale.ROOT, "%s;%d;%.1f;%.1f%n", name, size, wall[RUNS / 2], processors[RUNS / 2]);
  }
}
