package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinomialKernelTest {

  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal TINY = new BigDecimal("1e-45");
  private static final BigDecimal ALMOST = new BigDecimal("0.999999");

  @Test
  void theCertifiedAllowanceCoversTheError() {
    Random random = new Random(21);
    double most = 0;
    for (int i = 0; i < 150; i++) {
      int k = i % 3 == 0 ? 1 + random.nextInt(60) : 3000 + random.nextInt(1500);
      int m = 1 + (int) Math.exp(random.nextDouble() * Math.log(9e8));
      double deviations = Math.abs(random.nextGaussian()) * (i % 2 == 0 ? 0.1 : 4);
      double odds = (double) k / m * Math.exp(deviations * Math.sqrt(1.0 / k + 1.0 / m));
      BinomialKernel kernel = new BinomialKernel(k, m);
      kernel.atOdds(odds);
      kernel.certify();
      double exact = logTail(k, m, new BigDecimal(odds));
      double error = Math.abs(kernel.logTail() - exact);
      double ofReference = 0x1p-51 * (1 + Math.abs(exact));
      String where = "k=" + k + " m=" + m + " odds=" + odds;
      assertTrue(error <= kernel.allowance() + ofReference, where);
      most = Math.max(most, kernel.allowance() / (1 + kernel.slope() - kernel.logTail()));
    }
    assertTrue(most < 400 * BinomialKernel.UNIT, "allowances stay small: " + most);
  }

  @Test
  void certifyingChangesLittleAndKeepsNoMemory() {
    BinomialKernel kernel = new BinomialKernel(4092, 181_770_557);
    kernel.atOdds(4092.0 / 181_770_557 * 1.00001);
    double estimate = kernel.logTail();
    double estimated = kernel.allowance();
    kernel.certify();
    assertEquals(estimate, kernel.logTail(), kernel.allowance());
    // Near the mean and just short of the quadrature the fraction is longest: 275 units for 84.
    double more = (kernel.allowance() - estimated) / BinomialKernel.UNIT;
    assertTrue(more > 150 && more < 250, "units more: " + more);
    double once = kernel.allowance();
    kernel.atOdds(1);
    kernel.atOdds(4092.0 / 181_770_557 * 1.00001);
    kernel.certify();
    assertEquals(once, kernel.allowance());
  }

  /** Where both counts are large: e + 12 + 8.5·D + 48·s + 3·|ln R| units, e = 64. */
  @Test
  void theAllowanceOfAQuadratureIsItsFormula() {
    for (long k : new long[] {4096, 70_000, 1L << 40}) {
      for (long m : new long[] {4096, 90_000, 1L << 45}) {
        for (double deviations : new double[] {0, 0.5, 2, 7}) {
          double odds = (double) k / m * Math.exp(deviations * Math.sqrt(1.0 / k + 1.0 / m));
          BinomialKernel kernel = new BinomialKernel(k, m);
          kernel.atOdds(odds);
          kernel.certify();
          double n = (double) k + m;
          double distance = n * BinaryKl.divergence(k / n, odds / (1 + odds));
          double log = Math.abs(kernel.logTail() + distance);
          double units = 64 + 12 + 8.5 * distance + 48 * kernel.slope() + 3 * log;
          String where = k + " and " + m + " at " + deviations;
          assertEquals(units * 0x1p-53, kernel.allowance(), 1e-3 * units * 0x1p-53, where);
        }
      }
    }
  }

  /** The error of a fraction has 14 units of its first element at least, and those of the rest. */
  @Test
  void theAllowanceOfAFractionHasThePartsOfItsElements() {
    for (int k : new int[] {1, 2, 10, 300}) {
      for (double odds : new double[] {0.01, 0.3, 2, 1e4}) {
        BinomialKernel kernel = new BinomialKernel(k, 1000);
        kernel.atOdds(odds);
        kernel.certify();
        double n = k + 1000.0;
        if (odds > k / 1000.0) {
          double distance = n * BinaryKl.divergence(k / n, odds / (1 + odds));
          double log = Math.abs(kernel.logTail() + distance - stirling(k, 1000));
          double rest = 12 + 8.5 * distance + 48 * kernel.slope() + 3 * log;
          double ofFraction = kernel.allowance() * 0x1p53 - rest;
          String where = k + " at " + odds + ": " + ofFraction;
          assertTrue(ofFraction >= 15 - 1e-9 * rest && ofFraction <= 300, where);
        }
      }
    }
  }

  private static double stirling(int k, int m) {
    return Stirling.error(k + m) - Stirling.error(k) - Stirling.error(m);
  }

  /** One failure too few: 1 − pⁿ, here with odds that a count and its product do not cancel at. */
  @Test
  void hugeOddsKeepTheirSmallDistance() {
    for (long k : new long[] {1L << 40, (1L << 53) - 1}) {
      for (double odds : new double[] {0x1p59, 0x1p61, 0x1p70, 0x1p300}) {
        BinomialKernel kernel = new BinomialKernel(k, 1);
        kernel.atOdds(odds);
        kernel.certify();
        double exact = Math.log(-Math.expm1((k + 1.0) * Math.log1p(-1 / (1 + odds))));
        assertEquals(exact, kernel.logTail(), kernel.allowance() + 1e-15 * -exact, k + " " + odds);
      }
    }
  }

  /** By adding masses downwards from k, the first of them from exact factorials. */
  @Test
  void quadraturesOfMillionsOfTrialsAreWithinTheirAllowance() {
    for (int[] counts : new int[][] {{5_000_000, 4_000_000}, {6000, 900_000_000}}) {
      int k = counts[0];
      int m = counts[1];
      for (double deviations : new double[] {0, 1.5}) {
        double odds = (double) k / m * Math.exp(deviations * Math.sqrt(1.0 / k + 1.0 / m));
        double sum = 1;
        double term = 1;
        for (int j = 0; term > 1e-20 * sum; j++) {
          term *= (k - j) / (odds * (m + j + 1.0));
          sum += term;
        }
        BigDecimal y = new BigDecimal(odds);
        BigDecimal logMass =
            ManyDigits.logBinomial((long) k + m, k)
                .add(ManyDigits.log(y).multiply(BigDecimal.valueOf(k)))
                .subtract(
                    ManyDigits.log(BigDecimal.ONE.add(y))
                        .multiply(BigDecimal.valueOf((long) k + m)));
        double exact = logMass.doubleValue() + Math.log(sum);
        BinomialKernel kernel = new BinomialKernel(k, m);
        kernel.atOdds(odds);
        kernel.certify();
        double slack = kernel.allowance() + 1e-13;
        assertEquals(exact, kernel.logTail(), slack, k + " and " + m + " at " + odds);
      }
    }
  }

  /** No success in m trials: m·ln(1 − p), in units 8 + 6.5·|m·ln(1 − p)| + 48·m·p. */
  @Test
  void withoutSuccessesTheAllowanceGrowsWithTheLogarithm() {
    for (long m : new long[] {1, 1000, 1L << 50}) {
      for (double p : new double[] {1e-12, 0.01, 0.4, 0.999}) {
        BinomialKernel kernel = new BinomialKernel(0, m);
        kernel.at(p, 1 - p, m * p);
        double tail = m * Math.log1p(-p);
        assertTrue(Math.abs(kernel.logTail() - tail) <= kernel.allowance());
        double units = 8 - 6.5 * tail + 48 * m * p;
        assertEquals(units * 0x1p-53, kernel.allowance(), 1e-12 * kernel.allowance());
      }
    }
  }

  /** By adding masses downwards from k, in 50 digits. */
  private static double logTail(int k, int m, BigDecimal odds) {
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal mass = BigDecimal.ONE;
    for (int j = 0; j < k && mass.compareTo(TINY) > 0; j++) {
      BigDecimal divisor = odds.multiply(BigDecimal.valueOf(m + j + 1L), DIGITS);
      mass = mass.multiply(BigDecimal.valueOf(k - j), DIGITS).divide(divisor, DIGITS);
      sum = sum.add(mass, DIGITS);
    }
    BigDecimal q = BigDecimal.ONE.divide(BigDecimal.ONE.add(odds), DIGITS);
    BigDecimal p = odds.multiply(q, DIGITS);
    BigDecimal product = sum.multiply(p.pow(k, DIGITS), DIGITS).multiply(q.pow(m, DIGITS), DIGITS);
    for (int j = 1; j <= k; j++) {
      product =
          product
              .multiply(BigDecimal.valueOf((long) m + j), DIGITS)
              .divide(BigDecimal.valueOf(j), DIGITS);
    }
    if (product.compareTo(ALMOST) > 0) {
      return Math.log1p(product.subtract(BigDecimal.ONE).doubleValue());
    }
    int digits = product.precision() - product.scale();
    return Math.log(product.movePointLeft(digits).doubleValue()) + digits * Math.log(10);
  }
}
