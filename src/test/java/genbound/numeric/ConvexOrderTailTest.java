package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
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

  /** At a limit some t rules the mean out by exact sums, and a little inside none does. */
  @Test
  void limitsAreOnTheSafeSideOfExactSums() {
    for (int n : new int[] {1, 3, 12}) {
      for (double share : new double[] {0, 0.2, 0.5, 0.9375}) {
        for (double level : new double[] {0.05, 0.75, 3, 20}) {
          BigDecimal x = new BigDecimal(share).multiply(BigDecimal.valueOf(n));
          double upper = ConvexOrderTail.upper(x, n, level, 1);
          String at = x + " of " + n + " at " + level + ": " + upper;
          assertTrue(upper == 1 || isRuledOut(x, n, new BigDecimal(upper), level), at);
          BigDecimal inside = new BigDecimal(upper - 1e-11 * (1 - upper) - 4e-16);
          assertTrue(!isRuledOut(x, n, inside, level), at);
          BigDecimal mirrored = BigDecimal.valueOf(n).subtract(x);
          double lower = ConvexOrderTail.lower(mirrored, n, level, 0);
          BigDecimal q = BigDecimal.ONE.subtract(new BigDecimal(lower));
          assertTrue(lower == 0 || isRuledOut(x, n, q, level), at + ", " + lower);
          inside = BigDecimal.ONE.subtract(new BigDecimal(lower * (1 + 1e-11)));
          assertTrue(!isRuledOut(x, n, inside, level), at + ", " + lower);
        }
      }
    }
  }

  /** Whether E (t − B)₊ ≤ e^(−L)·(t − x) for a t, in fifty digits. */
  private static boolean isRuledOut(BigDecimal x, int n, BigDecimal p, double level) {
    BigDecimal q = BigDecimal.ONE.subtract(p);
    for (int t = x.intValue() + 1; t <= n; t++) {
      BigDecimal sum = BigDecimal.ZERO;
      BigInteger choose = BigInteger.ONE;
      for (int j = 0; j < t; j++) {
        BigDecimal mass = p.pow(j).multiply(q.pow(n - j)).multiply(new BigDecimal(choose));
        sum = sum.add(mass.multiply(BigDecimal.valueOf(t - j)));
        choose = choose.multiply(BigInteger.valueOf(n - j)).divide(BigInteger.valueOf(j + 1));
      }
      BigDecimal share = sum.divide(BigDecimal.valueOf(t).subtract(x), ManyDigits.DIGITS);
      if (share.signum() == 0 || ManyDigits.log(share).compareTo(new BigDecimal(-level)) <= 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void noLimitIsOnTheWrongSideOfWhatIsKnown() {
    BigDecimal sum = BigDecimal.valueOf(3);
    assertEquals(0.4, ConvexOrderTail.upper(sum, 10, 5, 0.4));
    assertEquals(0.2, ConvexOrderTail.lower(sum, 10, 5, 0.2));
    assertEquals(0.9, ConvexOrderTail.upper(BigDecimal.TEN, 10, 5, 0.9));
    assertEquals(0, ConvexOrderTail.lower(BigDecimal.ZERO, 10, 5, 0));
    assertEquals(0.99, ConvexOrderTail.upper(sum, 10, 2e6, 0.99));
    assertEquals(0.01, ConvexOrderTail.lower(sum, 10, 2e6, 0.01));
    assertEquals(0.01, ConvexOrderTail.lower(BigDecimal.ZERO, 10, 5, 0.01));
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
