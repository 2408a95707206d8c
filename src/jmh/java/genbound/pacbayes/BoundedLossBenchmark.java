package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.Grid;
import genbound.numeric.BinaryKl;
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
import org.openjdk.jmh.infra.Blackhole;

/** All bounds for bounded losses on one evidence, beside one inverse of the kl. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BoundedLossBenchmark {

  private final Confidence confidence = Confidence.ofDelta(0.05);
  private final Grid grid = Grid.of(0.5, 1, 2);
  private long errors;

  @Benchmark
  public double oneInverse() {
    errors = errors % 500 + 1;
    return BinaryKl.upperInverse(errors / 1000.0, 0.02);
  }

  @Benchmark
  public void allBounds(Blackhole sink) {
    errors = errors % 500 + 1;
    ErrorCount risk = Evidence.errors(errors, 1000);
    sink.consume(PacBayes.kl(risk, 12.4).evaluate(confidence).value());
    sink.consume(PacBayes.klExact(risk, 12.4).evaluate(confidence).value());
    sink.consume(PacBayes.mcAllester(risk, 12.4).evaluate(confidence).value());
    sink.consume(PacBayes.mcAllester1999(risk, 12.4).evaluate(confidence).value());
    sink.consume(PacBayes.fastRate(risk, 12.4).evaluate(confidence).value());
    sink.consume(PacBayes.quadratic(risk, 12.4).evaluate(confidence).value());
    sink.consume(PacBayes.thiemann(risk, 12.4).evaluate(confidence).value());
    sink.consume(PacBayes.coinBetting(risk, 12.4).evaluate(confidence).value());
    sink.consume(PacBayes.catoni(risk, 12.4, 1).evaluate(confidence).value());
    sink.consume(PacBayes.catoniGrid(risk, 12.4, grid).evaluate(confidence).value());
    sink.consume(PacBayes.catoniUniform(risk, 12.4, 1).evaluate(confidence).value());
    sink.consume(PacBayes.catoniStrengthened(risk, 12.4, 1.5, 0.9).evaluate(confidence).value());
    sink.consume(PacBayes.linear(risk, 12.4, 300).evaluate(confidence).value());
    sink.consume(PacBayes.linearGrid(risk, 12.4, grid).evaluate(confidence).value());
  }
}
