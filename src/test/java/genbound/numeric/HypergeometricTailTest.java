package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class HypergeometricTailTest {

  /** P(X ≤ k) by counting subsets. */
  private static double tail(int k, int m, int errors, int population) {
    BigInteger count = BigInteger.ZERO;
    for (int i = 0; i <= k; i++) {
      count = count.add(choose(errors, i).multiply(choose(population - errors, m - i)));
    }
    BigDecimal all = new BigDecimal(choose(population, m));
    return new BigDecimal(count).divide(all, MathContext.DECIMAL64).doubleValue();
  }

  private static BigInteger choose(int n, int k) {
    BigInteger product = k < 0 || k > n ? BigInteger.ZERO : BigInteger.ONE;
    for (int i = 1; i <= k && product.signum() > 0; i++) {
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }

  @Test
  void limitsAreThoseOfCountedSubsets() {
    for (int population : new int[] {1, 2, 7, 30, 61}) {
      for (int m = 1; m <= population; m += 1 + population / 12) {
        for (int k = 0; k <= m; k += 1 + m / 6) {
          for (double delta : new double[] {0.9, 0.5, 0.0513, 1e-3, 1e-9}) {
            int most = k;
            for (int errors = k; errors <= population - m + k; errors++) {
              most = tail(k, m, errors, population) >= delta ? errors : most;
            }
            double level = -Math.log(delta);
            String at = k + " of " + m + " from " + population + " at " + delta;
            assertEquals(most, HypergeometricTail.most(k, m, population, level), at);
            assertEquals(
                population - most, HypergeometricTail.fewest(m - k, m, population, level), at);
          }
        }
      }
    }
  }

  @Test
  void tailIsNotBelowTheCountedOne() {
    for (int errors = 1; errors < 160; errors += 3) {
      for (int k = 0; k < Math.min(errors, 40); k += 3) {
        double exact = Math.log(tail(k, 40, errors, 200));
        double up = HypergeometricTail.logTailUp(k, 40, errors, 200, 1e-9);
        assertTrue(up >= exact - 1e-15, k + " " + errors);
        assertEquals(exact, up, 1e-12 * (1 + Math.abs(exact)), k + " " + errors);
      }
    }
  }

  /** Where δ is above ½ the limit lies on the other side of the mean, far from where sums begin. */
  @Test
  void limitsOfHardlySureTailsAreExact() {
    assertEquals(4870, HypergeometricTail.most(1493, 1500, 4914, 0.0095));
    assertEquals(929, HypergeometricTail.fewest(11, 1193, 70_169, 0.08520248411784424));
    assertEquals(111, HypergeometricTail.fewest(57, 3410, 5238, 0.001));
    assertEquals(768, HypergeometricTail.fewest(35, 2000, 31_016, 0.01));
    assertEquals(235_187, HypergeometricTail.most(6518, 14_179, 522_101, 0.0123873), 3);
  }

  @Test
  void tailFallsAsErrorsGrow() {
    for (long k : new long[] {3, 700, 1493}) {
      double before = 0;
      for (long errors = k; errors <= 4914 - 1500 + k; errors += 7) {
        double now = HypergeometricTail.logTailUp(k, 1500, errors, 4914, 1e-9);
        assertTrue(now <= before + 1e-9, k + " " + errors + ": " + before + " then " + now);
        before = now;
      }
    }
  }

  /** A large sample from a population without end counts as one with replacement. */
  @Test
  void blocksOfTermsStayNearTheBinomialTail() {
    long population = 1L << 53;
    for (long m : new long[] {1L << 32, 1L << 35}) {
      long k = m / 10;
      double limit = BinomialTail.upperInverse(k, m, 3);
      double found = (double) HypergeometricTail.most(k, m, population, 3) / population;
      double deviation = Math.sqrt(0.09 / m);
      assertTrue(Math.abs(found - limit) < 1e-4 * deviation, found + " " + limit);
    }
  }

  @Test
  void aFullCountIsKnown() {
    assertEquals(3, HypergeometricTail.most(3, 60, 60, 1e-3));
    assertEquals(3, HypergeometricTail.fewest(3, 60, 60, 700));
  }

  @Test
  void longSumsCanBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(IllegalStateException.class, () -> HypergeometricTail.most(3, 60, 100_000, 3));
    assertTrue(Thread.interrupted());
  }
}
