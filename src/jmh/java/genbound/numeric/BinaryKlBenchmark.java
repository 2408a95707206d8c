package genbound.numeric;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Inverses of kl on a mixed workload: ε log-uniform in [1e-12, 40], q = 0, q = 1 and q log-uniform
 * towards 0 and towards 1. The baselines are sixty bisections and a plain Newton iteration on the
 * textbook formula; neither is certified, and both lose half the digits of the gap for small ε.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BinaryKlBenchmark {

  private static final int COUNT = 1 << 12;

  private final double[] q = new double[COUNT];
  private final double[] epsilon = new double[COUNT];

  /** Draws the inputs. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < COUNT; i++) {
      int kind = random.nextInt(20);
      double small = 0.5 * Math.exp(random.nextDouble() * Math.log(2e-16));
      q[i] = kind == 0 ? 0 : kind == 1 ? 1 : kind < 11 ? small : 1 - small;
      epsilon[i] = Math.exp(random.nextDouble(Math.log(1e-12), Math.log(40)));
    }
  }

  /** The upper inverse of this library. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double upperInverse() {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += BinaryKl.upperInverse(q[i], epsilon[i]);
    }
    return sum;
  }

  /** The lower inverse of this library. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double lowerInverse() {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += BinaryKl.lowerInverse(q[i], epsilon[i]);
    }
    return sum;
  }

  /** The divergence at a point half way to the upper inverse by Pinsker's inequality. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double divergence() {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += BinaryKl.divergence(q[i], Math.min(1 - 1e-9, q[i] + Math.sqrt(epsilon[i] / 8)));
    }
    return sum;
  }

  /** Sixty bisections of [q, min(1, q + √(ε/2))]. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double bisection() {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      double low = q[i];
      double high = Math.min(1, q[i] + Math.sqrt(epsilon[i] / 2));
      for (int round = 0; round < 60; round++) {
        double p = 0.5 * (low + high);
        if (textbook(q[i], p) <= epsilon[i]) {
          low = p;
        } else {
          high = p;
        }
      }
      sum += high;
    }
    return sum;
  }

  /** Newton's method in p from Pinsker's end, until a step changes p by less than 1e-15 of it. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public double newton() {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      double p = Math.min(1 - 0x1p-53, q[i] + Math.sqrt(epsilon[i] / 2));
      for (int round = 0; round < 60 && p > q[i]; round++) {
        double step = (textbook(q[i], p) - epsilon[i]) * p * (1 - p) / (p - q[i]);
        p = Math.min(1 - 0x1p-53, p - step);
        if (Math.abs(step) < 1e-15 * p) {
          break;
        }
      }
      sum += p;
    }
    return sum;
  }

  private static double textbook(double q, double p) {
    double first = q == 0 ? 0 : q * Math.log(q / p);
    return first + (q == 1 ? 0 : (1 - q) * Math.log((1 - q) / (1 - p)));
  }
}
