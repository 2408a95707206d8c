package genbound.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.OneThread;
import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes lie on both sides of every width that the loops are cut at: 4, 64 and 512. */
class RowKernelsTest {

  private static double[][] random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      Arrays.setAll(row, j -> random.nextInt(2001) - 1000);
    }
    return matrix;
  }

  /** The entries are whole numbers, so that every order of summation is exact. */
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 5, 2", "64, 4, 512", "65, 63, 513", "130, 66, 1030", "7, 700, 6"})
  void productsOfWholeNumbersAreExact(int m, int k, int n) {
    double[][] a = random(m, k, 1);
    double[][] b = random(k, n, 2);
    double[][] product = RowKernels.product(a, b);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
          sum += a[i][l] * b[l][j];
        }
        assertEquals(sum, product[i][j]);
      }
    }
    double[][] transposed = RowKernels.transposed(b);
    double[][] gram = RowKernels.gram(b);
    double[][] full = RowKernels.product(transposed, b);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assertEquals(j < i ? 0 : full[i][j], gram[i][j]);
      }
    }
    assertArrayEquals(full, RowKernels.mirror(gram));
    double[] times = RowKernels.transposedTimes(b, a[0]);
    assertArrayEquals(product[0], times);
    assertArrayEquals(b, RowKernels.transposed(transposed));
    double dot = 0;
    for (int j = 1; j < n; j++) {
      dot += b[0][j] * times[j];
    }
    assertEquals(dot, RowKernels.dot(b[0], times, 1, n));
  }

  @Test
  void bitsAreThoseOfOneThread() {
    double[][] a = random(300, 300, 3);
    for (double[] row : a) {
      Arrays.setAll(row, j -> row[j] / 997);
    }
    assertArrayEquals(
        OneThread.of(() -> RowKernels.product(a, a)), RowKernels.product(a, a), "product");
    assertArrayEquals(OneThread.of(() -> RowKernels.gram(a)), RowKernels.gram(a), "gram");
    double[][] shifted = RowKernels.gram(a);
    for (int i = 0; i < 300; i++) {
      shifted[i][i] += 1;
    }
    PositiveDefinite here = PositiveDefinite.ofUpper("m", copy(shifted));
    PositiveDefinite there = OneThread.of(() -> PositiveDefinite.ofUpper("m", copy(shifted)));
    assertArrayEquals(there.inverseDiagonal(), here.inverseDiagonal(), "inverse");
    assertEquals(OneThread.of(there::conditionNumber), here.conditionNumber());
    assertEquals(there.logDeterminant(), here.logDeterminant());
    assertArrayEquals(there.solve(a[0]), here.solve(a[0]), "solution");
    double[][] sides = copy(a);
    double[][] others = copy(a);
    Cholesky factor = Cholesky.of(copy(shifted)).orElseThrow();
    factor.solve(sides);
    assertArrayEquals(
        OneThread.of(
            () -> {
              factor.solve(others);
              return others;
            }),
        sides,
        "solutions");
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * |A − RᵀR| ≤ γ_{n+1}·|R|ᵀ|R|, entry by entry, which the spectral norm's upper end stands on. For
   * matrices that are barely positive definite too, of which roundings decide.
   */
  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1e-3", "64, 1", "67, 1e-12", "130, 1"})
  void theBackwardErrorOfCholeskyIsTheClassicalOne(int n, double shift) {
    checkBackwardError(n, shift);
  }

  @Slow
  @ParameterizedTest
  @CsvSource({"200, 1e-9", "333, 1"})
  void theBackwardErrorOfALargeCholeskyIsTheClassicalOne(int n, double shift) {
    checkBackwardError(n, shift);
  }

  private static void checkBackwardError(int n, double shift) {
    double[][] a = random(Math.max(1, n / 2), n, n);
    double[][] gram = RowKernels.gram(a);
    for (int i = 0; i < n; i++) {
      gram[i][i] += shift * 1e6 * n;
    }
    double[][] r = copy(gram);
    Cholesky.of(r).orElseThrow();
    double gamma = (n + 1) * 0x1p-53 / (1 - (n + 1) * 0x1p-53);
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        double high = -gram[i][j];
        double low = 0;
        double magnitude = 0;
        for (int k = 0; k <= i; k++) {
          double term = r[k][i] * r[k][j];
          low += Math.fma(r[k][i], r[k][j], -term);
          double sum = high + term;
          double ofTerm = sum - high;
          low += (high - (sum - ofTerm)) + (term - ofTerm);
          high = sum;
          magnitude += Math.abs(term);
        }
        double off = Math.abs(high + low);
        assertTrue(off <= gamma * magnitude * (1 + 1e-10), i + ", " + j + ": " + off);
      }
    }
  }

  @Test
  void aProductThatDoesNotFitIsRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> RowKernels.gram(new double[1][1_000_000]));
    String start = "columns must be so small that the 8000000 MB that it needs fit into the ";
    assertTrue(refusal.getMessage().startsWith(start), refusal::getMessage);
  }

  @Test
  void aMatrixThatIsNotPositiveIsNotFactored() {
    double[][] late = new double[100][100];
    for (int i = 0; i < 100; i++) {
      late[i][i] = i == 97 ? -1e-300 : 1;
    }
    assertTrue(Cholesky.of(late).isEmpty());
    assertTrue(Cholesky.of(new double[][] {{Double.NaN}}).isEmpty());
    assertTrue(Cholesky.of(new double[][] {{1, 1}, {0, 1}}).isEmpty());
  }
}
