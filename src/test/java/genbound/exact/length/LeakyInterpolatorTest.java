package genbound.exact.length;

import static genbound.exact.length.FractionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakyInterpolatorTest {

  private static final SeenRegion LAST_THREE = SeenRegion.frozen(5, 6, 7);

  @ParameterizedTest
  @CsvSource({
    "1, 2, 0.0016595630021556, 5e-17",
    "1, 10, 0.0163063591, 5e-11",
    "1, 100, 0.0291902813, 5e-11"
  })
  void andOfEightBitsWithThreeFrozen(int above, int below, double printed, double off) {
    Fraction leak = Fraction.of(above, below);
    WalshPolynomial and = WalshPolynomial.and(8);
    WalshPolynomial learnt = LeakyInterpolator.of(leak, and, LAST_THREE);
    Fraction error = LAST_THREE.error(and, learnt).meanSquare();
    assertEquals(printed, error.value(), off);
    Fraction q = Fraction.ONE.minus(leak).over(Fraction.ONE.plus(leak));
    Fraction cube = Fraction.ONE.plus(q.times(q)).power(3).minus(Fraction.ONE);
    assertEquals(cube.times(Fraction.of(1, 7 * 32)), error);
    Fraction faded = and.withOnes(5, 6, 7).value(1, 1, 1, 1, 1, -1, 1, -1).times(q.power(2));
    assertEquals(faded, learnt.value(1, 1, 1, 1, 1, -1, 1, -1));
  }

  @Test
  void tendsToTheMinDegreeInterpolatorInProportionToTheLeak() {
    Random random = new Random(12);
    List<int[]> points = MinDegreeInterpolatorTest.distinct(12, 6, random);
    double[] values = random.ints(12, -3, 4).asDoubleStream().toArray();
    WalshPolynomial limit = MinDegreeInterpolator.fit(points, values);
    double before = 0;
    for (int digits : new int[] {4, 8, 12}) {
      Fraction leak = Fraction.of(1, 10).power(digits);
      WalshPolynomial off = LeakyInterpolator.fit(leak, points, values).minus(limit);
      BigInteger scale = off.denominator();
      double most = 0;
      for (BigInteger value : off.table(63, scale)) {
        most = Math.max(most, Math.abs(new Fraction(value, scale).over(leak).value()));
      }
      assertEquals(before == 0 ? most : before, most, 1e-2 * most, "10^-" + digits);
      before = most;
    }
  }

  @Test
  void withoutPreferenceItIsZeroOffTheSample() {
    List<int[]> points = List.of(new int[] {1, -1, 1}, new int[] {1, 1, 1});
    WalshPolynomial learnt = LeakyInterpolator.fit(Fraction.ONE, points, 3, -2);
    for (int p = 0; p < 8; p++) {
      int expected = p == 2 ? 3 : p == 0 ? -2 : 0;
      assertEquals(Fraction.of(expected, 1), learnt.value(Cube.coordinates(p, 3)));
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    List<int[]> points = List.of(new int[] {1});
    assertRefused("leak", () -> LeakyInterpolator.fit(Fraction.ZERO, points, 1));
    assertRefused("leak", () -> LeakyInterpolator.fit(Fraction.of(3, 2), points, 1));
    assertRefused("bits", () -> LeakyInterpolator.fit(Fraction.ONE, List.of(new int[17]), 1));
  }
}
