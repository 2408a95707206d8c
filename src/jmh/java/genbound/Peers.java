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

  /** Work of this size takes so long that it is done once, without warming up. */
  private static final int LARGE = 100_000;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Peers() {}

  /** Measures what has a name that begins with the first argument, of the size of the second. */
  public static void main(String[] args) {
    String wanted = args.length > 0 ? args[0] : "";
    String size = args.length > 1 ? args[1] : "";
    for (int n : new int[] {2000, 4000}) {
      if (isWanted("kernel ridge, all left out", wanted, n, size)) {
        GramMatrix gram = new GramMatrix(Kernel.gaussian(10), gaussian(n, 10));
        double[] y = new Random(2).doubles(n).toArray();
        measure("kernel ridge, all left out", n, () -> LeaveOneOut.kernelRidge(gram, y, 20));
      }
    }
    for (int n : new int[] {1024, 2048}) {
      if (isWanted("spectral norm", wanted, n, size)) {
        double[][] matrix = gaussian(n, n);
        measure("spectral norm", n, () -> SpectralNorm.of(matrix));
      }
    }
    if (isWanted("Gaussian Gram, 100 dimensions", wanted, 4000, size)) {
      GramMatrix gram = new GramMatrix(Kernel.gaussian(10), gaussian(4000, 100));
      measure("Gaussian Gram, 100 dimensions", 4000, gram::matrix);
    }
    for (int n : new int[] {10_000, 100_000}) {
      if (isWanted("9 neighbours left out, 10 dimensions", wanted, n, size)) {
        double[][] x = gaussian(n, 10);
        int[] labels = new Random(3).ints(n, 0, 2).toArray();
        measure(
            "9 neighbours left out, 10 dimensions",
            n,
            () -> new NearestNeighbours(x, labels, 1).leaveOneOut(9));
      }
    }
  }

  private static boolean isWanted(String name, String wanted, int n, String size) {
    return name.startsWith(wanted) && (size.isEmpty() || size.equals(Integer.toString(n)));
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
    boolean large = size >= LARGE;
    int runs = large ? 1 : RUNS;
    double[] wall = new double[runs];
    double[] processors = new double[runs];
    for (int run = large ? 0 : -WARM_UPS; run < runs; run++) {
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
        Locale.ROOT, "%s;%d;%.1f;%.1f%n", name, size, wall[runs / 2], processors[runs / 2]);
  }
}
