package genbound.harness;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Scanner;

/** Matrices with known sensitivities. */
public final class TestMatrices {

  /** Each row has the sensitivity 1/(1 + 2^(1−p)). */
  public static final double[][] TRIANGLE = {{1, 0}, {0, 1}, {1, 1}};

  private TestMatrices() {}

  public static double[][] identities(int size, int copies) {
    double[][] rows = new double[size * copies][size];
    for (int i = 0; i < rows.length; i++) {
      rows[i][i % size] = 1;
    }
    return rows;
  }

  public static double[][] gaussian(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return matrix;
  }

  /** The matrix of /linalg/gaussian-30x3.csv. */
  public static double[][] numpy() {
    double[][] rows = new double[30][3];
    try (Scanner lines =
        new Scanner(
            TestMatrices.class.getResourceAsStream("/linalg/gaussian-30x3.csv"),
            StandardCharsets.UTF_8)) {
      lines.nextLine();
      lines.nextLine();
      for (double[] row : rows) {
        String[] cells = lines.nextLine().split(",");
        for (int j = 0; j < 3; j++) {
          row[j] = Double.parseDouble(cells[j]);
        }
      }
    }
    return rows;
  }

  /** A·R for a fixed invertible R that mixes scales. */
  public static double[][] mixed(double[][] rows) {
    double[][] product = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int d = rows[i].length;
      product[i] = new double[d];
      for (int j = 0; j < d; j++) {
        for (int k = 0; k <= j; k++) {
          product[i][j] += rows[i][k] * Math.pow(10, 3 * j) * (1 + k + 2 * j);
        }
      }
    }
    return product;
  }
}
