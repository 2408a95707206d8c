package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

  /** P(X ≤ k) from exact factorials; so few terms of so large numbers that each counts. */
  @Test
  void tailIsNotBelowTheExactOneOfLargePopulations() {
    SplittableRandom random = new SplittableRandom(16);
    for (int i = 0; i < 60; i++) {
      long population = 1L << random.nextInt(12, 53);
      long m = random.nextLong(1, population / 2);
      long errors = random.nextLong(1, population);
      long least = Math.max(0, m - (population - errors));
      long k = least + random.nextInt(4);
      double mean = (double) m * errors / population;
      if (k < Math.min(mean, Math.min(errors, m))) {
        BigDecimal first = logMass(k, m, errors, population);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal ratio = BigDecimal.ONE;
        for (long j = k; j > least; j--) {
          ratio =
              ratio
                  .multiply(BigDecimal.valueOf(j))
                  .multiply(BigDecimal.valueOf(population - m - errors + j));
          BigDecimal under =
              BigDecimal.valueOf(errors - j + 1).multiply(BigDecimal.valueOf(m - j + 1));
          ratio = ratio.divide(under, ManyDigits.DIGITS);
          sum = sum.add(ratio);
        }
        BigDecimal exact = first.add(ManyDigits.log(sum));
        double up = HypergeometricTail.logTailUp(k, m, errors, population, 1e-9);
        double above = new BigDecimal(up).subtract(exact).doubleValue();
        String at = k + " of " + m + " at " + errors + " of " + population + ": " + above;
        assertTrue(above >= 0 && above <= 1e-12 * (1 - exact.doubleValue()), at);
      }
    }
  }

  private static BigDecimal logMass(long k, long m, long errors, long population) {
    return ManyDigits.logBinomial(errors, k)
        .add(ManyDigits.logBinomial(population - errors, m - k))
        .subtract(ManyDigits.logBinomial(population, m));
  }

  /** A sum so long that it is taken in blocks, against one term after the other. */
  @Test
  void blocksOfTermsAreNotBelowTheirSum() {
    long population = 1L << 40;
    long m = 1L << 33;
    long errors = population / 4;
    double mean = m / 4.0;
    for (double deviations : new double[] {0.5, 3, 12}) {
      long k = (long) (mean - deviations * Math.sqrt(0.75 * mean));
      double sum = 0;
      double term = 1;
      for (long j = k; term > 1e-16 * sum; j--) {
        sum += term;
        term *=
            (double) j / (errors - j + 1) * ((double) (population - m - errors + j) / (m - j + 1));
      }
      double exact = logMass(k, m, errors, population).doubleValue() + Math.log(sum);
      double up = HypergeometricTail.logTailUp(k, m, errors, population, 1e-9);
      assertEquals(exact + 5e-7, up, 5e-7, "at " + deviations);
    }
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
  void argumentsOutsideTheDomainAreRefused() {
    refuses("population", () -> HypergeometricTail.most(0, 1, 0, 1));
    refuses("population", () -> HypergeometricTail.fewest(0, 1, (1L << 53) + 1, 1));
    refuses("m", () -> HypergeometricTail.most(0, 8, 7, 1));
    refuses("m", () -> HypergeometricTail.fewest(0, 0, 7, 1));
    refuses("k", () -> HypergeometricTail.most(4, 3, 7, 1));
    refuses("k", () -> HypergeometricTail.fewest(-1, 3, 7, 1));
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> HypergeometricTail.fewest(-1, 3, 7, 1));
    assertEquals("k must be in [0, 3], got -1", refusal.getMessage());
    for (double bad : new double[] {0, -1, Double.NaN}) {
      refuses("logInverseDelta", () -> HypergeometricTail.most(1, 3, 7, bad));
      refuses("logInverseDelta", () -> HypergeometricTail.fewest(1, 3, 7, bad));
    }
  }

  private static void refuses(String name, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }

  @Test
  void longSumsCanBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(IllegalStateException.class, () -> HypergeometricTail.most(3, 60, 100_000, 3));
    assertTrue(Thread.interrupted());
  }
}
