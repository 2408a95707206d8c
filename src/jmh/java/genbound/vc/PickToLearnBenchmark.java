package genbound.vc;

import genbound.evidence.CompressedSample;
import genbound.evidence.Confidence;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The limit of Pick-to-Learn for 1,000 of a million examples: through binomial tails, beside forty
 * bisections on the published sum, term by term.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PickToLearnBenchmark {

  private static final long N = 1_000_000;
  private static final long K = 1_000;
  private static final CompressedSample SAMPLE = new CompressedSample(N, K, 0);

  private final Confidence confidence = Confidence.ofDelta(0.05);

  /** The one-sided limit. */
  @Benchmark
  public double oneSided() {
    return new VcPickToLearnOneSided(SAMPLE).evaluate(confidence).value();
  }

  /** The one-sided sum, bisected. */
  @Benchmark
  public double summed() {
    double low = (double) K / N;
    double high = 1;
    for (int step = 0; step < 40; step++) {
      double middle = (low + high) / 2;
      if (0.05 / N * sum(middle) >= 1) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Σ C(m, k)/C(n, k)·(1 − ε)^(m − n) for m = n − 1 down to k. */
  private static double sum(double epsilon) {
    double term = 1;
    double sum = 0;
    for (long m = N - 1; m >= K; m--) {
      term *= (m + 1.0 - K) / (m + 1.0) / (1 - epsilon);
      sum += term;
    }
    return sum;
  }
}
