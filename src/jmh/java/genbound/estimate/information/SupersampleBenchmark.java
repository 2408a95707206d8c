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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A supersample experiment with a trivial learner, on one thread, beside the bare loop. */
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
}
