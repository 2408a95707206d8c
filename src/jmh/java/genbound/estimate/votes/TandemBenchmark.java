package genbound.estimate.votes;

import java.util.Arrays;
import java.util.Random;
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

/** How often voters err in pairs: packed bits in tiles beside a plain double loop. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TandemBenchmark {

  /** Votes of some voters on some examples of two classes. */
  @State(Scope.Thread)
  public static class Votes {

    @Param({"200 x 10000", "200 x 100000", "1000 x 100000"})
    private String size;

    private int[][] predictions;
    private int[] labels;
    private VotesMatrix packed;

    /** Draws the votes. */
    @Setup
    public void draw() {
      String[] sizes = size.split(" x ");
      predictions = predictions(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
      labels = new int[predictions[0].length];
      packed = new VotesMatrix(predictions, labels);
    }
  }

  /** The votes of the first size, for the double loop. */
  @State(Scope.Thread)
  public static class Few {

    private final int[][] predictions = predictions(200, 10_000);
  }

  private static int[][] predictions(int voters, int examples) {
    Random random = new Random(1);
    int[][] predictions = new int[voters][examples];
    for (int[] row : predictions) {
      Arrays.setAll(row, i -> random.nextInt(4) == 0 ? 1 : 0);
    }
    return predictions;
  }

  /** Joint errors, disagreements and overlaps of all pairs, from bits already packed. */
  @Benchmark
  public VoterStatistics packed(Votes votes) {
    return votes.packed.statistics();
  }

  /** The same with the packing. */
  @Benchmark
  public VoterStatistics packedFromPredictions(Votes votes) {
    return new VotesMatrix(votes.predictions, votes.labels).statistics();
  }

  /** Joint errors, disagreements and overlaps of all pairs, example by example. */
  @Benchmark
  public long[][] doubleLoop(Few votes) {
    int[][] predictions = votes.predictions;
    int voters = predictions.length;
    int examples = predictions[0].length;
    long[][] counts = new long[voters * voters][3];
    for (int a = 0; a < voters; a++) {
      for (int b = a; b < voters; b++) {
        long together = 0;
        long apart = 0;
        for (int i = 0; i < examples; i++) {
          if (predictions[a][i] != 0 && predictions[b][i] != 0) {
            together++;
          }
          if (predictions[a][i] != predictions[b][i]) {
            apart++;
          }
        }
        counts[a * voters + b][0] = together;
        counts[a * voters + b][1] = apart;
        counts[a * voters + b][2] = examples;
      }
    }
    return counts;
  }
}
