package genbound.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;

class TridiagonalFormTest {

  private static DMatrixRMaj symmetric(int n, int rank, double scale, Random random) {
    double[][] factors = new double[n][rank];
    for (double[] row : factors) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < rank; k++) {
          sum += (k % 3 == 0 ? -1 : 1) * factors[i][k] * factors[j][k];
        }
        matrix.set(i, j, scale * sum);
      }
    }
    return matrix;
  }

  @Slow
  @Test
  void agreesWithEjmlAtAnySizeRankAndScale() {
    Random random = new Random(1);
    for (int n : new int[] {1, 2, 3, 4, 5, 17, 64, 101}) {
      for (int rank : new int[] {1, 3, n, n + 5}) {
        for (double scale : new double[] {1e-290, 1, 1e290}) {
          DMatrixRMaj matrix = symmetric(n, rank, scale, random);
          double[] found = TridiagonalForm.eigenvalues(Matrices.rows(matrix));
          EigenDecomposition_F64<DMatrixRMaj> ejml = DecompositionFactory_DDRM.eig(n, false, true);
          DMatrixRMaj unit = symmetric(n, 1, 0, random);
          Arrays.setAll(unit.data, i -> matrix.data[i] / scale);
          assertTrue(ejml.decompose(unit));
          double[] expected = new double[n];
          Arrays.setAll(expected, i -> ejml.getEigenvalue(i).getReal());
          Arrays.sort(expected);
          double largest = Math.max(Math.abs(expected[0]), Math.abs(expected[n - 1]));
          for (int i = 0; i < n; i++) {
            assertEquals(expected[n - 1 - i], found[i] / scale, 1e-13 * n * largest);
          }
        }
      }
    }
  }

  @Test
  void knownSpectra() {
    assertArrayEquals(new double[3], TridiagonalForm.eigenvalues(new double[3][3]));
    double[][] diagonal = {{2, 0, 0}, {0, -5, 0}, {0, 0, 9}};
    assertArrayEquals(new double[] {9, 2, -5}, TridiagonalForm.eigenvalues(diagonal), 1e-14);
    int n = 40;
    double[][] path = new double[n][n];
    double[] expected = new double[n];
    for (int i = 0; i < n; i++) {
      expected[i] = 2 * Math.cos(Math.PI * (i + 1) / (n + 1));
    }
    for (int i = 0; i + 1 < n; i++) {
      int a = i * 7 % n;
      int b = (i + 1) * 7 % n;
      path[a][b] = 1;
      path[b][a] = 1;
    }
    assertArrayEquals(expected, TridiagonalForm.eigenvalues(path), 1e-13);
  }

  @Test
  void interruptedItRefuses() {
    Thread.currentThread().interrupt();
    try {
      DMatrixRMaj matrix = symmetric(5, 2, 1, new Random(2));
      String message =
          assertThrows(
                  IllegalStateException.class,
                  () -> TridiagonalForm.eigenvalues(Matrices.rows(matrix)))
              .getMessage();
      assertEquals("interrupted after 0 of 5 columns", message);
    } finally {
      assertTrue(Thread.interrupted());
    }
  }
}
