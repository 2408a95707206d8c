package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BinomialTailTest {

  private static final MathContext DIGITS = new MathContext(40);

  /** Limits below this may be returned as 0. */
  private static final BigDecimal SMALLEST = new BigDecimal("1e-300");

  @Test
  void limitsAreOnTheSafeSideOfTheReferenceAndCloseToIt() throws IOException {
    List<String[]> rows = reference("BinomialTail.csv");
    assertTrue(rows.size() >= 300);
    for (String[] row : rows) {
      long k = Long.parseLong(row[0]);
      long n = Long.parseLong(row[1]);
      double level = Double.parseDouble(row[2]);
      double slack = n <= 10_000_000 ? 1e-12 : 1e-9;
      BigDecimal upper = new BigDecimal(row[3]);
      BigDecimal lower = new BigDecimal(row[4]);
      double up = BinomialTail.upperInverse(k, n, level);
      double down = BinomialTail.lowerInverse(k, n, level);
      String where = String.join(",", row) + " gave " + up + ", " + down;
      assertTrue(atLeast(up, upper), where);
      assertTrue(relative(up, upper) <= slack, where);
      assertTrue(atLeast(-down, lower.negate()), where);
      assertTrue(lower.compareTo(SMALLEST) < 0 || relative(down, lower) <= slack, where);
    }
  }

  /** ln of the limits of the table, and what lies below the smallest double. */
  @Test
  void limitsInNatsGoOnBelowTheSmallestDouble() throws IOException {
    for (String[] row : reference("BinomialTail.csv")) {
      long k = Long.parseLong(row[0]);
      long n = Long.parseLong(row[1]);
      double level = Double.parseDouble(row[2]);
      double nats = BinomialTail.lowerInverseNats(k, n, level);
      BigDecimal lower = new BigDecimal(row[4]);
      if (k > 0 && lower.compareTo(SMALLEST) > 0) {
        double exact = -Math.log(lower.doubleValue());
        assertEquals(exact, nats, (n <= 10_000_000 ? 2e-12 : 2e-9) + 1e-13 * exact);
        assertTrue(nats >= exact * (1 - 1e-15) - 2e-16, String.join(",", row));
      }
    }
    double union = (1e5 + LogSpace.logBinomial(20_000, 3)) / 3;
    assertEquals(union, BinomialTail.lowerInverseNats(3, 20_000, 1e5), 1e-13 * union);
    assertEquals(1e7, BinomialTail.lowerInverseNats(10, 10, 1e8), 1e-8);
    assertEquals(Double.POSITIVE_INFINITY, BinomialTail.lowerInverseNats(0, 10, 1));
    assertEquals(
        Double.POSITIVE_INFINITY, BinomialTail.lowerInverseNats(2, 10, Double.POSITIVE_INFINITY));
  }

  @Test
  void tailAtTheLimitIsNotAboveDelta() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      long n = 1 + (long) Math.exp(random.nextDouble() * Math.log(2000));
      long k = Math.min(n, (long) (Math.pow(random.nextDouble(), 2) * (n + 1)));
      k = random.nextBoolean() ? k : n - k;
      double level = Math.exp(Math.log(1e-3) + random.nextDouble() * Math.log(1e6));
      double up = BinomialTail.upperInverse(k, n, level);
      double down = BinomialTail.lowerInverse(k, n, level);
      String where = "k=" + k + " n=" + n + " L=" + level;
      assertTrue(level < 0.7 || down < up, where);
      if (up < 1) {
        assertSmaller(k, n, up, 1 - up, level, where);
      }
      if (down > 0) {
        assertSmaller(n - k, n, 1 - down, down, level, where);
      }
    }
  }

  @Test
  void tailAtTheLimitIsNotAboveDeltaInExactArithmetic() {
    Random random = new Random(12);
    for (int i = 0; i < 600; i++) {
      int n = 1 + random.nextInt(60);
      int k = random.nextInt(n + 1);
      double delta = Math.scalb(1 + random.nextInt(15), -4 - random.nextInt(40));
      double level = Rounding.logDown(1 / delta);
      BigDecimal up = new BigDecimal(BinomialTail.upperInverse(k, n, level));
      BigDecimal down = new BigDecimal(BinomialTail.lowerInverse(k, n, level));
      // The level may be two units below ln(1/δ), so δ is met up to that.
      BigDecimal ceiling = new BigDecimal(delta).multiply(new BigDecimal(1 + 1e-14));
      String where = "k=" + k + " n=" + n + " delta=" + delta;
      assertTrue(k == n || exactCdf(k, n, up).compareTo(ceiling) <= 0, where);
      BigDecimal complement = BigDecimal.ONE.subtract(down);
      assertTrue(k == 0 || exactCdf(n - k, n, complement).compareTo(ceiling) <= 0, where);
    }
  }

  @Test
  void endsAreClosedForms() {
    assertEquals(1, BinomialTail.upperInverse(7, 7, 3));
    assertEquals(0, BinomialTail.lowerInverse(0, 7, 3));
    assertEquals(1, BinomialTail.upperInverse(1, 1, 1e300));
    assertEquals(1, BinomialTail.upperInverse(3, 5, 1e300));
    assertEquals(0, BinomialTail.lowerInverse(3, 5, 1e300));
    assertEquals(0, BinomialTail.lowerInverse(5, 5, 1e300));
    assertEquals(-Math.expm1(-3e-12), BinomialTail.upperInverse(0, 1_000_000_000_000L, 3), 1e-27);
    assertEquals(Math.exp(-0.3), BinomialTail.lowerInverse(10, 10, 3), 1e-15);
    assertTrue(BinomialTail.upperInverse(0, 1, Double.MIN_VALUE) > 0);
    assertTrue(BinomialTail.lowerInverse(4, 5, Double.MIN_VALUE) < 1);
    long most = 1L << 53;
    double up = BinomialTail.upperInverse(most / 2, most, 3);
    double down = BinomialTail.lowerInverse(most / 2, most, 3);
    assertTrue(down < 0.5 && 0.5 < up && up - down < 1e-7);
  }

  @Test
  void limitsAreMonotone() {
    for (long n : new long[] {1, 2, 30, 5000, 1_000_000}) {
      double before = 0;
      for (long k = 0; k <= n; k += 1 + n / 40) {
        double up = BinomialTail.upperInverse(k, n, 5);
        assertTrue(up > before, "k=" + k + " n=" + n);
        assertTrue(up <= BinomialTail.upperInverse(k, n, 5.001));
        assertTrue(BinomialTail.lowerInverse(k, n, 5.001) <= BinomialTail.lowerInverse(k, n, 5));
        before = up;
      }
    }
  }

  @Slow
  @Test
  void logTailsAgreeWithExactSums() {
    exactTails(1500, 80);
  }

  @Test
  void aFewLogTailsAgreeWithExactSums() {
    exactTails(200, 25);
  }

  private static void exactTails(int draws, int most) {
    Random random = new Random(13);
    for (int i = 0; i < draws; i++) {
      int n = 1 + random.nextInt(most);
      int k = random.nextInt(n + 1);
      double p = random.nextInt(4) == 0 ? random.nextDouble() * 0x1p-20 : random.nextDouble();
      double cdf = logOf(exactCdf(k, n, new BigDecimal(p)));
      double survival = logOf(exactCdf(n - k, n, BigDecimal.ONE.subtract(new BigDecimal(p))));
      String where = "k=" + k + " n=" + n + " p=" + p;
      assertEquals(cdf, BinomialTail.logCdf(k, n, p), 1e-14 * Math.max(1, -cdf), where);
      assertEquals(
          survival, BinomialTail.logSurvival(k, n, p), 1e-14 * Math.max(1, -survival), where);
    }
  }

  @Test
  void logTailsOfCertainTrials() {
    assertEquals(0, BinomialTail.logCdf(3, 3, 1));
    assertEquals(Double.NEGATIVE_INFINITY, BinomialTail.logCdf(2, 3, 1));
    assertEquals(0, BinomialTail.logCdf(0, 3, 0));
    assertEquals(0, BinomialTail.logSurvival(0, 3, 0));
    assertEquals(Double.NEGATIVE_INFINITY, BinomialTail.logSurvival(1, 3, 0));
    assertEquals(0, BinomialTail.logSurvival(3, 3, 1));
  }

  /**
   * Whatever unequal probabilities have a mean beyond the limit, so few errors are at most as
   * likely as δ; where k is n − 1 there are some for which they are just as likely.
   */
  @Test
  void limitsOfAMeanHoldForUnequalProbabilities() {
    Random random = new Random(14);
    for (int i = 0; i < 3000; i++) {
      int n = 1 + random.nextInt(5);
      int k = random.nextInt(n + 1);
      double level = 0.01 + 4 * random.nextDouble();
      double upper = BinomialTail.upperOfMean(k, n, level);
      double lower = BinomialTail.lowerOfMean(n - k, n, level);
      assertEquals(1 - upper, lower, 1e-12, k + " of " + n);
      assertTrue(upper >= BinomialTail.upperInverse(k, n, level));
      double[] rates = new double[n];
      double sum = 0;
      for (int j = 0; j < n; j++) {
        rates[j] = random.nextInt(3) == 0 ? 1 : random.nextDouble();
        sum += rates[j];
      }
      if (sum / n > upper + 1e-9) {
        String where = k + " of " + n + " at " + level;
        assertTrue(fewErrors(rates, k) <= Math.exp(-level) * (1 + 1e-9), where);
      }
    }
    double[] worst = {1, 1, 1 - Math.exp(-2)};
    assertEquals(Math.exp(-2), fewErrors(worst, 2), 1e-15);
    assertEquals((worst[0] + worst[1] + worst[2]) / 3, BinomialTail.upperOfMean(2, 3, 2), 1e-15);
    assertEquals(0.3, BinomialTail.upperOfMean(2, 10, 1e-9), 1e-15);
    assertEquals(0.7, BinomialTail.lowerOfMean(8, 10, 1e-9), 1e-15);
    assertEquals(1, BinomialTail.upperOfMean(3, 3, 2));
    assertEquals(0, BinomialTail.lowerOfMean(0, 3, 2));
    assertEquals(BinomialTail.upperInverse(0, 9, 2), BinomialTail.upperOfMean(0, 9, 2));
    assertEquals(BinomialTail.upperInverse(3, 9, 2), BinomialTail.upperOfMean(3, 9, 2));
  }

  /** P(at most k errors) of independent trials. */
  private static double fewErrors(double[] rates, int k) {
    double[] masses = new double[rates.length + 2];
    masses[0] = 1;
    for (double rate : rates) {
      for (int j = rates.length; j >= 0; j--) {
        masses[j] = masses[j] * (1 - rate) + (j == 0 ? 0 : masses[j - 1] * rate);
      }
    }
    double sum = 0;
    for (int j = 0; j <= k; j++) {
      sum += masses[j];
    }
    return sum;
  }

  /**
   * At a limit the log tail, computed once more, is below −L by nearly all of the proved allowance,
   * and not by much more.
   */
  @Test
  void limitsLieBeyondTheRootByTheProvedAllowance() {
    Random random = new Random(15);
    for (int i = 0; i < 400; i++) {
      boolean slow = i % 2 == 0;
      long k = slow ? 3900 + random.nextInt(190) : 1 + (long) Math.exp(15 * random.nextDouble());
      long m = slow ? 100_000_000L + random.nextInt(80_000_000) : k + random.nextInt(1_000_000);
      double level = Math.log(2) + (slow ? 1e-3 : 30) * random.nextDouble();
      double p = BinomialTail.upperInverse(k, k + m, level);
      double q = BinomialTail.lowerInverse(k, k + m, level);
      String where = k + " of " + (k + m) + " at " + level;
      double n = (double) k + m;
      beyond(k, m, p, 1 - p, Math.fma(n, p, -k), level, where);
      beyond(m, k, 1 - q, q, Math.fma(-n, q, k), level, where);
    }
  }

  private static void beyond(
      long k, long m, double p, double q, double d, double level, String where) {
    BinomialKernel kernel = new BinomialKernel(k, m);
    kernel.at(p, q, d);
    kernel.certify();
    double margin = (-level - kernel.logTail()) / kernel.allowance();
    assertTrue(margin >= 0.9 && margin <= 4, where + ": " + margin);
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    refuses("n", () -> BinomialTail.upperInverse(0, 0, 1));
    refuses("n", () -> BinomialTail.lowerInverse(0, (1L << 53) + 1, 1));
    refuses("k", () -> BinomialTail.upperInverse(-1, 5, 1));
    refuses("k", () -> BinomialTail.lowerInverse(6, 5, 1));
    for (double bad : new double[] {0, -1, Double.NaN}) {
      refuses("logInverseDelta", () -> BinomialTail.upperInverse(1, 5, bad));
      refuses("logInverseDelta", () -> BinomialTail.lowerInverse(1, 5, bad));
    }
    for (double bad : new double[] {-1e-300, 1.5, Double.NaN}) {
      refuses("p", () -> BinomialTail.logCdf(1, 5, bad));
      refuses("p", () -> BinomialTail.logSurvival(1, 5, bad));
    }
    refuses("k", () -> BinomialTail.logCdf(6, 5, 0.5));
    refuses("n", () -> BinomialTail.logSurvival(0, -1, 0.5));
  }

  @Test
  void aConfidenceThatOverflowsSaysNothing() {
    for (long k : new long[] {0, 1, 4, 5}) {
      for (double nats : new double[] {1e308, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
        assertEquals(1, BinomialTail.upperInverse(k, 5, nats));
        assertEquals(0, BinomialTail.lowerInverse(k, 5, nats));
      }
    }
  }

  /** P(Bin(n, p) ≤ k) ≤ δ by adding masses, allowing for the roundings of that sum. */
  private static void assertSmaller(
      long k, long n, double p, double q, double level, String where) {
    double sum = 0;
    double other = 0;
    double mass = 1;
    long mode = Math.min(n, (long) (n * p));
    // Masses relative to the one at the mode, outward in both directions.
    for (long j = mode; j >= 0 && mass > 0; j--) {
      if (j <= k) {
        sum += mass;
      } else {
        other += mass;
      }
      mass *= j * q / ((n - j + 1) * p);
    }
    mass = 1;
    for (long j = mode; j < n && mass > 0; j++) {
      mass *= (n - j) * p / ((j + 1) * q);
      if (j + 1 <= k) {
        sum += mass;
      } else {
        other += mass;
      }
    }
    double slack = 1e-12 * (1 + Math.min(level, n));
    // Against 1 − δ where δ is near 1: the small side is compared.
    if (level < 0.5) {
      double share = other / (sum + other);
      assertTrue(share >= -Math.expm1(-level) * (1 - slack), where);
    } else if (sum > 1e-250) {
      assertTrue(Math.log(sum / (sum + other)) <= -level + slack, where);
    }
  }

  private static BigDecimal exactCdf(int k, int n, BigDecimal p) {
    BigDecimal q = BigDecimal.ONE.subtract(p);
    BigDecimal sum = BigDecimal.ZERO;
    BigInteger choose = BigInteger.ONE;
    for (int j = 0; j <= k; j++) {
      BigDecimal powers = p.pow(j, DIGITS).multiply(q.pow(n - j, DIGITS), DIGITS);
      sum = sum.add(powers.multiply(new BigDecimal(choose), DIGITS), DIGITS);
      choose = choose.multiply(BigInteger.valueOf(n - j)).divide(BigInteger.valueOf(j + 1));
    }
    return sum;
  }

  /** ln x without overflow, and without cancellation near 1. */
  private static double logOf(BigDecimal x) {
    if (x.doubleValue() > 0.5) {
      return Math.log1p(x.subtract(BigDecimal.ONE).doubleValue());
    }
    int digits = x.precision() - x.scale();
    return Math.log(x.movePointLeft(digits).doubleValue()) + digits * Math.log(10);
  }

  private static boolean atLeast(double value, BigDecimal exact) {
    return new BigDecimal(value).compareTo(exact) >= 0;
  }

  private static double relative(double value, BigDecimal exact) {
    BigDecimal error = new BigDecimal(value).subtract(exact).abs();
    return exact.signum() == 0 ? error.doubleValue() : error.divide(exact, DIGITS).doubleValue();
  }

  private static void refuses(String name, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }

  private static List<String[]> reference(String name) throws IOException {
    try (InputStream in = BinomialTailTest.class.getResourceAsStream("/reference/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .collect(Collectors.toList());
    }
  }

  /**
   * At δ just above ½ the limit is just beyond the median, which is k at p = k/n; with k as large
   * as this it is nearer to k/n than the bracket's allowance.
   */
  @Test
  void limitsAtTheMedianAreOnTheSafeSide() {
    double level = Math.nextDown(Math.log(2));
    for (long k : new long[] {5000, 1_000_000, 1_000_000_000_000L, 4_000_000_000_000_000L}) {
      double upper = BinomialTail.upperInverse(k, 2 * k, level);
      double lower = BinomialTail.lowerInverse(k, 2 * k, level);
      assertTrue(upper >= 0.5 && lower <= 0.5, k + ": " + lower + " to " + upper);
      assertEquals(0.5, upper, 1.0 / k + 1e-13);
      assertEquals(0.5, lower, 1.0 / k + 1e-13);
    }
  }
}
