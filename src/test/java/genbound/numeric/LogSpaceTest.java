package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LogSpaceTest {

  private static final double NONE = Double.NEGATIVE_INFINITY;
  private static final double ALL = Double.POSITIVE_INFINITY;

  @Test
  void sumsOfKnownNumbers() {
    assertEquals(NONE, LogSpace.logSum());
    assertEquals(NONE, LogSpace.logSumUp());
    assertEquals(NONE, LogSpace.logSum(NONE, NONE));
    assertEquals(ALL, LogSpace.logSumUp(0, ALL, NONE));
    assertEquals(-5e300, LogSpace.logSum(-5e300));
    assertEquals(-5e300, LogSpace.logSumUp(-5e300));
    assertEquals(1e5 + Math.log(3), LogSpace.logSum(1e5, 1e5, 1e5), 3e-11);
    assertEquals(Math.log(10), LogSpace.logSum(0, Math.log(2), Math.log(3), Math.log(4)), 1e-15);
    assertEquals(-1e6 + Math.log(2), LogSpace.logAdd(-1e6, -1e6), 3e-10);
    assertEquals(7, LogSpace.logAdd(NONE, 7));
    assertEquals(7, LogSpace.logAdd(7, NONE));
    assertEquals(NONE, LogSpace.logAdd(NONE, NONE));
    assertEquals(ALL, LogSpace.logAdd(ALL, NONE));
    assertEquals(Math.exp(-40), LogSpace.logAdd(0, -40), 1e-32);
  }

  @Test
  void sumRoundedUpIsNotBelowTheExactOne() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      int count = 1 + random.nextInt(6);
      double[] logs = new double[count];
      BigDecimal exact = BigDecimal.ZERO;
      for (int j = 0; j < count; j++) {
        long power = random.nextInt(60);
        exact = exact.add(new BigDecimal(2).pow((int) power));
        logs[j] = Rounding.logUp(0x1p0 * (1L << power));
      }
      double least = Rounding.logDown(exact.doubleValue());
      double up = LogSpace.logSumUp(logs);
      assertTrue(up >= least, "case " + i);
      assertEquals(least, up, 1e-14 * Math.max(1, least), "case " + i);
      assertEquals(up, LogSpace.logSum(logs), 1e-14 * Math.max(1, least));
      assertTrue(up >= LogSpace.logSum(logs));
    }
  }

  @Test
  void binomialCoefficientsMatchTheReference() throws IOException {
    List<String[]> rows = reference();
    assertTrue(rows.size() >= 200);
    for (String[] row : rows) {
      long n = Long.parseLong(row[0]);
      long k = Long.parseLong(row[1]);
      BigDecimal exact = new BigDecimal(row[2]);
      BigDecimal up = new BigDecimal(LogSpace.logBinomialUp(n, k));
      BigDecimal near = new BigDecimal(LogSpace.logBinomial(n, k));
      String where = String.join(",", row);
      assertTrue(up.compareTo(exact) >= 0, where);
      if (exact.signum() == 0) {
        assertEquals(0, up.signum() + near.signum(), where);
      } else {
        assertTrue(relative(near, exact) <= 1e-15, where);
        assertTrue(relative(up, exact) <= 4e-15, where);
      }
    }
  }

  @Test
  void binomialCoefficientsRecur() {
    for (int n = 1; n < 400; n++) {
      for (int k = 1; k < n; k++) {
        double sum = LogSpace.logAdd(LogSpace.logBinomial(n, k), LogSpace.logBinomial(n, k - 1));
        double next = LogSpace.logBinomial(n + 1, k);
        assertEquals(next, sum, 5e-15 * next);
        assertEquals(LogSpace.logBinomial(n, n - k), LogSpace.logBinomial(n, k));
      }
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    refuses("a", () -> LogSpace.logAdd(Double.NaN, 0));
    refuses("b", () -> LogSpace.logAdd(0, Double.NaN));
    refuses("logs[1]", () -> LogSpace.logSum(0, Double.NaN));
    refuses("logs[0]", () -> LogSpace.logSumUp(Double.NaN));
    refuses("logs", () -> LogSpace.logSum((double[]) null));
    refuses("n", () -> LogSpace.logBinomial(-1, 0));
    refuses("n", () -> LogSpace.logBinomialUp(Long.MAX_VALUE, 0));
    refuses("k", () -> LogSpace.logBinomial(3, 4));
    refuses("k", () -> LogSpace.logBinomialUp(3, -1));
  }

  private static double relative(BigDecimal value, BigDecimal exact) {
    return value.subtract(exact).abs().divide(exact, MathContext.DECIMAL64).doubleValue();
  }

  private static void refuses(String name, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }

  private static List<String[]> reference() throws IOException {
    try (InputStream in = LogSpaceTest.class.getResourceAsStream("/reference/LogBinomial.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .collect(Collectors.toList());
    }
  }
}
