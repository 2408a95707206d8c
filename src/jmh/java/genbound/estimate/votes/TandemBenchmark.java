package genbound.estimate.votes;

import java.util.Random;
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

/** How often 200 voters err in pairs on 10,000 examples: packed bits beside a plain double loop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TandemBenchmark {

  private static final int VOTERS = 200;
  private static final int EXAMPLES = 10_000;

  private final int[] labels = new int[EXAMPLES];
  private final int[][] predictions = new int[VOTERS][EXAMPLES];
  private final boolean[][] errors = new boolean[VOTERS][EXAMPLES];
  private VotesMatrix votes;

  /** Draws the votes. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    for (int v = 0; v < VOTERS; v++) {
      for (int i = 0; i < EXAMPLES; i++) {
        errors[v][i] = random.nextInt(4) == 0;
        predictions[v][i] = errors[v][i] ? 1 : 0;
      }
    }
    votes = new VotesMatrix(predictions, labels);
  }

  /** Joint errors, disagreements and overlaps of all pairs, from bits already packed. */
  @Benchmark
  public VoterStatistics packed() {
    return votes.statistics();
  }

  /** The same with the packing. */
  @Benchmark
  public VoterStatistics packedFromPredictions() {
    return new VotesMatrix(predictions, labels).statistics();
  }

  /** Joint errors, disagreements and overlaps of all pairs, example by example. */
  @Benchmark
  public long[][] doubleLoop() {
    long[][] counts = new long[VOTERS * VOTERS][3];
    for (int a = 0; a < VOTERS; a++) {
      for (int b = a; b < VOTERS; b++) {
        long together = 0;
        long apart = 0;
        for (int i = 0; i < EXAMPLES; i++) {
          if (errors[a][i] && errors[b][i]) {
            together++;
          }
          if (predictions[a][i] != predictions[b][i]) {
            apart++;
          }
        }
        counts[a * VOTERS + b][0] = together;
        counts[a * VOTERS + b][1] = apart;
        counts[a * VOTERS + b][2] = EXAMPLES;
      }
    }
    return counts;
  }
}
