package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Draws;
import genbound.harness.Slow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BinaryKlTest {

  /** The printed references carry 25 digits. */
  private static final BigDecimal PRINTED = new BigDecimal("1e-24");

  private static final BigDecimal ALMOST_ONE = new BigDecimal(Math.nextDown(1.0));

  @Test
  void inversesAreOnTheSafeSideOfTheReferenceAndWithinFourUlp() throws IOException {
    List<String[]> rows = reference("BinaryKl.csv");
    assertTrue(rows.size() >= 10_000);
    for (String[] row : rows) {
      double q = Double.parseDouble(row[0]);
      double epsilon = Double.parseDouble(row[1]);
      double upper = BinaryKl.upperInverse(q, epsilon);
      double lower = BinaryKl.lowerInverse(q, epsilon);
      String where = String.join(",", row) + " gave " + upper + ", " + lower;
      BigDecimal exactUpper = new BigDecimal(row[2]);
      BigDecimal exactLower = new BigDecimal(row[3]);
      double above = ulps(upper, exactUpper);
      double below = -ulps(lower, exactLower);
      assertTrue(above >= 0 && above <= 4, where);
      assertTrue(below >= 0 && below <= 4, where);
      assertTrue(upper < 1 || q == 1 || exactUpper.add(PRINTED).compareTo(ALMOST_ONE) > 0, where);
      boolean vanishes = exactLower.compareTo(new BigDecimal(Double.MIN_VALUE)) < 0;
      assertTrue(lower > 0 || q == 0 || vanishes, where);
    }
  }

  @Test
  void divergenceIsWithinThreeUlpOfTheReference() throws IOException {
    List<String[]> rows = reference("BinaryKlDivergence.csv");
    assertTrue(rows.size() >= 1000);
    for (String[] row : rows) {
      double kl = BinaryKl.divergence(Double.parseDouble(row[0]), Double.parseDouble(row[1]));
      BigDecimal exact = new BigDecimal(row[2]);
      double error = Math.abs(ulps(kl, exact));
      assertTrue(error <= 3, String.join(",", row) + " gave " + kl);
    }
  }

  /** kl at the returned point, in double-double arithmetic, is on the far side of ε. */
  @Slow
  @Test
  void noInverseIsUnsafe() {
    safeInverses(Draws.of(1_000_000));
  }

  @Test
  void noInverseOfAFewIsUnsafe() {
    safeInverses(4000);
  }

  private static void safeInverses(int draws) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < draws; i++) {
      double epsilon = Math.exp(random.nextDouble(Math.log(1e-12), Math.log(40)));
      double q = randomMass(random);
      String where = "q=" + q + " epsilon=" + epsilon;
      boolean tight = i % 8 == 0;
      double upper = BinaryKl.upperInverse(q, epsilon);
      if (upper < 1) {
        assertTrue(sign(q, upper, epsilon) >= 0, where);
        double inner = upper - 4 * Math.ulp(upper);
        assertTrue(!tight || inner <= q || sign(q, inner, epsilon) <= 0, where);
      } else {
        assertTrue(q == 1 || sign(q, Math.nextDown(1.0), epsilon) <= 0, where);
      }
      double lower = BinaryKl.lowerInverse(q, epsilon);
      if (lower > 1e-280) {
        assertTrue(sign(q, lower, epsilon) >= 0, where);
        double inner = lower + 4 * Math.ulp(lower);
        assertTrue(!tight || inner >= q || sign(q, inner, epsilon) <= 0, where);
      } else {
        assertTrue(q == 0 || epsilon > 600 * q, where);
      }
    }
  }

  @Test
  void endsAreExact() {
    for (double epsilon : new double[] {0, Double.MIN_VALUE, 1e-300, 1e-12, 1, 700, 1e4, 1e308}) {
      assertEquals(1, BinaryKl.upperInverse(1, epsilon));
      assertEquals(0, BinaryKl.lowerInverse(0, epsilon));
      assertTrue(BinaryKl.upperInverse(0, epsilon) >= -Math.nextUp(Math.expm1(-epsilon)));
      assertTrue(BinaryKl.lowerInverse(1, epsilon) <= Math.nextUp(Math.exp(-epsilon)));
    }
    for (double q : new double[] {0, Double.MIN_VALUE, 1e-300, 0.3, Math.nextDown(1.0), 1}) {
      assertEquals(q, BinaryKl.upperInverse(q, 0));
      assertEquals(q, BinaryKl.lowerInverse(q, 0));
      assertEquals(0, BinaryKl.divergence(q, q));
      assertEquals(1, BinaryKl.upperInverse(q, 1e308));
      assertEquals(0, BinaryKl.lowerInverse(q, 1e308));
    }
    assertEquals(Double.POSITIVE_INFINITY, BinaryKl.divergence(0.3, 0));
    assertEquals(Double.POSITIVE_INFINITY, BinaryKl.divergence(0.3, 1));
    assertEquals(Double.POSITIVE_INFINITY, BinaryKl.divergence(0, 1));
    assertEquals(Double.POSITIVE_INFINITY, BinaryKl.divergence(1, 0));
    assertEquals(Math.nextUp(0.5), BinaryKl.upperInverse(0.5, 1e-300));
    assertEquals(Math.nextDown(0.5), BinaryKl.lowerInverse(0.5, 1e-300));
  }

  @Test
  void inversesGrowWithEpsilonAndEncloseQ() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 20_000; i++) {
      double q = randomMass(random);
      double small = Math.exp(random.nextDouble(Math.log(1e-12), Math.log(40)));
      double large = small * (1 + 1e-10 * random.nextDouble() + 1e-14);
      String where = "q=" + q + " epsilon=" + small + ", " + large;
      double upper = BinaryKl.upperInverse(q, small);
      double lower = BinaryKl.lowerInverse(q, small);
      assertTrue(0 <= lower && lower <= q && q <= upper && upper <= 1, where);
      double slack = 3 * Math.ulp(upper);
      assertTrue(upper <= BinaryKl.upperInverse(q, large) + slack, where);
      assertTrue(lower >= BinaryKl.lowerInverse(q, large) - 3 * Math.ulp(lower), where);
    }
  }

  @Test
  void badArgumentsAreNamed() {
    for (double bad : new double[] {Double.NaN, -1e-17, 1.0000000000000002, -3, 1e300}) {
      assertNamed("q", bad, () -> BinaryKl.divergence(bad, 0.5));
      assertNamed("p", bad, () -> BinaryKl.divergence(0.5, bad));
      assertNamed("q", bad, () -> BinaryKl.upperInverse(bad, 0.5));
      assertNamed("q", bad, () -> BinaryKl.lowerInverse(bad, 0.5));
    }
    for (double bad : new double[] {Double.NaN, -1e-300, Double.NEGATIVE_INFINITY}) {
      assertNamed("epsilon", bad, () -> BinaryKl.upperInverse(0.5, bad));
      assertNamed("epsilon", bad, () -> BinaryKl.lowerInverse(0.5, bad));
    }
  }

  @Test
  void aDivergenceThatOverflowsSaysNothing() {
    for (double q : new double[] {0, 5e-324, 0.3, 1 - 0x1p-53, 1}) {
      for (double epsilon : new double[] {1e308, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
        assertEquals(1, BinaryKl.upperInverse(q, epsilon));
        assertEquals(0, BinaryKl.lowerInverse(q, epsilon));
      }
    }
  }

  private static void assertNamed(String name, double bad, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    String shown = Double.toString(bad).replace("Infinity", "∞").replaceFirst("\\.0$", "");
    assertTrue(message.startsWith(name + " must be "), message);
    assertTrue(message.endsWith("got " + shown), message);
  }

  /** (value − exact) in ulp of the exact value, 0 if they agree to the printed digits. */
  private static double ulps(double value, BigDecimal exact) {
    BigDecimal error = new BigDecimal(value).subtract(exact);
    if (error.abs().compareTo(exact.abs().multiply(PRINTED)) <= 0) {
      return 0;
    }
    double nearest = exact.doubleValue();
    double ulp = Math.ulp(nearest == 1 ? Math.nextDown(1.0) : nearest);
    return error.divide(new BigDecimal(ulp), MathContext.DECIMAL64).doubleValue();
  }

  /** 0 or 1 each in one of twenty, else log-uniform towards 0 or towards 1. */
  private static double randomMass(SplittableRandom random) {
    int kind = random.nextInt(20);
    double small = 0.5 * Math.exp(random.nextDouble() * Math.log(2e-16));
    return kind == 0 ? 0 : kind == 1 ? 1 : kind < 11 ? small : 1 - small;
  }

  private static List<String[]> reference(String name) throws IOException {
    try (InputStream in = BinaryKlTest.class.getResourceAsStream("/reference/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .collect(Collectors.toList());
    }
  }

  /**
   * The sign of kl(q‖p) − ε, 0 if it is within the error of the double-double evaluation, which is
   * below 10⁻²⁷ of the two terms of kl.
   */
  private static int sign(double q, double p, double epsilon) {
    Pair r = Pair.sum(1, -q);
    Pair ofQ = q == 0 ? new Pair(0, 0) : logOfRatio(Pair.sum(p, -q), new Pair(q, 0)).times(-q);
    Pair ofR = r.high == 0 ? r : logOfRatio(Pair.sum(q, -p), r).times(r).negate();
    Pair excess = ofQ.plus(ofR).plus(new Pair(-epsilon, 0));
    double error = 1e-27 * (Math.abs(ofQ.high) + Math.abs(ofR.high));
    return Math.abs(excess.high) <= error ? 0 : excess.high > 0 ? 1 : -1;
  }

  /** ln((m + x)/m). */
  private static Pair logOfRatio(Pair x, Pair m) {
    if (Math.abs(x.high) < 1e-3 * m.high) {
      Pair s = x.over(m.plus(m).plus(x)); // ln(1+z) = 2 artanh(z/(2+z))
      Pair s2 = s.times(s);
      Pair sum = new Pair(0, 0);
      for (int i = 11; i >= 1; i -= 2) {
        sum = sum.times(s2).plus(new Pair(1, 0).over(new Pair(i, 0)));
      }
      return sum.times(s).times(2);
    }
    return m.plus(x).over(m).log();
  }

  /** An unevaluated sum of two doubles. */
  private record Pair(double high, double low) {

    private static final Pair LN2 = new Pair(0.6931471805599453, 2.3190468138462996e-17);

    static Pair sum(double x, double y) {
      double sum = x + y;
      double ofY = sum - x;
      return new Pair(sum, (x - (sum - ofY)) + (y - ofY));
    }

    Pair plus(Pair y) {
      Pair highs = sum(high, y.high);
      Pair lows = sum(low, y.low);
      Pair first = sum(highs.high, highs.low + lows.high);
      return sum(first.high, first.low + lows.low);
    }

    Pair negate() {
      return new Pair(-high, -low);
    }

    Pair times(double y) {
      return times(new Pair(y, 0));
    }

    Pair times(Pair y) {
      double product = high * y.high;
      return sum(product, Math.fma(high, y.high, -product) + (high * y.low + low * y.high));
    }

    Pair over(Pair y) {
      double quotient = high / y.high;
      Pair rest = plus(y.times(quotient).negate());
      double second = rest.high / y.high;
      Pair last = rest.plus(y.times(second).negate());
      return sum(quotient, second).plus(new Pair(last.high / y.high, 0));
    }

    /** ln x from a first guess y as y + ln(x·e^(−y)). */
    Pair log() {
      double y = Math.log(high);
      Pair z = times(exp(-y)).plus(new Pair(-1, 0));
      return new Pair(y, 0).plus(z).plus(z.times(z).times(-0.5));
    }

    /** e^y by a Taylor series for y less a multiple of ln 2, over 256, and eight squarings. */
    private static Pair exp(double y) {
      double k = Math.rint(y / LN2.high);
      Pair part = new Pair(y, 0).plus(LN2.times(-k)).times(0x1p-8);
      Pair sum = new Pair(1, 0);
      for (int i = 10; i >= 1; i--) {
        sum = new Pair(1, 0).plus(sum.times(part).over(new Pair(i, 0)));
      }
      for (int i = 0; i < 8; i++) {
        sum = sum.times(sum);
      }
      double power = Math.scalb(1.0, (int) k / 2);
      double other = Math.scalb(1.0, (int) k - (int) k / 2);
      return new Pair(sum.high * power * other, sum.low * power * other);
    }
  }
}
