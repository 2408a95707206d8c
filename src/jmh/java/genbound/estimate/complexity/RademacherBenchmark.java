package genbound.estimate.complexity;

import genbound.numeric.ParallelTasks;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The complexity of an ℓ1 ball from 1,000 draws of signs for 100,000 examples of 500 coordinates,
 * on one and on all processors, beside a plain triple loop over a tenth of the draws.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgs = "-Xmx8g")
public class RademacherBenchmark {

  private static final int N = 100_000;
  private static final int D = 500;
  private static final int DRAWS = 1000;

  private final double[][] x = new double[N][];

  /** Draws the examples. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < N; i++) {
      x[i] = random.doubles(D, -1, 1).toArray();
    }
  }

  /** 1,000 draws within a task of another run, which has them done by one thread. */
  @Benchmark
  public double oneThread() {
    double[] point = new double[1];
    ParallelTasks.run(
        1, task -> point[0] = SampledRademacher.linearL1(x, 1, DRAWS, 1).point(), done -> {});
    return point[0];
  }

  /** 1,000 draws on all processors. */
  @Benchmark
  public double allThreads() {
    return SampledRademacher.linearL1(x, 1, DRAWS, 1).point();
  }

  /** 100 draws, example by example: to be multiplied by ten. */
  @Benchmark
  public double tripleLoopTenth() {
    double total = 0;
    for (int draw = 0; draw < DRAWS / 10; draw++) {
      SplittableRandom random = new SplittableRandom(draw);
      double[] sums = new double[D];
      for (double[] example : x) {
        double sign = random.nextBoolean() ? 1 : -1;
        for (int j = 0; j < D; j++) {
          sums[j] += sign * example[j];
        }
      }
      double largest = 0;
      for (double sum : sums) {
        largest = Math.max(largest, Math.abs(sum));
      }
      total += largest / N;
    }
    return total / (DRAWS / 10);
  }
}
