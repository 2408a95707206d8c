package genbound.estimate.information;

import genbound.numeric.Arguments;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * How often each pair of symbols was observed, folded pair by pair. The numbers of symbols are
 * declared before the data are seen: symbols that happen not to occur count too. One thread at a
 * time may add; give each thread its own and merge.
 */
public final class ContingencyTable implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int MOST_CELLS = 1 << 24;
  private static final long MOST_PAIRS = 1L << 53;

  private final long[][] counts;
  private long n;

  /**
   * An empty table.
   *
   * @param xSymbols how many symbols X has, at least 1
   * @param ySymbols how many symbols Y has, at least 1; at most 2²⁴ pairs of symbols
   */
  public ContingencyTable(int xSymbols, int ySymbols) {
    Arguments.inRange("xSymbols", xSymbols, 1, MOST_CELLS);
    Arguments.inRange("ySymbols", ySymbols, 1, MOST_CELLS / xSymbols);
    Arguments.memory("xSymbols", xSymbols, 2.0 * xSymbols * (8.0 * ySymbols + 24));
    counts = new long[xSymbols][ySymbols];
  }

  /**
   * The table of pairs given as two arrays.
   *
   * @param x symbols numbered from 0
   * @param y as many symbols, numbered from 0
   * @param xSymbols how many symbols X has
   * @param ySymbols how many symbols Y has
   */
  public static ContingencyTable of(int[] x, int[] y, int xSymbols, int ySymbols) {
    Arguments.notNull("x", x);
    Arguments.notNull("y", y);
    Arguments.require(y.length == x.length, "y", "as long as x, " + x.length, y.length);
    ContingencyTable table = new ContingencyTable(xSymbols, ySymbols);
    for (int i = 0; i < x.length; i++) {
      Arguments.inRange("x", i, x[i], 0, xSymbols - 1);
      Arguments.inRange("y", i, y[i], 0, ySymbols - 1);
      table.add(x[i], y[i]);
    }
    return table;
  }

  /** Adds a pair of symbols, each numbered from 0. */
  public ContingencyTable add(int x, int y) {
    return add(x, y, 1);
  }

  /** Adds a pair of symbols that was observed a number of times, at least 0. */
  public ContingencyTable add(int x, int y, long times) {
    Arguments.inRange("x", x, 0, xSymbols() - 1);
    Arguments.inRange("y", y, 0, ySymbols() - 1);
    Arguments.inRange("times", times, 0, MOST_PAIRS - n);
    counts[x][y] += times;
    n += times;
    return this;
  }

  /** Adds all that {@code other} has counted; its numbers of symbols must be the same. */
  public ContingencyTable merge(ContingencyTable other) {
    Arguments.another("other", this, other);
    boolean same = other.xSymbols() == xSymbols() && other.ySymbols() == ySymbols();
    Arguments.require(same, "other", "of " + xSymbols() + " × " + ySymbols() + " symbols", other);
    Arguments.inRange("n of both", n + other.n, 0, MOST_PAIRS);
    for (int x = 0; x < xSymbols(); x++) {
      for (int y = 0; y < ySymbols(); y++) {
        counts[x][y] += other.counts[x][y];
      }
    }
    n += other.n;
    return this;
  }

  /** The mutual information of X and Y so far; at least one pair must have been observed. */
  public MutualInformation result() {
    Arguments.require(n > 0, "pairs", "observed", "none");
    return new MutualInformation(counts(), n);
  }

  /**
   * What X tells so far about Y, where Y is a fair coin, or a fair die of b sides, by design.
   * {@link SelectorInformation}
   */
  public SelectorInformation aboutCoin() {
    return SelectorInformation.average(List.of(this));
  }

  /** How many pairs were observed. */
  public long n() {
    return n;
  }

  int xSymbols() {
    return counts.length;
  }

  int ySymbols() {
    return counts[0].length;
  }

  long[][] counts() {
    return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no pairs have these counts");
  }

  private boolean isPossible() {
    long total = 0;
    int columns = counts[0].length;
    boolean holds = columns > 0;
    for (long[] row : counts) {
      holds &= row.length == columns;
      for (long count : row) {
        holds &= count >= 0 && count <= MOST_PAIRS - Math.max(0, total);
        total += count;
      }
    }
    return holds && total == n;
  }

  @Override
  public String toString() {
    return n + " pairs of " + xSymbols() + " × " + ySymbols() + " symbols";
  }
}
