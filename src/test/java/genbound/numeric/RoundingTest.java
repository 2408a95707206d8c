package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Draws;
import genbound.harness.Slow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class RoundingTest {

  private static final MathContext DIGITS = new MathContext(60);

  @Slow
  @Test
  void resultsEncloseTheExactOnesAndAreNeighbours() {
    Random random = new Random(1);
    for (int i = 0; i < Draws.of(200_000); i++) {
      double x = number(random);
      double y = number(random);
      BigDecimal a = new BigDecimal(x);
      BigDecimal b = new BigDecimal(y);
      encloses(Rounding.addDown(x, y), a.add(b), Rounding.addUp(x, y));
      encloses(Rounding.subtractDown(x, y), a.subtract(b), Rounding.subtractUp(x, y));
      encloses(Rounding.multiplyDown(x, y), a.multiply(b), Rounding.multiplyUp(x, y));
      double divisor = Math.abs(y);
      BigDecimal quotient = a.divide(b.abs(), DIGITS);
      encloses(Rounding.divideDown(x, divisor), quotient, Rounding.divideUp(x, divisor));
      BigDecimal root = b.abs().sqrt(DIGITS);
      encloses(Rounding.sqrtDown(divisor), root, Rounding.sqrtUp(divisor));
    }
  }

  /** Numbers of a few bits have exact results, which no direction may move. */
  @Test
  void resultsAreTheNearestOnTheirSide() {
    Random random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      boolean few = i % 2 == 0;
      double x =
          few ? Math.scalb(random.nextInt(64) - 32, random.nextInt(40) - 20) : number(random);
      double y = few ? Math.scalb(1 + random.nextInt(32), random.nextInt(40) - 20) : number(random);
      BigDecimal a = new BigDecimal(x);
      BigDecimal b = new BigDecimal(y);
      BigDecimal sum = a.add(b);
      nearest(Rounding.addDown(x, y), Rounding.addUp(x, y), r -> r.compareTo(sum));
      BigDecimal difference = a.subtract(b);
      nearest(Rounding.subtractDown(x, y), Rounding.subtractUp(x, y), r -> r.compareTo(difference));
      BigDecimal product = a.multiply(b);
      nearest(Rounding.multiplyDown(x, y), Rounding.multiplyUp(x, y), r -> r.compareTo(product));
      BigDecimal size = b.abs();
      double d = Math.abs(y);
      nearest(
          Rounding.divideDown(x, d), Rounding.divideUp(x, d), r -> r.multiply(size).compareTo(a));
      nearest(Rounding.sqrtDown(d), Rounding.sqrtUp(d), r -> r.pow(2).compareTo(size));
    }
  }

  private static void nearest(double down, double up, ToIntFunction<BigDecimal> sideOfExact) {
    twoUnits(down, up, sideOfExact);
    if (Math.abs(up) >= 0x1p-950) {
      boolean exact = sideOfExact.applyAsInt(new BigDecimal(up)) == 0;
      assertTrue(exact ? up == down : up == Math.nextUp(down), down + " … " + up);
    }
  }

  private static void twoUnits(double down, double up, ToIntFunction<BigDecimal> sideOfExact) {
    assertTrue(sideOfExact.applyAsInt(new BigDecimal(down)) <= 0, down + " … " + up);
    assertTrue(sideOfExact.applyAsInt(new BigDecimal(up)) >= 0, down + " … " + up);
    assertTrue(up <= Math.nextUp(Math.nextUp(down)), down + " … " + up);
  }

  @Test
  void whatUnderflowsIsStillEnclosed() {
    underflow(200);
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      double x = Math.scalb(0.5 + random.nextDouble(), -900 - random.nextInt(160));
      double y = Math.scalb(0.5 + random.nextDouble(), random.nextInt(160));
      BigDecimal a = new BigDecimal(x);
      BigDecimal b = new BigDecimal(y);
      twoUnits(Rounding.divideDown(x, y), Rounding.divideUp(x, y), r -> r.multiply(b).compareTo(a));
      twoUnits(Rounding.sqrtDown(x), Rounding.sqrtUp(x), r -> r.pow(2).compareTo(a));
    }
  }

  @Slow
  @Test
  void productsThatUnderflowAreStillEnclosed() {
    underflow(100_000);
  }

  private static void underflow(int draws) {
    Random random = new Random(4);
    for (int i = 0; i < draws; i++) {
      double x = Math.scalb(0.5 + random.nextDouble(), -490 - random.nextInt(55));
      double y = Math.scalb(0.5 + random.nextDouble(), -490 - random.nextInt(55));
      BigDecimal exact = new BigDecimal(x).multiply(new BigDecimal(y));
      encloses(Rounding.multiplyDown(x, y), exact, Rounding.multiplyUp(x, y));
    }
  }

  private static double number(Random random) {
    return (random.nextDouble() - 0.5)
        * Math.exp((random.nextBoolean() ? 60 : 680) * (random.nextDouble() - 0.5));
  }

  private static void encloses(double down, BigDecimal exact, double up) {
    assertTrue(new BigDecimal(down).compareTo(exact) <= 0, down + " above " + exact);
    assertTrue(new BigDecimal(up).compareTo(exact) >= 0, up + " below " + exact);
    int ulps = Math.abs(up) < 0x1p-950 ? 2 : 1;
    assertTrue(up - down <= ulps * Math.ulp(up) + Double.MIN_VALUE, down + " … " + up);
  }

  @Test
  void exactResultsStayExact() {
    assertEquals(3, Rounding.addUp(1, 2));
    assertEquals(0.25, Rounding.divideUp(1, 4));
    assertEquals(1.5, Rounding.sqrtUp(2.25));
    assertEquals(1.5, Rounding.sqrtDown(2.25));
    assertEquals(0, Rounding.sqrtUp(0));
    assertEquals(0.0, Rounding.sqrtDown(0));
    assertEquals(0.0, Rounding.divideDown(0, 3));
    double least = 0x1p-960;
    assertEquals(least, Rounding.multiplyUp(0x1p-480, 0x1p-480));
    assertEquals(least, Rounding.divideUp(least, 1));
    assertEquals(0x1p-480, Rounding.sqrtUp(least));
    assertEquals(0x1p-480, Rounding.sqrtDown(least));
    assertEquals(1, Rounding.expDown(0));
    assertEquals(0.0, Rounding.expDown(-1e6));
    assertEquals(0, Rounding.logUp(1));
    assertEquals(0, Rounding.logDown(1));
    assertEquals(1, Rounding.expUp(0));
  }

  @Test
  void whatOverflowsStaysOnItsSide() {
    double most = Double.MAX_VALUE;
    double infinite = Double.POSITIVE_INFINITY;
    assertEquals(infinite, Rounding.addUp(most, most));
    assertEquals(most, Rounding.addDown(most, most));
    assertEquals(-most, Rounding.addUp(-most, -most));
    assertEquals(-infinite, Rounding.addDown(-most, -most));
    assertEquals(-infinite, Rounding.addUp(-infinite, 1));
    assertEquals(most, Rounding.multiplyDown(most, 2));
    assertEquals(infinite, Rounding.multiplyUp(most, 2));
    assertEquals(0, Rounding.multiplyUp(0, infinite));
    assertEquals(0, Math.abs(Rounding.multiplyDown(infinite, 0)));
    assertTrue(Double.isNaN(Rounding.multiplyUp(0, Double.NaN)));
    assertEquals(most, Rounding.finite(infinite));
    assertEquals(-most, Rounding.finite(-infinite));
  }

  @Test
  void logarithmAndExponentialEncloseEachOther() {
    Random random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      double x = Math.abs(number(random));
      assertTrue(Rounding.logDown(x) <= Math.log(x) && Math.log(x) <= Rounding.logUp(x));
      assertTrue(Rounding.log1pDown(x) < Math.log1p(x) && Math.log1p(x) < Rounding.log1pUp(x));
      assertTrue(Rounding.expDown(Rounding.logDown(x)) <= x);
      assertTrue(Rounding.expUp(Rounding.logUp(x)) >= x);
    }
  }

  @Test
  void countsAreNeverRoundedDown() {
    long large = 1L << 53;
    assertEquals(7, Rounding.countUp(7));
    for (long count : new long[] {0, 1, large, large + 1, large + 3, Long.MAX_VALUE}) {
      BigDecimal up = new BigDecimal(Rounding.countUp(count));
      assertTrue(up.compareTo(BigDecimal.valueOf(count)) >= 0, "" + count);
      assertEquals((double) count, Rounding.countUp(count), 2);
    }
  }
}
