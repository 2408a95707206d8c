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

/** Leave-one-out errors of nearest neighbours in 10 dimensions: the tree beside all distances. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class NearestNeighboursBenchmark {

  private static final int BLOCK = 4096;
  private static final int K = 9;

  @Param({"10000", "100000"})
  private int n;

  private double[][] x;
  private double[][] columns;
  private int[] labels;

  /** Draws two overlapping normal classes. */
  @Setup
  public void draw() {
    double[] mean = new double[10];
    Arrays.fill(mean, 0.5);
    LabelledSample sample = new GaussianMixtureWorld(mean, 1, 0).draw(n, new Random(1));
    x = sample.x();
    labels = sample.labels();
    columns = new double[10][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < 10; j++) {
        columns[j][i] = x[i][j];
      }
    }
  }

  /** Four numbers of neighbours in one pass. */
  @Benchmark
  public List<NearestNeighbourErrors> tree() {
    return new NearestNeighbours(x, labels, 1).leaveOneOut(1, 3, 5, K);
  }

  /** Nine neighbours, by all distances in blocks that the compiler vectorises. */
  @Benchmark
  public long allDistances() {
    return IntStream.range(0, n).parallel().filter(this::errs).count();
  }

  private boolean errs(int i) {
    double[] distances = new double[BLOCK];
    double[] best = new double[K];
    int[] nearest = new int[K];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int from = 0; from < n; from += BLOCK) {
      int size = Math.min(BLOCK, n - from);
      Arrays.fill(distances, 0);
      for (double[] column : columns) {
        double at = column[i];
        for (int m = 0; m < size; m++) {
          double gap = column[from + m] - at;
          distances[m] += gap * gap;
        }
      }
      for (int m = 0; m < size; m++) {
        if (distances[m] < best[K - 1] && from + m != i) {
          int place = K - 1;
          while (place > 0 && best[place - 1] > distances[m]) {
            best[place] = best[place - 1];
            nearest[place] = nearest[place - 1];
            place--;
          }
          best[place] = distances[m];
          nearest[place] = from + m;
        }
      }
    }
    return 2 * Arrays.stream(nearest).filter(j -> labels[j] == labels[i]).count() < K;
  }
}
