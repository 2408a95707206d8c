package genbound.numeric;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.special.Beta;
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
 * Upper binomial limits on a mixed workload: n from 10 to 10⁷, k anywhere, δ from 0.5 to e^(−40).
 * The baseline is sixty bisections of the incomplete beta function of commons-math3, which does not
 * reach the accuracy, nor the δ below e^(−700), of the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BinomialTailBenchmark {

  private static final int COUNT = 1 << 12;

  private final long[] k = new long[COUNT];
  private final long[] n = new long[COUNT];
  private final double[] level = new double[COUNT];
  private int next;

  /** Draws the inputs. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    for (int i = 0; i < COUNT; i++) {
      n[i] = (long) Math.pow(10, 1 + 6 * random.nextDouble());
      double share = Math.pow(random.nextDouble(), 3);
      k[i] = Math.min(n[i] - 1, (long) (share * n[i]));
      level[i] = Math.log(2) + random.nextDouble() * 39;
    }
  }

  /** The upper limit of this library. */
  @Benchmark
  public double upperInverse() {
    int i = next++ & (COUNT - 1);
    return BinomialTail.upperInverse(k[i], n[i], level[i]);
  }

  /** The lower limit of this library. */
  @Benchmark
  public double lowerInverse() {
    int i = next++ & (COUNT - 1);
    return BinomialTail.lowerInverse(k[i], n[i], level[i]);
  }

  /** Sixty bisections on I₁₋ₚ(n − k, k + 1) ≥ δ. */
  @Benchmark
  public double bisection() {
    int i = next++ & (COUNT - 1);
    double delta = Math.exp(-level[i]);
    double low = (double) k[i] / n[i];
    double high = 1;
    for (int round = 0; round < 60; round++) {
      double p = 0.5 * (low + high);
      if (Beta.regularizedBeta(1 - p, n[i] - k[i], k[i] + 1) >= delta) {
        low = p;
      } else {
        high = p;
      }
    }
    return high;
  }
}
