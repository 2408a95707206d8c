package genbound.estimate.votes;

import genbound.numeric.Arguments;
import genbound.numeric.OneThread;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * Folds votes into {@link VoterStatistics}, example by example, in memory that does not grow with
 * the examples: of each pair of voters only counts are kept. One thread at a time may add; give
 * each thread its own and merge. Reading writes nothing.
 *
 * <p>For m voters it holds 5 kB·m, and 6·m² bytes from the thousandth example on: 150 MB for 5,000
 * voters. A result holds as much.
 */
public final class VotesAccumulator implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int BLOCK = 1024;
  private static final AtomicIntegerFieldUpdater<VotesAccumulator> BUSY =
      AtomicIntegerFieldUpdater.newUpdater(VotesAccumulator.class, "busy");

  private final int voters;

  /** What was counted of all examples but those that wait; null as long as all wait. */
  private VoteCounts counts;

  /** The examples that wait to be counted, {@code waiting} of them. */
  private final int[][] predictions;

  private final boolean[][] counted;
  private final int[] labels = new int[BLOCK];
  private int waiting;
  private transient volatile int busy;

  /**
   * Accumulates the votes of some voters.
   *
   * @param voters how many, at least one, and so few that their counts fit into the memory twice
   */
  public VotesAccumulator(int voters) {
    this.voters = (int) Arguments.atLeast("voters", voters, 1);
    Arguments.memory("voters", voters, 5.0 * BLOCK * voters + 2 * VoteCounts.bytes(voters));
    predictions = new int[voters][BLOCK];
    counted = new boolean[voters][BLOCK];
  }

  /**
   * Adds an example that no voter was trained on.
   *
   * @param label its class, at least 0
   * @param predictions the class that each voter gave it, at least 0
   * @throws java.util.ConcurrentModificationException if another thread is adding
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
   * @throws java.util.ConcurrentModificationException if another thread is adding
   */
  public VotesAccumulator add(int label, int[] predictions, boolean[] outOfBag) {
    Arguments.notNull("predictions", predictions);
    Arguments.notNull("outOfBag", outOfBag);
    Arguments.require(
        predictions.length == voters, "predictions", "one a voter", predictions.length);
    Arguments.require(outOfBag.length == voters, "outOfBag", "one a voter", outOfBag.length);
    ClassesSeen.check("label", label);
    for (int v = 0; v < voters; v++) {
      if (predictions[v] < 0) {
        ClassesSeen.check("predictions[" + v + "]", predictions[v]);
      }
    }
    OneThread.run(BUSY, this, () -> count(label, predictions, outOfBag));
    return this;
  }

  private void count(int label, int[] predictions, boolean[] outOfBag) {
    for (int v = 0; v < voters; v++) {
      this.predictions[v][waiting] = predictions[v];
      counted[v][waiting] = outOfBag[v];
    }
    labels[waiting++] = label;
    if (waiting == BLOCK) {
      counts = counts == null ? new VoteCounts(voters) : counts;
      countWaiting(counts);
      waiting = 0;
    }
  }

  /** Adds all that {@code other} has seen; the voters must be the same. */
  public VotesAccumulator merge(VotesAccumulator other) {
    Arguments.another("other", this, other);
    Arguments.require(other.voters == voters, "voters", "the same, " + voters, other.voters);
    counts = counts == null ? new VoteCounts(voters) : counts;
    if (other.counts != null) {
      counts.add(other.counts);
    }
    other.countWaiting(counts);
    return this;
  }

  /** The statistics so far; an example must have been added. */
  public VoterStatistics result() {
    Arguments.require(counts != null || waiting > 0, "votes", "added", "none");
    VoteCounts all = counts == null ? new VoteCounts(voters) : new VoteCounts(counts);
    countWaiting(all);
    return new VoterStatistics(all);
  }

  private void countWaiting(VoteCounts into) {
    if (waiting > 0) {
      int[][] rows = new int[voters][];
      boolean[][] masks = new boolean[voters][];
      for (int v = 0; v < voters; v++) {
        rows[v] = Arrays.copyOf(predictions[v], waiting);
        masks[v] = Arrays.copyOf(counted[v], waiting);
      }
      VotesMatrix.outOfBag(rows, Arrays.copyOf(labels, waiting), masks).addTo(into);
    }
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no votes of " + voters + " voters are like this");
  }

  private boolean isPossible() {
    boolean holds =
        voters >= 1
            && predictions.length == voters
            && counted.length == voters
            && labels.length == BLOCK
            && waiting >= 0
            && waiting < BLOCK
            && Arrays.stream(labels).allMatch(label -> label >= 0)
            && (counts == null || counts.shared.voters() == voters);
    for (int v = 0; holds && v < voters; v++) {
      holds =
          predictions[v].length == BLOCK
              && counted[v].length == BLOCK
              && Arrays.stream(predictions[v]).allMatch(label -> label >= 0);
    }
    return holds;
  }

  @Override
  public String toString() {
    return "votes of " + voters + " voters, being counted";
  }
}
