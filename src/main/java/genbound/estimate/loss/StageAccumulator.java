package genbound.estimate.loss;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.PairedErrors;
import genbound.numeric.Arguments;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Folds rollouts into a {@link StageFunnel}, and remembers of each pair of stages how often both
 * were reached: so it knows whether one stage was ever reached without another. One thread at a
 * time may add; give each thread its own and merge. Reading writes nothing.
 */
public final class StageAccumulator implements Serializable {

  private static final long serialVersionUID = 1;

  /** In how many rollouts the stages i and j were both reached. */
  private final long[][] both;

  private long n;

  /**
   * Accumulates rollouts of some stages.
   *
   * @param stages how many, in [1, 1000]
   */
  public StageAccumulator(int stages) {
    Arguments.inRange("stages", stages, 1, 1000);
    both = new long[stages][stages];
  }

  /**
   * Adds a rollout.
   *
   * @param reached whether each stage was reached, one entry a stage
   */
  public StageAccumulator add(boolean... reached) {
    Arguments.notNull("reached", reached);
    Arguments.require(reached.length == both.length, "reached", "one a stage", reached.length);
    for (int i = 0; i < both.length; i++) {
      for (int j = 0; j < both.length; j++) {
        both[i][j] += reached[i] && reached[j] ? 1 : 0;
      }
    }
    n++;
    return this;
  }

  /** Adds all that {@code other} has seen; the number of stages must be the same. */
  public StageAccumulator merge(StageAccumulator other) {
    Arguments.another("other", this, other);
    Arguments.require(
        other.both.length == both.length, "stages", "as many, " + both.length, other.both.length);
    for (int i = 0; i < both.length; i++) {
      for (int j = 0; j < both.length; j++) {
        both[i][j] += other.both[i][j];
      }
    }
    n += other.n;
    return this;
  }

  /** The funnel so far; at least one rollout must have been added. */
  public StageFunnel result() {
    Arguments.require(n > 0, "rollouts", "not empty", n);
    return StageFunnel.of(n, IntStream.range(0, both.length).mapToLong(i -> both[i][i]).toArray());
  }

  /**
   * Whether every rollout that reached the later stage reached the earlier one too. That it was so
   * in these rollouts does not prove that it must be.
   *
   * @param from the earlier stage, from 0
   * @param to the later stage
   */
  public boolean isNested(int from, int to) {
    return reachedBoth(from, to) == both[to][to];
  }

  /**
   * The misses of two stages, where they differ: the gap between the stages is their risk
   * difference, for {@code Holdout.splitBinomial} and {@code Holdout.mcNemar}, whether or not the
   * stages are nested.
   *
   * @param from the earlier stage, from 0, whose misses come first
   * @param to the later stage
   */
  public PairedErrors misses(int from, int to) {
    long common = reachedBoth(from, to);
    Arguments.require(n > 0, "rollouts", "not empty", n);
    return new PairedErrors(both[to][to] - common, both[from][from] - common, n);
  }

  /**
   * The rollouts that missed the later stage, as errors among those that reached the earlier one,
   * whether or not the stages are nested.
   *
   * @param from the earlier stage, from 0, reached at least once: of 0 rollouts nothing can be said
   * @param to the later stage
   */
  public ErrorCount missedOfReached(int from, int to) {
    long common = reachedBoth(from, to);
    long all = both[from][from];
    Arguments.require(all > 0, "from", "a stage reached at least once", (Integer) from);
    return new ErrorCount(all - common, all);
  }

  private long reachedBoth(int from, int to) {
    Arguments.inRange("from", from, 0, both.length - 1);
    Arguments.inRange("to", to, 0, both.length - 1);
    return both[from][to];
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(
        this::isPossible, "no rollouts have these counts: " + Arrays.deepToString(both));
  }

  private boolean isPossible() {
    boolean holds = n >= 0 && n <= EmpiricalRisk.MAX_EXAMPLES && both.length > 0;
    for (int i = 0; holds && i < both.length; i++) {
      holds = both[i].length == both.length;
    }
    for (int i = 0; holds && i < both.length; i++) {
      for (int j = 0; holds && j < both.length; j++) {
        long least = Math.max(0, both[i][i] + both[j][j] - n);
        long most = Math.min(both[i][i], both[j][j]);
        holds = both[i][j] == both[j][i] && both[i][j] >= least && both[i][j] <= most;
      }
      holds &= both[i][i] <= n;
    }
    return holds;
  }

  @Override
  public String toString() {
    return n == 0 ? "no rollouts yet, of " + both.length + " stages" : result().toString();
  }
}
