package genbound.limits;

import genbound.numeric.Arguments;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often bounds were far from the loss that they bound, over many runs whose truth is known: a
 * diagnostic, to be read beside an {@link EstimabilityLimit}. What folds over runs is {@code add},
 * {@code merge} and {@code result}. One thread at a time may add; give each thread its own and
 * merge.
 */
public final class TightnessAudit implements Serializable {

  private static final long serialVersionUID = 1;

  private final double accuracy;
  private final LinkedHashMap<String, long[]> counts = new LinkedHashMap<>();

  /**
   * An audit without runs.
   *
   * @param accuracy ε: a bound is loose in a run if it is more than ε from the loss, in [0, ∞)
   */
  public TightnessAudit(double accuracy) {
    this.accuracy = Arguments.nonNegative("accuracy", accuracy);
  }

  /**
   * One bound in one run.
   *
   * @param bound its name
   * @param value what it said, finite
   * @param loss what was true, finite
   */
  public TightnessAudit add(String bound, double value, double loss) {
    Arguments.notNull("bound", bound);
    Arguments.finite("value", value);
    Arguments.finite("loss", loss);
    count(bound, Math.abs(value - loss) > accuracy ? 1 : 0, 1);
    return this;
  }

  /** Adds all that another audit at the same accuracy has counted. */
  public TightnessAudit merge(TightnessAudit other) {
    Arguments.another("other", this, other);
    Arguments.require(other.accuracy == accuracy, "other", "at accuracy " + accuracy, other);
    other.counts.forEach((bound, count) -> count(bound, count[0], count[1]));
    return this;
  }

  private void count(String bound, long loose, long runs) {
    long[] count = counts.computeIfAbsent(bound, key -> new long[2]);
    count[0] += loose;
    count[1] += runs;
  }

  /** The fraction of the (run, bound) pairs in which the bound was loose; 0 without pairs. */
  public double result() {
    return pairs() == 0 ? 0 : (double) loose() / pairs();
  }

  /** For each bound, the fraction of its audits in which it was tight, in the order first seen. */
  public Map<String, Double> byBound() {
    Map<String, Double> fractions = new LinkedHashMap<>();
    counts.forEach((bound, count) -> fractions.put(bound, (double) count[0] / count[1]));
    return fractions;
  }

  /** How many (run, bound) pairs there were. */
  public long pairs() {
    return counts.values().stream().mapToLong(count -> count[1]).sum();
  }

  private long loose() {
    return counts.values().stream().mapToLong(count -> count[0]).sum();
  }

  /**
   * The fraction beside a limit, as a line of text.
   *
   * @param limit that no bound can beat, at an accuracy above this audit's
   */
  public String beside(EstimabilityLimit limit) {
    Arguments.notNull("limit", limit);
    Arguments.require(
        limit.accuracy() > accuracy, "limit", "at an accuracy above " + accuracy, limit);
    return this + "; " + limit;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no runs have these counts");
  }

  private boolean isPossible() {
    boolean holds = accuracy >= 0 && Double.isFinite(accuracy) && !counts.containsKey(null);
    for (long[] count : counts.values()) {
      holds &= count.length == 2 && count[0] >= 0 && count[1] >= Math.max(1, count[0]);
    }
    return holds;
  }

  @Override
  public String toString() {
    return loose()
        + " of "
        + pairs()
        + " pairs of a run and a bound are off by more than "
        + accuracy;
  }
}
