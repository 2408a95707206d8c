package genbound.estimate.votes;

import genbound.numeric.Arguments;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;

/**
 * A number of examples for each pair of voters, in the rows of a triangle: four bytes a pair, eight
 * once a number needs them.
 */
final class PairTally implements Serializable {

  private static final long serialVersionUID = 1;

  private int[][] narrow;
  private long[][] wide;

  PairTally(int voters) {
    narrow = new int[voters][];
    Arrays.setAll(narrow, i -> new int[i + 1]);
  }

  PairTally(PairTally other) {
    if (other.wide == null) {
      narrow = Arrays.stream(other.narrow).map(int[]::clone).toArray(int[][]::new);
    } else {
      wide = Arrays.stream(other.wide).map(long[]::clone).toArray(long[][]::new);
    }
  }

  int voters() {
    return wide == null ? narrow.length : wide.length;
  }

  /** The number for a pair, the greater first. */
  long get(int i, int j) {
    return wide == null ? narrow[i][j] : wide[i][j];
  }

  /** Adds to the number for a pair, the greater first. */
  void add(int i, int j, long more) {
    if (wide == null) {
      long sum = narrow[i][j] + more;
      if (sum <= Integer.MAX_VALUE) {
        narrow[i][j] = (int) sum;
        return;
      }
      wide = new long[narrow.length][];
      Arrays.setAll(wide, row -> Arrays.stream(narrow[row]).asLongStream().toArray());
      narrow = null;
    }
    wide[i][j] += more;
  }

  /** These numbers as shares of others, for a voter and each up to it; 0 where the other is 0. */
  void shares(int i, PairTally of, double[] into) {
    if (wide == null && of.wide == null) {
      int[] part = narrow[i];
      int[] whole = of.narrow[i];
      for (int j = 0; j <= i; j++) {
        into[j] = (double) part[j] / Math.max(1, whole[j]);
      }
    } else {
      for (int j = 0; j <= i; j++) {
        into[j] = (double) get(i, j) / Math.max(1, of.get(i, j));
      }
    }
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no pairs of voters have these numbers of examples");
  }

  private boolean isPossible() {
    boolean holds = narrow == null != (wide == null);
    for (int i = 0; holds && i < voters(); i++) {
      holds = (wide == null ? narrow[i].length : wide[i].length) == i + 1;
      for (int j = 0; holds && j <= i; j++) {
        holds = get(i, j) >= 0;
      }
    }
    return holds;
  }
}
