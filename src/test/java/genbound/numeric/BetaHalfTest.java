package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class BetaHalfTest {

  @Test
  void bothEndsEncloseTheReferenceTable() {
    for (var row : ReferenceTable.rows("BetaHalf")) {
      double a = row.number("a");
      double b = row.number("b");
      ReferenceTable.assertUpper(row.exact("upper"), BetaHalf.upper(a, b), 1e-10, 0, row);
      ReferenceTable.assertLower(row.exact("lower"), BetaHalf.lower(a, b), 1e-10, 0, row);
    }
  }

  @Test
  void equalParametersGiveOneHalf() {
    for (double a : new double[] {1e-3, 1, 17, 1e5, 1e8}) {
      assertEquals(0.5, BetaHalf.upper(a, a), 1e-10);
      assertTrue(BetaHalf.lower(a, a) <= 0.5 && BetaHalf.upper(a, a) >= 0.5);
    }
  }

  @Test
  void wholeParametersGiveBinomialTails() {
    for (int a : new int[] {1, 3, 40}) {
      for (int b : new int[] {1, 7, 60}) {
        double tail = Math.exp(BinomialTail.logSurvival(a, a + b - 1L, 0.5));
        assertEquals(tail, BetaHalf.upper(a, b), 1e-10 * tail);
      }
    }
  }

  /** Σ C(n, j)/2ⁿ over j from a to n = a + b − 1, which the ends enclose in their middle. */
  @Test
  void theMiddleOfBothEndsIsRightToTheLastDigits() {
    for (int a : new int[] {12, 13, 24, 60}) {
      for (int b : new int[] {1, 6, 12}) {
        int n = a + b - 1;
        BigInteger count = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int j = 0; j <= n - a; j++) {
          count = count.add(choose);
          choose = choose.multiply(BigInteger.valueOf(n - j)).divide(BigInteger.valueOf(j + 1));
        }
        double exact = Math.scalb(count.doubleValue(), -n);
        double middle = (BetaHalf.lower(a, b) + BetaHalf.upper(a, b)) / 2;
        assertEquals(exact, middle, 5e-14 * exact, a + " and " + b);
      }
    }
  }

  @Test
  void parametersThatAreNotPositiveAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> BetaHalf.upper(0, 1));
    assertThrows(IllegalArgumentException.class, () -> BetaHalf.lower(1, Double.NaN));
  }
}
