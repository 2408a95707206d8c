package genbound.estimate.neighbours;

import genbound.evidence.PointEstimate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/** The information of two correlated Gaussian vectors by three neighbours, as pairs get more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KsgBenchmark {

  /** How many pairs there are. */
  @Param({"1000", "3162", "10000", "31623", "100000"})
  public int pairs;

  /** How many numbers each vector has. */
  @Param({"1", "2"})
  public int columns;

  private double[][] x;
  private double[][] y;

  /** Draws the pairs. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    x = new double[pairs][columns];
    y = new double[pairs][columns];
    for (int i = 0; i < pairs; i++) {
      for (int j = 0; j < columns; j++) {
        x[i][j] = random.nextGaussian();
        y[i][j] = 0.5 * x[i][j] + Math.sqrt(0.75) * random.nextGaussian();
      }
    }
  }

  /** By trees, on all processors. */
  @Benchmark
  public PointEstimate byTrees() {
    return KsgInformation.estimate(x, y, 3);
  }
}
