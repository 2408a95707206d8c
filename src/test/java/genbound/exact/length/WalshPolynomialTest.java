package genbound.exact.length;

import static genbound.exact.length.FractionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WalshPolynomialTest {

  private static final WalshPolynomial PARTLY =
      WalshPolynomial.zero(3).plus(1, 0, 1).plus(-1.25, 1, 2).plus(0.5);

  @Test
  void tableAndCoefficientsAgree() {
    Random random = new Random(4);
    double[] values = random.ints(32, -9, 10).asDoubleStream().toArray();
    WalshPolynomial f = WalshPolynomial.of(5, x -> values[Math.floorMod(Arrays.hashCode(x), 32)]);
    for (int point = 0; point < 32; point++) {
      int[] x = Cube.coordinates(point, 5);
      assertEquals(Fraction.of(values[Math.floorMod(Arrays.hashCode(x), 32)]), f.value(x));
    }
    double squares = 0;
    for (int point = 0; point < 32; point++) {
      squares += Math.pow(f.value(Cube.coordinates(point, 5)).value(), 2) / 32;
    }
    assertEquals(squares, f.meanSquare().value(), 1e-12, "Parseval");
  }

  @Test
  void oneStandsForTrue() {
    assertEquals(Fraction.ONE, WalshPolynomial.and(3).value(1, 1, 1));
    assertEquals(Fraction.ZERO, WalshPolynomial.and(3).value(1, 1, -1));
    assertEquals(Fraction.of(1, 8), WalshPolynomial.and(3).coefficient(0, 2));
    assertEquals(Fraction.of(1, 2), WalshPolynomial.majority(3).coefficient(1));
    assertEquals(Fraction.of(-1, 2), WalshPolynomial.majority(3).coefficient(0, 1, 2));
    assertEquals(Fraction.of(-1, 1), WalshPolynomial.parity(62).value(oneMinus(62)));
  }

  private static int[] oneMinus(int bits) {
    int[] x = new int[bits];
    Arrays.fill(x, 1);
    x[61] = -1;
    return x;
  }

  @Test
  void profileOfTheMinDegreeAnd() {
    List<Fraction> profile = WalshPolynomial.and(6).withOnes(4, 5).degreeProfile();
    String printed = "[1/256, 1/64, 3/128, 1/64, 1/256, 0, 0]";
    assertEquals(printed, profile.toString());
  }

  @Test
  void restrictingABitThatMattersLowersTheProfile() {
    Random random = new Random(6);
    for (int run = 0; run < 20; run++) {
      double[] signs = random.doubles(32).map(u -> u < 0.5 ? 1 : -1).toArray();
      WalshPolynomial f = WalshPolynomial.of(5, x -> signs[(int) Cube.point("x", 5, x)]);
      boolean matters = f.influence(3).signum() > 0;
      assertEquals(matters ? -1 : 0, Integer.signum(f.withOnes(3).compareProfile(f)));
    }
  }

  @Test
  void influenceAndNoiseStabilityAreWhatTheyMean() {
    WalshPolynomial f = WalshPolynomial.majority(5).plus(0.25, 1, 4);
    double influence = 0;
    double stability = 0;
    for (int point = 0; point < 32; point++) {
      double value = f.value(Cube.coordinates(point, 5)).value();
      double turned = f.value(Cube.coordinates(point ^ 16, 5)).value();
      influence += Math.pow((value - turned) / 2, 2) / 32;
      for (int other = 0; other < 32; other++) {
        int flips = Integer.bitCount(point ^ other);
        double law = Math.pow(0.2, flips) * Math.pow(0.8, 5 - flips);
        stability += value * f.value(Cube.coordinates(other, 5)).value() * law / 32;
      }
    }
    assertEquals(influence, f.influence(4).value(), 1e-12);
    assertEquals(stability, f.noiseStability(Fraction.of(3, 5)).value(), 1e-12);
  }

  @Test
  void saysItsTermsLowestDegreeFirst() {
    assertEquals("1/2 + x0x1 - 5/4·x1x2", PARTLY.toString());
    assertEquals("0", PARTLY.minus(PARTLY).toString());
    assertEquals("-x0", WalshPolynomial.zero(2).plus(-1, 0).toString());
    assertTrue(WalshPolynomial.and(5).toString().endsWith("… (32 terms)"));
    assertEquals(2, PARTLY.degree());
    assertEquals(0, WalshPolynomial.zero(4).degree());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("bits", () -> WalshPolynomial.zero(0));
    assertRefused("bits", () -> WalshPolynomial.of(21, x -> 0));
    assertRefused("bits", () -> WalshPolynomial.majority(4));
    assertRefused("places[1]", () -> PARTLY.plus(1, 0, 3));
    assertRefused("places[1]", () -> PARTLY.plus(1, 2, 2));
    assertRefused("value", () -> PARTLY.plus(Double.POSITIVE_INFINITY));
    assertRefused("x", () -> PARTLY.value(1, 1));
    assertRefused("x[2]", () -> PARTLY.value(1, 1, 0));
    assertRefused("other", () -> PARTLY.minus(WalshPolynomial.zero(4)));
    assertRefused("correlation", () -> PARTLY.noiseStability(Fraction.of(3, 2)));
  }
}
