package genbound.exact.length;

import genbound.numeric.ParallelTasks;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a positive semidefinite matrix of whole numbers are not combinations of those
 * before them. What is left of such a row after elimination has a diagonal entry above 0; that of a
 * combination is 0, and so is its row.
 */
final class RankProfile {

  private RankProfile() {}

  /**
   * The independent rows, in their order; by Bareiss' elimination, without fractions.
   *
   * @throws IllegalStateException if the thread is interrupted
   */
  static List<Integer> of(BigInteger[][] matrix) {
    int size = matrix.length;
    BigInteger[][] left = new BigInteger[size][];
    for (int i = 0; i < size; i++) {
      left[i] = matrix[i].clone();
    }
    List<Integer> independent = new ArrayList<>();
    BigInteger divisor = BigInteger.ONE;
    for (int k = 0; k < size; k++) {
      ParallelTasks.checkInterrupted(k, size, "rows");
      BigInteger pivot = left[k][k];
      if (pivot.signum() != 0) {
        independent.add(k);
        for (int i = k + 1; i < size; i++) {
          for (int j = k + 1; j <= i; j++) {
            BigInteger value = left[i][j].multiply(pivot).subtract(left[i][k].multiply(left[j][k]));
            left[i][j] = value.divide(divisor);
          }
        }
        divisor = pivot;
      }
    }
    return independent;
  }
}
