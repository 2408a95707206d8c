package genbound.exact.attention;

import genbound.numeric.Arguments;

/** The column-wise Kronecker product of matrices, which attention of higher order is written in. */
public final class KhatriRao {

  private static final long MOST_ROWS = 10_000_000;

  private KhatriRao() {}

  /**
   * The matrix whose row i·m + j is the entrywise product of row i of the first matrix and row j of
   * the second, which has m rows.
   *
   * @param first at least one row, finite
   * @param second at least one row, with as many columns; at most 10⁷ rows in the product
   */
  public static double[][] product(double[][] first, double[][] second) {
    double[][] a = Rows.checked("first", first);
    double[][] b = Rows.checked("second", second);
    Arguments.require(b[0].length == a[0].length, "second", a[0].length + " wide", b[0].length);
    Arguments.inRange("rows of the product", (long) a.length * b.length, 1, MOST_ROWS);
    double bytes = (8.0 * a[0].length + 24) * a.length * b.length;
    Arguments.memory("rows of the product", (long) a.length * b.length, bytes);
    double[][] product = new double[a.length * b.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        for (int c = 0; c < a[0].length; c++) {
          product[i * b.length + j][c] = a[i][c] * b[j][c];
        }
      }
    }
    return product;
  }
}
