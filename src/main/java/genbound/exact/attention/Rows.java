package genbound.exact.attention;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;

/** Matrices by their rows, checked. */
final class Rows {

  private Rows() {}

  /** A copy of at least one row of equal lengths of at least one, of finite numbers. */
  static double[][] checked(String name, double[][] rows) {
    Arguments.notNull(name, rows);
    Arguments.require(rows.length > 0, name, "not empty", 0);
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = Arguments.notNull(name, i, rows[i]).clone();
      int columns = copy[0].length;
      boolean fits = columns > 0 && copy[i].length == columns;
      Arguments.require(fits, name, i, "not empty and as long as the first", copy[i].length);
      for (int c = 0; c < columns; c++) {
        Arguments.finite(name, i, c, copy[i][c]);
      }
    }
    return copy;
  }

  /** Copies of at least one matrix, all of the same number of columns. */
  static List<double[][]> checked(String name, List<double[][]> matrices) {
    Arguments.notNull(name, matrices);
    Arguments.require(!matrices.isEmpty(), name, "not empty", matrices.size());
    List<double[][]> copies = new ArrayList<>();
    for (int k = 0; k < matrices.size(); k++) {
      copies.add(checked(Arguments.at(name, k), matrices.get(k)));
      int columns = copies.get(0)[0].length;
      int here = copies.get(k)[0].length;
      Arguments.require(here == columns, name, k, columns + " wide", here);
    }
    return copies;
  }

  /** For each column, the largest magnitude. */
  static double[] largest(double[]... rows) {
    double[] largest = new double[rows[0].length];
    for (double[] row : rows) {
      for (int c = 0; c < largest.length; c++) {
        largest[c] = Math.max(largest[c], Math.abs(row[c]));
      }
    }
    return largest;
  }
}
