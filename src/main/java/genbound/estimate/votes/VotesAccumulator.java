package genbound.estimate.votes;

import genbound.numeric.Arguments;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Folds votes into {@link VoterStatistics}, example by example, in memory that does not grow with
 * the examples: of each pair of voters only counts are kept.
 */
public final class VotesAccumulator implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int BLOCK = 1024;

  private final int voters;
  private final long[][] shared;
  private final long[][] together;
  private final long[][] differing;
  private final ClassesSeen seen = new ClassesSeen();

  /** The examples that wait to be counted, {@code waiting} of them. */
  private final int[][] predictions;

  private final boolean[][] counted;
  private final int[] labels = new int[BLOCK];
  private int waiting;

  /** Accumulates the votes of this many voters, at least one. */
  public VotesAccumulator(int voters) {
    this.voters = (int) Arguments.atLeast("voters", voters, 1);
    shared = new long[voters][voters];
    together = new long[voters][voters];
    differing = new long[voters][voters];
    predictions = new int[voters][BLOCK];
    counted = new boolean[voters][BLOCK];
  }

  /**
   * Adds an example that no voter was trained on.
   *
   * @param label its class, at least 0
   * @param predictions the class that each voter gave it, at least 0
   */
  public VotesAccumulator add(int label, int... predictions) {
    boolean[] all = new boolean[voters];
    Arrays.fill(all, true);
    return add(label, predictions, all);
  }

  /**
   * Adds an example on which those voters count that were not trained on it.
   *
   * @param label its class, at least 0
   * @param predictions the class that each voter gave it, at least 0
   * @param outOfBag whether the example was outside each voter's bag
   */
  public VotesAccumulator add(int label, int[] predictions, boolean[] outOfBag) {
    Arguments.notNull("predictions", predictions);
    Arguments.notNull("outOfBag", outOfBag);
    Arguments.require(
        predictions.length == voters, "predictions", "one a voter", predictions.length);
    Arguments.require(outOfBag.length == voters, "outOfBag", "one a voter", outOfBag.length);
    Arguments.atLeast("label", label, 0);
    for (int v = 0; v < voters; v++) {
      Arguments.atLeast("predictions[" + v + "]", predictions[v], 0);
    }
    for (int v = 0; v < voters; v++) {
      this.predictions[v][waiting] = predictions[v];
      counted[v][waiting] = outOfBag[v];
    }
    labels[waiting++] = label;
    if (waiting == BLOCK) {
      count();
    }
    return this;
  }

  /** Adds all that {@code other} has seen; the voters must be the same. */
  public VotesAccumulator merge(VotesAccumulator other) {
    Arguments.require(other.voters == voters, "voters", "the same, " + voters, other.voters);
    other.count();
    for (int i = 0; i < voters; i++) {
      for (int j = 0; j < voters; j++) {
        shared[i][j] += other.shared[i][j];
        together[i][j] += other.together[i][j];
        differing[i][j] += other.differing[i][j];
      }
    }
    seen.merge(other.seen);
    return this;
  }

  /** The statistics so far; every pair of voters must have counted on an example. */
  public VoterStatistics result() {
    count();
    return new VoterStatistics(copy(shared), together, differing, seen.moreThanTwo());
  }

  private void count() {
    if (waiting > 0) {
      int[][] rows = new int[voters][];
      boolean[][] masks = new boolean[voters][];
      for (int v = 0; v < voters; v++) {
        rows[v] = Arrays.copyOf(predictions[v], waiting);
        masks[v] = Arrays.copyOf(counted[v], waiting);
      }
      VotesMatrix.outOfBag(rows, Arrays.copyOf(labels, waiting), masks)
          .addTo(shared, together, differing, seen);
      waiting = 0;
    }
  }

  private static long[][] copy(long[][] counts) {
    return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
  }

  @Override
  public String toString() {
    return "votes of " + voters + " voters, being counted";
  }
}
