package genbound.linalg;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositiveDefiniteTest {

  /**
   * I + c·11ᵀ, whose determinant and inverse are known; large ones are factored by another code.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 65, 130, 255})
  void inverseOfAShiftedIdentityHasItsClosedForm(int size) {
    checkShiftedIdentity(size);
  }

  @Slow
  @Test
  void inverseOfALargeShiftedIdentityHasItsClosedForm() {
    checkShiftedIdentity(1000);
  }

  private static void checkShiftedIdentity(int size) {
    double c = 0.5;
    double[][] rows = new double[size][size];
    double[] vector = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      vector[i] = i % 3 - 0.5;
      sum += vector[i];
      for (int j = 0; j < size; j++) {
        rows[i][j] = c + (i == j ? 1 : 0);
      }
    }
    PositiveDefinite matrix = PositiveDefinite.of("matrix", rows);
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    double form = squares - sum * sum * c / (1 + c * size);
    assertEquals(form, matrix.inverseQuadraticForm(vector), 1e-12 * squares);
    assertEquals(Math.log1p(c * size), matrix.logDeterminant(), 1e-12 * size);
    assertEquals(size, matrix.traceOfSolve(rows), 1e-12 * size);
    assertEquals(size, matrix.size());
    double one = 1 - c / (1 + c * size);
    assertEquals(one, matrix.inverseDiagonal()[size / 2], 1e-12);
    double ofInverse = one + (size - 1) * c / (1 + c * size);
    assertEquals((1 + c * size) * ofInverse, matrix.conditionNumber(), 1e-11 * size);
  }

  /** The inverse is ⅛·(3, 1, −4; 1, 3, −4; −4, −4, 16), whose last column is the longest. */
  @Test
  void theConditionNumberSeesTheWholeInverse() {
    double[][] rows = {{4, 0, 1}, {0, 4, 1}, {1, 1, 1}};
    PositiveDefinite matrix = PositiveDefinite.of("m", rows);
    assertEquals(15, matrix.conditionNumber(), 1e-13);
    assertEquals(2, matrix.inverseDiagonal()[2], 1e-14);
  }

  /**
   * 2m on the diagonal but for a last 1, and m ones beside it: the last column of the inverse is
   * −1/m everywhere and 2 at its end, and longer than the others.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 257, 580})
  void theConditionNumberSeesTheLastColumn(int n) {
    int m = n - 1;
    double[][] rows = new double[n][n];
    for (int i = 0; i < m; i++) {
      rows[i][i] = 2 * m;
      rows[i][m] = 1;
      rows[m][i] = 1;
    }
    rows[m][m] = 1;
    double condition = PositiveDefinite.of("m", rows).conditionNumber();
    assertEquals(3 * (2 * m + 1), condition, 1e-12 * condition);
  }

  /** tridiag(−1, 2, −1), whose inverse min(i, j)·(n + 1 − max(i, j))/(n + 1) is known. */
  @ParameterizedTest
  @ValueSource(ints = {3, 64, 257})
  void theInverseOfASecondDifferenceIsKnown(int n) {
    checkSecondDifference(n);
  }

  @Slow
  @Test
  void theInverseOfALargeSecondDifferenceIsKnown() {
    checkSecondDifference(600);
  }

  private static void checkSecondDifference(int n) {
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      rows[i][i] = 2;
      if (i > 0) {
        rows[i][i - 1] = -1;
        rows[i - 1][i] = -1;
      }
    }
    PositiveDefinite matrix = PositiveDefinite.of("m", rows);
    double[] diagonal = matrix.inverseDiagonal();
    double norm = 0;
    for (int i = 1; i <= n; i++) {
      double exact = i * (n + 1.0 - i) / (n + 1);
      assertEquals(exact, diagonal[i - 1], 1e-11 * exact);
      norm = Math.max(norm, i * (n + 1.0 - i) / 2);
    }
    assertEquals(4 * norm, matrix.conditionNumber(), 1e-11 * norm);
  }

  /** Between the bound from the diagonal and the limit of 1e14, the norm itself decides. */
  @Test
  void theConditionNumberDecidesNearItsLimit() {
    int n = 200;
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      rows[i][i] = i == 0 ? 1 : 4e-14;
    }
    assertEquals(2.5e13, PositiveDefinite.of("m", rows).conditionNumber(), 1e-2);
    rows[n - 1][n - 1] = 0.9e-14;
    assertThrows(IllegalArgumentException.class, () -> PositiveDefinite.of("m", rows));
  }

  /** A full matrix of whole numbers times a solution gives each right-hand side again. */
  @ParameterizedTest
  @ValueSource(ints = {3, 63, 70, 140, 260})
  void solutionsSolveTheirEquations(int n) {
    Random random = new Random(n);
    double[][] factor = new double[n][n];
    for (double[] row : factor) {
      Arrays.setAll(row, j -> random.nextInt(7) - 3);
    }
    double[][] rows = RowKernels.mirror(RowKernels.gram(factor));
    for (int i = 0; i < n; i++) {
      rows[i][i] += n;
    }
    double[] side = new double[n];
    Arrays.setAll(side, i -> i % 5 - 1);
    PositiveDefinite matrix = PositiveDefinite.of("m", rows);
    double[] times = RowKernels.transposedTimes(rows, matrix.solve(side));
    assertArrayEquals(side, times, 1e-10);
    double[][] sides = new double[n][n + 9];
    for (double[] row : sides) {
      Arrays.setAll(row, j -> random.nextInt(9) - 4);
    }
    double[][] solutions = Arrays.stream(sides).map(double[]::clone).toArray(double[][]::new);
    Cholesky.of(Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new))
        .orElseThrow()
        .solve(solutions);
    double[][] product = RowKernels.product(rows, solutions);
    for (int i = 0; i < n; i++) {
      assertArrayEquals(sides[i], product[i], 1e-10);
    }
    double[] unit = new double[n];
    unit[n - 2] = 1;
    assertEquals(matrix.solve(unit)[n - 2], matrix.inverseDiagonal()[n - 2], 1e-14);
  }

  /** The gap may be 1e-12 of the root of the product of two diagonal entries, here of 4 and 16. */
  @Test
  void asymmetryBeyondRoundingIsRefused() {
    assertEquals(2, PositiveDefinite.of("m", new double[][] {{1, 1e-12}, {0, 1}}).size());
    DMatrixRMaj copied = new DMatrixRMaj(new double[][] {{4, 2}, {2, 5}});
    assertEquals(Math.log(16), PositiveDefinite.of("m", copied).logDeterminant(), 1e-15);
    assertEquals(2, PositiveDefinite.of("m", new double[][] {{4, 0}, {7.9e-12, 16}}).size());
    refused(
        "m must be symmetric, got a gap of 8.1E-12",
        () -> PositiveDefinite.of("m", new double[][] {{4, 0}, {8.1e-12, 16}}));
    refused(
        "m must be symmetric, got a gap of 1.0",
        () -> PositiveDefinite.of("m", new double[][] {{4, 0, 0}, {0, 4, 0}, {1, 0, 4}}));
    refused(
        "m must be square, got 1 columns",
        () -> PositiveDefinite.of("m", new double[][] {{1}, {2}}));
  }

  /** A diagonal of 10¹⁴ and 1, whose roots and inverses are exact. */
  @Test
  void conditionNumbersFromTheirLimitOnAreRefused() {
    refused(
        "m must be of condition number below 1e14, got 1.0E14",
        () -> PositiveDefinite.of("m", new double[][] {{1e14, 0}, {0, 1}}));
    PositiveDefinite matrix = PositiveDefinite.of("m", new double[][] {{0x1p46, 0}, {0, 1}});
    assertEquals(0x1p46, matrix.conditionNumber());
    assertEquals(
        "positive definite matrix of 2 rows, condition number 7.0368744E13", matrix.toString());
  }

  @Test
  void evidenceOfDifferentSizeIsRefused() {
    PositiveDefinite matrix = PositiveDefinite.of("m", new double[][] {{2, 1}, {1, 2}});
    refused(
        "m[1] must be not null, got null",
        () -> PositiveDefinite.of("m", new double[][] {{1, 0}, null}));
    refused("vector[1] must be finite, got NaN", () -> matrix.solve(new double[] {1, 0 / 0.0}));
    refused("vector must be of length 2, got 1", () -> matrix.inverseQuadraticForm(new double[1]));
    refused("rows must be 2 × 2, got 1 × 2", () -> matrix.traceOfSolve(new double[1][2]));
    refused("rows must be 2 × 2, got 2 × 1", () -> matrix.traceOfSolve(new double[2][1]));
    refused("rows must be not null, got null", () -> matrix.traceOfSolve(null));
  }

  @Test
  void indefiniteAndSingularMatricesAreRefused() {
    double[][] indefinite = {{1, 2}, {2, 1}};
    assertThrows(IllegalArgumentException.class, () -> PositiveDefinite.of("m", indefinite));
    double[][] singular = {{1, 1}, {1, 1 + 1e-15}};
    assertThrows(IllegalArgumentException.class, () -> PositiveDefinite.of("m", singular));
  }
}
