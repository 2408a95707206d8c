package genbound.exact.program;

import java.util.Arrays;
import java.util.Optional;
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
 * The whole search for a program of parity: 7,998 programs of one attention on all sequences of up
 * to 7 bits, all pairs of them side by side, and all attentions on the output of another.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class AttentionSearchBenchmark {

  /** From the grammar to the answer that there is none. */
  @Benchmark
  public Optional<RaspProgram> parity() {
    return AttentionSearch.upTo(AttentionGrammar.withCounts(), 7)
        .simplest(bits -> Arrays.stream(bits).sum() % 2);
  }
}
