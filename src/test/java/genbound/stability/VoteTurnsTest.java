package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class VoteTurnsTest {

  @Test
  void smallNumbersOfNeighbours() {
    assertEquals(0.5, VoteTurns.mostUp(1), 1e-16);
    assertEquals(8.0 / 9, VoteTurns.mostUp(2), 1e-15);
    assertEquals(0.75, VoteTurns.mostUp(3), 1e-16);
    assertEquals(15.0 / 16, VoteTurns.mostUp(5), 1e-15);
  }

  @Test
  void fractionsAndTheSeriesMeet() {
    for (long k = 60; k <= 100; k++) {
      long all = k + 1;
      long j = all - all / 2;
      double p = (double) j / all;
      double value = j;
      for (long i = 1; i <= all - j; i++) {
        value *= (double) (j + i) / i * p * (1 - p);
      }
      value *= 2 * j > all ? p : 1;
      assertEquals(value, VoteTurns.mostUp(k), 1e-13 * value, "k = " + k);
    }
  }

  /** The same number by exact fractions, where Stirling's series begins. */
  @Test
  void seriesIsNotBelowTheFraction() {
    MathContext digits = new MathContext(60);
    for (int k = 80; k <= 120; k++) {
      int all = k + 1;
      int j = all - all / 2;
      BigDecimal share = BigDecimal.valueOf(j).divide(BigDecimal.valueOf(all), digits);
      BigDecimal rest = BigDecimal.ONE.subtract(share);
      BigDecimal exact =
          BigDecimal.valueOf(j).multiply(share.pow(j, digits)).multiply(rest.pow(all - j, digits));
      for (int i = 1; i <= all - j; i++) {
        exact = exact.multiply(BigDecimal.valueOf(j + i)).divide(BigDecimal.valueOf(i), digits);
      }
      double ratio =
          new BigDecimal(VoteTurns.mostUp(k)).subtract(exact).divide(exact, digits).doubleValue();
      assertTrue(ratio >= 0 && ratio <= 3e-15, "k = " + k + ": " + ratio);
    }
  }

  @Test
  void isBelowStirlingsBound() {
    for (long k : new long[] {1, 2, 3, 10, 79, 80, 81, 1000, 1_000_001, 1L << 50}) {
      double odd = Math.sqrt((k + 1) / (2 * Math.PI));
      double even = odd * Math.sqrt((k + 2.0) / k);
      assertTrue(VoteTurns.mostUp(k) <= (k % 2 == 1 ? odd : even) * (1 + 1e-15), "k = " + k);
    }
  }
}
