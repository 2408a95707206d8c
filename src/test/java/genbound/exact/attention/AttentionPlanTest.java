package genbound.exact.attention;

import static genbound.exact.attention.TensorAttentionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionPlanTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 1e-2, 1, 4, .0088527223, .0084951",
    "1, 1e-2, 5, 56, .0037753914, .0032967",
    "1, 1e-4, 7, 120, 6.7417704e-5, 6.0613e-5",
    "1.3, 1e-3, 11, 364, 2.3755747e-4, 2.029e-4"
  })
  void degreesRanksAndRemainders(
      double most, double target, int degree, int rank, double lagrange, double largest) {
    AttentionPlan plan = AttentionPlan.ofEntries(12, 3, 3, most, target);
    assertEquals(degree, plan.degree());
    assertEquals(BigInteger.valueOf(rank), plan.rank());
    TaylorRemainder remainder = new TaylorRemainder(degree, plan.logitRange());
    assertEquals(lagrange, remainder.lagrange(), 6e-9 * lagrange / 1e-2);
    assertEquals(largest, remainder.largestRelativeError(), 2e-4 * largest);
    double y = plan.logitRange();
    double series = 0;
    double term = 1;
    for (int k = 0; k <= degree; k++) {
      series += term;
      term *= -y / (k + 1);
    }
    double atEnd = Math.abs(1 - series * Math.exp(y));
    assertEquals(atEnd, remainder.largestRelativeError(), 1e-10 * atEnd + 1e-15);
  }

  /** Higher order, larger entries: the other way round than for large n. */
  @ParameterizedTest
  @CsvSource({
    "1000, 4, 495, .58243, .763, .835, .874, 6e-4",
    "10000, 7, 6435, 1.04467, 1.0221, 1.0147, 1.0110, 6e-5",
    "1000000, 16, 735471, 2.71433, 1.6475, 1.3949, 1.2836, 6e-5"
  })
  void entriesOfAsManyMonomialsAsPlaces(
      long n,
      int degree,
      long rank,
      double range,
      double two,
      double three,
      double four,
      double off) {
    double[] printed = {two, three, four};
    for (int order = 2; order <= 4; order++) {
      AttentionPlan.BreakEven even = AttentionPlan.breakEven(n, 8, order, 1.0 / n);
      assertEquals(degree, even.degree());
      assertEquals(BigInteger.valueOf(rank), even.rank());
      assertEquals(range, even.logitRange(), 6e-6);
      assertEquals(printed[order - 2], even.entryBound(), off);
      TaylorRemainder there = new TaylorRemainder(even.degree(), even.logitRange());
      assertEquals(1.0 / n, there.lagrange(), 1e-11 / n);
    }
  }

  @ParameterizedTest
  @CsvSource({"1e3, 1.90449, 2.62826", "1e6, 2.39951, 3.71692", "1e9, 2.74675, 4.55228"})
  void thresholdsAreRates(double n, double third, double half) {
    assertEquals(third, AttentionPlan.entryThreshold(n, 3, 1).value(), 6e-6);
    assertEquals(half, AttentionPlan.entryThreshold(n, 2, 1).value(), 6e-6);
    String line = AttentionPlan.entryThreshold(n, 2, 1).toString();
    assertTrue(line.contains("not a promise"), line);
  }

  @Test
  void sharpAttentionExcludesThePolynomial() {
    double scale = new Match3(101).scale(8);
    AttentionPlan plan = new AttentionPlan(8, 4, 3, 4 * scale, 0.01);
    assertFalse(plan.isLowRankCheaper());
    assertTrue(plan.rank().bitLength() > 50);
    assertTrue(plan.toString().endsWith("more than visiting every tuple"), plan.toString());
    AttentionPlan cheap = AttentionPlan.ofEntries(20_000, 8, 3, 0.5, 1e-3);
    assertTrue(cheap.isLowRankCheaper());
    assertEquals(2 * 8 * 8e12, cheap.exactOperations());
    assertEquals(3 * 20_000 * 10.0 * 45, cheap.lowRankOperations());
  }

  @Test
  void leastDegreesAreLeast() {
    for (double range : new double[] {0, 1e-9, 0.3, 0.567, 1, 5, 40, 300}) {
      for (double target : new double[] {0.999, 0.1, 1e-6, 1e-14}) {
        int degree = TaylorRemainder.leastDegree(range, target);
        assertTrue(new TaylorRemainder(degree, range).lagrange() <= target);
        if (degree > 0) {
          assertTrue(new TaylorRemainder(degree - 1, range).lagrange() > target);
        }
      }
    }
    int large = TaylorRemainder.leastDegree(1e6, 0.5);
    assertTrue(large > 3.5e6 && large < 3.7e6, "3.59 times the range: " + large);
  }

  @Test
  void largestRelativeErrorIsNeverAboveLagrange() {
    for (int degree = 0; degree < 40; degree += 3) {
      for (double range : new double[] {0, 1e-300, 1e-3, 0.9, 7, 33, 599}) {
        TaylorRemainder remainder = new TaylorRemainder(degree, range);
        assertTrue(remainder.largestRelativeError() <= remainder.lagrange());
        assertTrue(remainder.largestRelativeError() >= 0);
      }
    }
    assertEquals(Math.expm1(0.7), new TaylorRemainder(0, 0.7).largestRelativeError(), 5e-15);
    assertTrue(new TaylorRemainder(0, 0.7).largestRelativeError() >= Math.expm1(0.7));
    assertEquals(Double.POSITIVE_INFINITY, new TaylorRemainder(3, 700).lagrange());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("n", () -> new AttentionPlan(0, 3, 3, 1, 0.1));
    assertRefused("dimension", () -> new AttentionPlan(5, 0, 3, 1, 0.1));
    assertRefused("order", () -> new AttentionPlan(5, 3, 1, 1, 0.1));
    assertRefused("logitRange", () -> new AttentionPlan(5, 3, 2, -1, 0.1));
    assertRefused("relativeError", () -> new AttentionPlan(5, 3, 2, 1, 1));
    assertRefused("entryBound", () -> AttentionPlan.ofEntries(5, 3, 2, Double.NaN, 0.1));
    assertRefused("constant", () -> AttentionPlan.entryThreshold(10, 2, 0));
    assertRefused("n", () -> AttentionPlan.entryThreshold(0.5, 2, 1));
    assertRefused("degree", () -> AttentionPlan.rank(3, -1));
    assertRefused("range", () -> new TaylorRemainder(1, Double.POSITIVE_INFINITY));
    assertRefused("target", () -> TaylorRemainder.leastDegree(1, 0));
  }
}
