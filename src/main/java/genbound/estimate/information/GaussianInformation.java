package genbound.estimate.information;

import genbound.evidence.PointEstimate;
import genbound.linalg.Matrices;
import genbound.linalg.PositiveDefinite;
import genbound.numeric.Arguments;

/**
 * The mutual information in nats that two vectors would have if they were jointly Gaussian with the
 * correlations seen:
 *
 * <pre>
 *   ½·(ln det R_x + ln det R_y − ln det R_xy) = −½·ln(1 − ρ²) for two numbers
 * </pre>
 *
 * where R are the matrices of the correlations within X, within Y, and of all. Of vectors that are
 * not Gaussian it may be too small or too large. An estimate, and never more: no certificate can
 * rest on it.
 *
 * @see <a href="https://doi.org/10.1002/047174882X">Cover and Thomas (2006), Elements of
 *     Information Theory, Wiley</a>, for the entropy of a Gaussian vector
 */
public final class GaussianInformation {

  private GaussianInformation() {}

  /**
   * Estimates.
   *
   * @param x one row for each pair, of finite numbers; no column constant or dependent on others
   * @param y as many rows; more rows than columns of both together
   */
  public static PointEstimate estimate(double[][] x, double[][] y) {
    Matrices.of("x", x);
    Matrices.of("y", y);
    int n = x.length;
    Arguments.require(y.length == n, "y", "as many rows as x, " + n, y.length);
    int ofX = x[0].length;
    int all = ofX + y[0].length;
    Arguments.require(n > all, "pairs", "more than the " + all + " columns", n);
    double[][] columns = new double[all][];
    for (int j = 0; j < all; j++) {
      columns[j] = standardised(j < ofX ? x : y, j < ofX ? j : j - ofX, j < ofX ? "x" : "y");
    }
    double[][] correlations = new double[all][all];
    for (int i = 0; i < all; i++) {
      correlations[i][i] = 1;
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += columns[i][k] * columns[j][k];
        }
        correlations[i][j] = sum;
        correlations[j][i] = sum;
      }
    }
    double value =
        logDeterminant("x", correlations, 0, ofX)
            + logDeterminant("y", correlations, ofX, all)
            - logDeterminant("x and y", correlations, 0, all);
    return new PointEstimate(Math.max(0, value / 2), "as if Gaussian, " + n + " pairs");
  }

  /** The column less its mean, of Euclidean norm 1. */
  private static double[] standardised(double[][] rows, int column, String name) {
    double largest = 0;
    for (double[] row : rows) {
      largest = Math.max(largest, Math.abs(row[column]));
    }
    double scale = largest > 0 ? largest : 1;
    double[] values = new double[rows.length];
    double mean = 0;
    for (int k = 0; k < values.length; k++) {
      values[k] = rows[k][column] / scale;
      mean += values[k] / values.length;
    }
    double squares = 0;
    for (int k = 0; k < values.length; k++) {
      values[k] -= mean;
      squares += values[k] * values[k];
    }
    double norm = Math.sqrt(squares);
    String place = name + ", column " + column + ",";
    Arguments.require(norm > 1e-12, place, "not constant", "the same value in every row");
    for (int k = 0; k < values.length; k++) {
      values[k] /= norm;
    }
    return values;
  }

  private static double logDeterminant(String name, double[][] matrix, int from, int to) {
    double[][] block = new double[to - from][to - from];
    for (int i = from; i < to; i++) {
      System.arraycopy(matrix[i], from, block[i - from], 0, to - from);
    }
    return PositiveDefinite.of("correlations of " + name, block).logDeterminant();
  }
}
