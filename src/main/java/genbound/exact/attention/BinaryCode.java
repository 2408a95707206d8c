package genbound.exact.attention;

import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * Numbers whose embedding is the sum of a constant and of one vector for each bit that is 1. Which
 * embeddings are known from those of some numbers is then a matter of linear algebra: that of x is
 * determined if and only if (1, bits of x) is a combination of such rows of the numbers seen.
 *
 * @param bits how many bits a number has, in [1, 30]
 */
public record BinaryCode(int bits) {

  private static final double NEGLIGIBLE = 1e-9;

  public BinaryCode {
    Arguments.inRange("bits", bits, 1, 30);
  }

  /**
   * The bits of a number, the most significant first.
   *
   * @param number in [0, 2^bits)
   */
  public int[] encode(int number) {
    check("number", number);
    int[] code = new int[bits];
    for (int b = 0; b < bits; b++) {
      code[b] = number >> (bits - 1 - b) & 1;
    }
    return code;
  }

  private void check(String name, int number) {
    Arguments.inRange(name, number, 0, (1 << bits) - 1);
  }

  /** How many independent rows the numbers seen have: bits + 1 if all embeddings are determined. */
  public int rank(int... seen) {
    return factor(seen).rank();
  }

  /**
   * Whether the embedding of a number is determined by those of others.
   *
   * @param seen the others, at least one
   * @param number in [0, 2^bits)
   */
  public boolean isDetermined(int[] seen, int number) {
    check("number", number);
    return factor(seen).solve(row(number)) >= 0;
  }

  /**
   * h = φᵀ(ΦᵀΦ)⁺φ, φ = (1, bits of x): with independent noise of deviation σ in each coordinate of
   * each embedding seen, the embedding of x has the error σ·√h in each coordinate; ∞ if it is not
   * determined.
   *
   * @param seen the others, at least one; numbers seen twice count twice
   * @param number x in [0, 2^bits)
   */
  public double errorFactor(int[] seen, int number) {
    check("number", number);
    double factor = factor(seen).solve(row(number));
    return factor >= 0 ? factor : Double.POSITIVE_INFINITY;
  }

  private double[] row(int number) {
    double[] row = new double[bits + 1];
    row[0] = 1;
    for (int b = 0; b < bits; b++) {
      row[b + 1] = number >> (bits - 1 - b) & 1;
    }
    return row;
  }

  private Elimination factor(int[] seen) {
    Arguments.notNull("seen", seen);
    Arguments.require(seen.length > 0, "seen", "not empty", 0);
    double[][] gram = new double[bits + 1][bits + 1];
    for (int i = 0; i < seen.length; i++) {
      check(Arguments.at("seen", i), seen[i]);
      double[] row = row(seen[i]);
      for (int a = 0; a <= bits; a++) {
        for (int b = 0; b <= bits; b++) {
          gram[a][b] += row[a] * row[b];
        }
      }
    }
    return new Elimination(gram);
  }

  /** LDLᵀ of a positive semidefinite matrix of small whole numbers, the largest pivot first. */
  private static final class Elimination {

    private final double[][] lower;
    private final double[] pivots;
    private final int[] order;
    private final int rank;
    private final double scale;

    Elimination(double[][] matrix) {
      int d = matrix.length;
      lower = new double[d][d];
      pivots = new double[d];
      order = new int[d];
      Arrays.setAll(order, i -> i);
      scale =
          Arrays.stream(matrix)
              .mapToDouble(row -> Arrays.stream(row).max().orElse(0))
              .max()
              .orElse(0);
      int k = 0;
      while (k < d) {
        int best = k;
        for (int i = k; i < d; i++) {
          best = matrix[order[i]][order[i]] > matrix[order[best]][order[best]] ? i : best;
        }
        int pivot = order[best];
        if (matrix[pivot][pivot] <= NEGLIGIBLE * scale) {
          break;
        }
        order[best] = order[k];
        order[k] = pivot;
        pivots[k] = matrix[pivot][pivot];
        for (int i = k + 1; i < d; i++) {
          lower[order[i]][k] = matrix[order[i]][pivot] / pivots[k];
        }
        for (int i = k + 1; i < d; i++) {
          for (int j = k + 1; j < d; j++) {
            matrix[order[i]][order[j]] -= lower[order[i]][k] * lower[order[j]][k] * pivots[k];
          }
        }
        k++;
      }
      rank = k;
    }

    int rank() {
      return rank;
    }

    /** φᵀM⁺φ for a φ in the span of the matrix M, and −1 for another. */
    double solve(double[] phi) {
      double[] rest = phi.clone();
      double sum = 0;
      for (int k = 0; k < rank; k++) {
        double part = rest[order[k]];
        sum += part * part / pivots[k];
        for (int i = k + 1; i < order.length; i++) {
          rest[order[i]] -= lower[order[i]][k] * part;
        }
      }
      for (int i = rank; i < order.length; i++) {
        if (Math.abs(rest[order[i]]) > NEGLIGIBLE) {
          return -1;
        }
      }
      return sum;
    }
  }

  @Override
  public String toString() {
    return "numbers of " + bits + " bits, embedded bit by bit";
  }
}
