package genbound.estimate.information;

import genbound.evidence.LossRange;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

/**
 * A supersample experiment with a trivial learner, on one thread, beside the bare loop; and its
 * counts of loss differences, where losses are 0 or 1, beside a loop over arrays that knows the
 * three differences beforehand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SupersampleBenchmark {

  private static final int SUPERSAMPLES = 20;
  private static final int REPEATS = 50;

  @Param({"10", "100", "1000"})
  private int n;

  private SupersampleRun finished;
  private boolean[][] coins;
  private double[][] losses;

  /** Runs an experiment of losses 0 and 1, and draws as many for the bare loop. */
  @Setup
  public void run() {
    finished =
        new Supersample<Double, Double>(
                SupersampleBenchmark::draw,
                n,
                (training, seed) -> training.get(0),
                (model, example) -> Math.rint(loss(model, example)),
                LossRange.UNIT,
                1)
            .run(SUPERSAMPLES, REPEATS);
    SplittableRandom random = new SplittableRandom(2);
    coins = new boolean[SUPERSAMPLES * REPEATS][n];
    losses = new double[SUPERSAMPLES * REPEATS][2 * n];
    for (int training = 0; training < coins.length; training++) {
      for (int i = 0; i < n; i++) {
        coins[training][i] = random.nextBoolean();
        losses[training][i] = random.nextInt(4) / 3;
        losses[training][n + i] = random.nextInt(4) / 3;
      }
    }
  }

  private static List<Double> draw(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drawn.add(random.nextDouble());
    }
    return drawn;
  }

  private static double loss(double model, double example) {
    return Math.abs(model - example);
  }

  @Benchmark
  public SupersampleRun experiment() {
    Supersample<Double, Double> supersample =
        new Supersample<>(
            SupersampleBenchmark::draw,
            n,
            (training, seed) -> training.get(0),
            SupersampleBenchmark::loss,
            LossRange.UNIT,
            1);
    SupersampleRun[] run = new SupersampleRun[1];
    ParallelTasks.run(1, task -> run[0] = supersample.run(SUPERSAMPLES, REPEATS), done -> {});
    return run[0];
  }

  @Benchmark
  public double bareLoop() {
    double sum = 0;
    for (int supersample = 0; supersample < SUPERSAMPLES; supersample++) {
      List<Double> examples = draw(2 * n, supersample);
      SplittableRandom random = new SplittableRandom(supersample);
      for (int repeat = 0; repeat < REPEATS; repeat++) {
        boolean[] coins = new boolean[n];
        List<Double> training = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
          coins[i] = random.nextBoolean();
          training.add(examples.get(coins[i] ? n + i : i));
        }
        double model = training.get(0);
        double[] losses = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
          losses[i] = loss(model, examples.get(i));
        }
        sum += losses[n];
      }
    }
    return sum;
  }

  @Benchmark
  public SelectorCounts counts() {
    return finished.lossDifferences();
  }

  @Benchmark
  public long[][][] bareCounts() {
    long[][][] counts = new long[SUPERSAMPLES][n][6];
    for (int training = 0; training < coins.length; training++) {
      long[][] pairs = counts[training / REPEATS];
      for (int i = 0; i < n; i++) {
        int difference = (int) (losses[training][n + i] - losses[training][i]);
        pairs[i][2 * (1 + difference) + (coins[training][i] ? 1 : 0)]++;
      }
    }
    return counts;
  }
}
