package genbound.estimate.neighbours;

import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.exact.world.GaussianMixtureWorld;
import genbound.exact.world.LabelledSample;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Leave-one-out errors of nearest neighbours beside all distances, block by block, as vectors. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(1)
public class NearestNeighboursBenchmark {

  private static final int WIDTH = 512;
  private static final int QUERIES = 32;
  private static final int K = 9;

  @Param({"2", "10", "50"})
  private int d;

  @Param({"10000", "100000"})
  private int n;

  private double[][] x;
  private int[] labels;

  /** Of each block of points, the coordinates: arrays that are read at one index. */
  private double[][][] blocks;

  /** Draws two overlapping normal classes. */
  @Setup
  public void draw() {
    double[] mean = new double[d];
    Arrays.fill(mean, 0.5);
    LabelledSample sample = new GaussianMixtureWorld(mean, 1, 0).draw(n, new Random(1));
    x = sample.x();
    labels = sample.labels();
    blocks = new double[(n - 1) / WIDTH + 1][][];
    for (int b = 0; b < blocks.length; b++) {
      blocks[b] = new double[d][Math.min(WIDTH, n - b * WIDTH)];
      for (int j = 0; j < d; j++) {
        for (int m = 0; m < blocks[b][j].length; m++) {
          blocks[b][j][m] = x[b * WIDTH + m][j];
        }
      }
    }
  }

  /** Four numbers of neighbours in one pass. */
  @Benchmark
  public List<NearestNeighbourErrors> leaveOneOut() {
    return new NearestNeighbours(x, labels, 1).leaveOneOut(1, 3, 5, K);
  }

  /** Nine neighbours of 32 queries at a time, by all distances. */
  @Benchmark
  public long allDistances() {
    return IntStream.range(0, (n - 1) / QUERIES + 1).parallel().mapToLong(this::errors).sum();
  }

  private long errors(int batch) {
    int from = batch * QUERIES;
    int queries = Math.min(QUERIES, n - from);
    double[][] best = new double[queries][K];
    int[][] nearest = new int[queries][K];
    double[] squares = new double[WIDTH];
    for (double[] each : best) {
      Arrays.fill(each, Double.POSITIVE_INFINITY);
    }
    for (int b = 0; b < blocks.length; b++) {
      for (int q = 0; q < queries; q++) {
        squares(blocks[b], x[from + q], squares);
        keep(squares, blocks[b][0].length, b * WIDTH, from + q, best[q], nearest[q]);
      }
    }
    long errors = 0;
    for (int q = 0; q < queries; q++) {
      int label = labels[from + q];
      errors += 2 * Arrays.stream(nearest[q]).filter(j -> labels[j] == label).count() < K ? 1 : 0;
    }
    return errors;
  }

  private static void squares(double[][] block, double[] at, double[] squares) {
    Arrays.fill(squares, 0);
    int j = 0;
    for (; j + 2 < block.length; j += 3) {
      three(block[j], block[j + 1], block[j + 2], at[j], at[j + 1], at[j + 2], squares);
    }
    for (; j < block.length; j++) {
      one(block[j], at[j], squares);
    }
  }

  private static void three(
      double[] a, double[] b, double[] c, double x, double y, double z, double[] squares) {
    for (int m = 0; m < a.length; m++) {
      squares[m] += (a[m] - x) * (a[m] - x) + (b[m] - y) * (b[m] - y) + (c[m] - z) * (c[m] - z);
    }
  }

  private static void one(double[] a, double x, double[] squares) {
    for (int m = 0; m < a.length; m++) {
      squares[m] += (a[m] - x) * (a[m] - x);
    }
  }

  private static void keep(
      double[] squares, int count, int from, int own, double[] best, int[] nearest) {
    for (int m = 0; m < count; m++) {
      if (squares[m] < best[K - 1] && from + m != own) {
        int place = K - 1;
        while (place > 0 && best[place - 1] > squares[m]) {
          best[place] = best[place - 1];
          nearest[place] = nearest[place - 1];
          place--;
        }
        best[place] = squares[m];
        nearest[place] = from + m;
      }
    }
  }
}
