package genbound.bound;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Selection;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.numeric.BinaryKl;
import java.util.Arrays;
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

/**
 * What a certificate costs beside the inverse in it, and a selection beside its bounds. With {@code
 * -prof gc} it shows the bytes of each.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CertificateBenchmark {

  /** Evidence that changes from call to call. */
  @State(Scope.Thread)
  public static class Observed {

    private long errors;

    ErrorCount next() {
      errors = errors % 500 + 1;
      return Evidence.errors(errors, 1000);
    }
  }

  /** Bounds on different evidence. */
  @State(Scope.Thread)
  public static class Several {

    @Param({"10", "40"})
    private int bounds;

    private final Confidence confidence = Confidence.ofLevel(0.95);

    private HighProbabilityBound[] all() {
      HighProbabilityBound[] all = new HighProbabilityBound[bounds];
      Arrays.setAll(all, i -> Holdout.kl(Evidence.errors(100 + i, 1000)));
      return all;
    }
  }

  @Benchmark
  public double inverse(Observed observed) {
    ErrorCount risk = observed.next();
    return BinaryKl.upperInverse(risk.scaledMeanUp(), -Math.log(0.05) / risk.n());
  }

  @Benchmark
  public Certificate certificate(Observed observed) {
    return Holdout.kl(observed.next()).atConfidence(0.95);
  }

  @Benchmark
  public double loop(Several several) {
    HighProbabilityBound[] all = several.all();
    Confidence share = several.confidence.share(1.0 / all.length);
    double best = Double.POSITIVE_INFINITY;
    for (HighProbabilityBound bound : all) {
      best = Math.min(best, bound.at(share).value());
    }
    return best;
  }

  @Benchmark
  public Certificate tightest(Several several) {
    return Selection.tightest(several.all()).at(several.confidence);
  }
}
