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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MaurerXiTest {

  @Test
  void isNeverBelowTheReferenceAndCloseToIt() throws IOException {
    List<String[]> rows = reference();
    assertTrue(rows.size() >= 300);
    for (String[] row : rows) {
      long n = Long.parseLong(row[0]);
      BigDecimal exact = new BigDecimal(row[1]);
      double upper = MaurerXi.upper(n);
      BigDecimal excess = new BigDecimal(upper).subtract(exact);
      assertTrue(excess.signum() >= 0, row[0]);
      double relative = excess.divide(exact, MathContext.DECIMAL64).doubleValue();
      assertTrue(relative <= 1e-14, row[0] + ": " + relative);
    }
  }

  @Test
  void isNotBelowTheSumAnywhereTheSeriesIsUsed() {
    for (long n = 64; n < 70_000; n = n < 2000 ? n + 1 : n + 97) {
      double sum = 0;
      double term = 1;
      for (long i = 1; i <= n && term > 1e-20 * sum; i++) {
        sum += term;
        term *= (double) (n - i) / n;
      }
      assertEquals(1 + sum, MaurerXi.upper(n), 1e-12 * sum, "n=" + n);
    }
  }

  @Test
  void liesBetweenItsRootsAndIsIncreasing() {
    assertEquals(2, MaurerXi.upper(1));
    assertEquals(2.5, MaurerXi.upper(2));
    double before = 0;
    for (long n = 1; n <= 1_000_000_000_000_000L; n = n < 100_000 ? n + 1 : n * 2) {
      double upper = MaurerXi.upper(n);
      assertTrue(upper > before, "n=" + n);
      assertTrue(upper <= 2 * Math.sqrt(n) && upper >= Math.sqrt(n), "n=" + n);
      assertTrue(Math.exp(MaurerXi.logUpper(n)) >= upper * (1 - 1e-14), "n=" + n);
      assertEquals(Math.log(upper), MaurerXi.logUpper(n), 1e-14, "n=" + n);
      before = upper;
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    for (long bad : new long[] {0, -1, Long.MIN_VALUE, (1L << 53) + 1}) {
      assertThrows(IllegalArgumentException.class, () -> MaurerXi.upper(bad));
      assertThrows(IllegalArgumentException.class, () -> MaurerXi.logUpper(bad));
    }
  }

  private static List<String[]> reference() throws IOException {
    try (InputStream in = MaurerXiTest.class.getResourceAsStream("/reference/MaurerXi.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .collect(Collectors.toList());
    }
  }
}
