package genbound.estimate.loss;

import genbound.Evidence;
import genbound.evidence.LossSample;
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

/** Mean and variance of losses: exact in any order, by two-sums, and by a plain loop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LossBenchmark {

  @Param({"10", "1000000"})
  private int n;

  private double[] losses;

  /** Draws the losses. */
  @Setup
  public void draw() {
    losses = new SplittableRandom(1).doubles(n).map(u -> u * u).toArray();
  }

  @Benchmark
  public LossSample exact() {
    return Evidence.losses(losses);
  }

  /** Sums of the losses and of their squares with the error of each addition and product. */
  @Benchmark
  public double twoSum() {
    double sum = 0;
    double lost = 0;
    double squares = 0;
    double lostOfSquares = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double loss : losses) {
      double next = sum + loss;
      double part = next - sum;
      lost += (sum - (next - part)) + (loss - part);
      sum = next;
      double square = loss * loss;
      next = squares + square;
      part = next - squares;
      lostOfSquares += (squares - (next - part)) + (square - part) + Math.fma(loss, loss, -square);
      squares = next;
      least = Math.min(least, loss);
      most = Math.max(most, loss);
    }
    double total = sum + lost;
    return (squares + lostOfSquares - total * total / n) / (n - 1) + total / n + least + most;
  }

  @Benchmark
  public double plain() {
    double sum = 0;
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double loss : losses) {
      sum += loss;
      squares += loss * loss;
      least = Math.min(least, loss);
      most = Math.max(most, loss);
    }
    return (squares - sum * sum / n) / (n - 1) + sum / n + least + most;
  }
}
