package genbound.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteFieldTest {

  @ParameterizedTest
  @CsvSource({
    "2, 10, 10, 0.2890703",
    "2, 30, 30, 0.2887881",
    "2, 1000000, 1000000, 0.2887880951",
    "3, 10, 10, 0.5601308",
    "7, 10, 10, 0.8367954",
    "2, 10, 20, 0.9990247",
    "2, 5, 5, 0.298004",
    "3, 4, 4, 0.563600",
    "7, 4, 4, 0.836853"
  })
  void printedValues(long q, long n, long dimension, String probability) {
    double value = FiniteField.independent(q, n, dimension);
    ReferenceTable.assertPrinted(probability, value, q + " " + n);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, 1",
    "2, 3, 5",
    "9, 4, 4",
    "2147483647, 3, 3",
    "2, 70, 70",
    "2, 5, 200",
    "3, 9, 9",
    "5, 8, 9",
    "7, 2, 3"
  })
  void neverAboveTheProduct(long q, int n, int dimension) {
    BigDecimal exact = BigDecimal.ONE;
    for (int i = 0; i < n; i++) {
      BigDecimal power = BigDecimal.valueOf(q).pow(dimension - i);
      BigDecimal factor =
          BigDecimal.ONE.subtract(BigDecimal.ONE.divide(power, new MathContext(60)));
      exact = exact.multiply(factor, new MathContext(60));
    }
    double value = FiniteField.independent(q, n, dimension);
    ReferenceTable.assertLower(exact, value, 1e-14, 1, q + " " + n);
  }

  @Test
  void tooManyVectorsAreDependent() {
    assertEquals(0, FiniteField.independent(5, 4, 3));
    assertEquals(1 - 0x1p-53, FiniteField.independent(2, 1, 1L << 53));
    assertEquals(1 - 0x1p-53, FiniteField.independent(2, 1, 64), "not above 1 − 2⁻⁶⁴");
  }

  @Test
  void sizesOfNoFieldAreRefused() {
    for (long q : new long[] {6, 12, 15, 45, 77, 2_147_483_646}) {
      var refusal =
          assertThrows(IllegalArgumentException.class, () -> FiniteField.independent(q, 1, 1));
      assertEquals("q must be a power of a prime, got " + q, refusal.getMessage());
    }
    for (long q : new long[] {4, 8, 9, 27, 49, 343}) {
      assertEquals(1 - 1.0 / q, FiniteField.independent(q, 1, 1), 1e-15);
    }
  }

  /** Gaussian elimination of random matrices over fields of prime size. */
  @ParameterizedTest
  @CsvSource({"2, 5", "3, 4", "7, 4"})
  void squareMatricesAreInvertibleAsOften(int q, int n) {
    Random random = new Random(3);
    int draws = 20_000;
    int invertible = 0;
    for (int draw = 0; draw < draws; draw++) {
      int[][] matrix = new int[n][];
      for (int i = 0; i < n; i++) {
        matrix[i] = random.ints(n, 0, q).toArray();
      }
      invertible += isInvertible(matrix, q) ? 1 : 0;
    }
    double expected = FiniteField.independent(q, n, n);
    double error = Math.sqrt(expected * (1 - expected) / draws);
    assertEquals(expected, (double) invertible / draws, 4 * error);
    assertTrue(Math.abs(expected - FiniteField.independent(q, n - 1, n - 1)) < 0.05);
  }

  private static boolean isInvertible(int[][] rows, int q) {
    for (int c = 0; c < rows.length; c++) {
      int pivot = c;
      while (pivot < rows.length && rows[pivot][c] == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        return false;
      }
      int[] swap = rows[pivot];
      rows[pivot] = rows[c];
      rows[c] = swap;
      for (int r = c + 1; r < rows.length; r++) {
        while (rows[r][c] != 0) {
          for (int j = 0; j < rows.length; j++) {
            rows[r][j] = (rows[r][j] + rows[c][j]) % q;
          }
        }
      }
    }
    return true;
  }
}
