package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ConvexOrderTailTest {

  /** E (t − B)₊ by adding up. */
  private static double excess(int t, int n, double p) {
    double sum = 0;
    for (int j = 0; j < t; j++) {
      sum += (t - j) * Math.exp(BinomialTail.logMass(j, n, p));
    }
    return sum;
  }

  /** The least over t, each by bisection on the sum itself. */
  private static double limit(double x, int n, double delta) {
    double least = 1;
    for (int t = (int) Math.floor(x) + 1; t <= n; t++) {
      double low = x / n;
      double high = 1 - 1e-16;
      for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        boolean held = excess(t, n, middle) >= delta * (t - x);
        low = held ? middle : low;
        high = held ? high : middle;
      }
      least = Math.min(least, high);
    }
    return least;
  }

  @Test
  void limitsAreTheBestOfAllWholeNumbers() {
    for (int n : new int[] {1, 2, 5, 30}) {
      for (double share : new double[] {0, 0.013, 0.2, 0.5, 0.77, 1 - 0x1p-20}) {
        for (double delta : new double[] {0.97, 0.5, 0.05, 1e-6}) {
          double x = share * n;
          String at = x + " of " + n + " at " + delta;
          double exact = limit(x, n, delta);
          double level = -Math.log(delta);
          double found = ConvexOrderTail.upper(new BigDecimal(x), n, level, 1);
          assertEquals(exact, found, 1e-12, at);
          BigDecimal mirrored = BigDecimal.valueOf(n).subtract(new BigDecimal(x));
          assertEquals(1 - exact, ConvexOrderTail.lower(mirrored, n, level, 0), 1e-12, at);
        }
      }
    }
  }

  @Test
  void noLimitIsOnTheWrongSideOfWhatIsKnown() {
    BigDecimal sum = BigDecimal.valueOf(3);
    assertEquals(0.4, ConvexOrderTail.upper(sum, 10, 5, 0.4));
    assertEquals(0.2, ConvexOrderTail.lower(sum, 10, 5, 0.2));
    assertEquals(0.9, ConvexOrderTail.upper(BigDecimal.TEN, 10, 5, 0.9));
    assertEquals(0, ConvexOrderTail.lower(BigDecimal.ZERO, 10, 5, 0));
    assertEquals(0.99, ConvexOrderTail.upper(sum, 10, 2e6, 0.99));
  }

  /** A long way from any sum by hand, the mean excess at the limit is the room times δ. */
  @Test
  void staysSafeAndCloseForManyNumbers() {
    for (long n : new long[] {1_000_000, 1L << 40, 1L << 53}) {
      BigDecimal sum = BigDecimal.valueOf(n / 5).add(new BigDecimal("0.25"));
      double kl = BinaryKl.upperInverse(0.2 + 1.0 / n, 3.0 / n);
      double binomial = BinomialTail.upperInverse(n / 5, n, 3);
      double found = ConvexOrderTail.upper(sum, n, 3, kl);
      assertTrue(found >= binomial && found <= kl, n + ": " + found);
      assertTrue(found - 0.2 < 0.97 * (kl - 0.2), n + ": " + found + " against " + kl);
    }
  }
}
