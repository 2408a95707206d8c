package genbound.exact.length;

import static genbound.exact.length.FractionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinDegreeInterpolatorTest {

  private static final SeenRegion FIRST_IS_ONE = SeenRegion.frozen(0);

  private static void assertTask(
      WalshPolynomial target, SeenRegion seen, WalshPolynomial learnt, Fraction meanSquare) {
    assertEquals(learnt, MinDegreeInterpolator.of(target, seen));
    assertEquals(meanSquare, seen.error(target, learnt).meanSquare());
  }

  private static WalshPolynomial zero15() {
    return WalshPolynomial.zero(15);
  }

  /** The functions f1 to f4 and that of figure 5 of Abbe, Bengio, Lotfi and Rizk (2023). */
  @Test
  void tasksOfTheMinDegreePaper() {
    assertTask(
        zero15().plus(1, 0, 1).plus(-1.25, 1, 2).plus(1.5, 2, 0),
        SeenRegion.where(x -> x[0] * x[1] * x[2] == 1, 0, 1, 2),
        zero15().plus(1, 2).plus(-1.25, 0).plus(1.5, 1),
        Fraction.of(77, 4));
    SeenRegion notBoth = SeenRegion.where(x -> x[0] == 1 || x[1] == 1, 0, 1);
    assertTask(
        zero15().plus(1, 0, 1),
        notBoth,
        zero15().plus(1, 0).plus(1, 1).plus(-1),
        Fraction.of(16, 1));
    WalshPolynomial cyclic = zero15();
    for (int i = 0; i < 15; i++) {
      cyclic = cyclic.plus(1, i, (i + 1) % 15, (i + 2) % 15);
    }
    WalshPolynomial learnt =
        cyclic
            .plus(-1, 0, 1, 2)
            .plus(1)
            .plus(-1, 0)
            .plus(-1, 1)
            .plus(-1, 2)
            .plus(1, 0, 1)
            .plus(1, 0, 2)
            .plus(1, 1, 2);
    SeenRegion notAll = SeenRegion.where(x -> x[0] + x[1] + x[2] > -3, 0, 1, 2);
    assertTask(cyclic, notAll, learnt, Fraction.of(64, 1));
    WalshPolynomial majority = zero15().plus(0.5, 0).plus(0.5, 1).plus(0.5, 2).plus(-0.5, 0, 1, 2);
    assertTask(
        majority,
        notBoth,
        zero15().plus(0.5, 0).plus(0.5, 1).plus(1, 2).plus(-0.5, 0, 2).plus(-0.5, 1, 2),
        Fraction.of(4, 1));
    WalshPolynomial figure5 = WalshPolynomial.zero(18).plus(1, 0, 1, 2).plus(1, 0, 3, 4, 5);
    assertTask(
        figure5,
        FIRST_IS_ONE,
        WalshPolynomial.zero(18).plus(1, 1, 2).plus(1, 3, 4, 5),
        Fraction.of(8, 1));
    assertEquals(Fraction.of(2, 1), figure5.influence(0));
  }

  @Test
  void fiveLabelledPointsByHand() {
    List<int[]> points =
        List.of(
            point(1, 1, 1), point(1, 1, -1), point(1, -1, 1), point(-1, 1, 1), point(-1, -1, -1));
    WalshPolynomial f = MinDegreeInterpolator.fit(points, 1, -1, 1, 1, 1);
    assertEquals("1/2 - 1/3·x0 - 1/3·x1 + 2/3·x2 + 1/6·x0x1 + 1/6·x0x2 + 1/6·x1x2", f.toString());
    assertEquals(Fraction.of(-1, 3), f.value(1, -1, -1));
    assertEquals(Fraction.of(-1, 3), f.value(-1, 1, -1));
    assertEquals(Fraction.of(5, 3), f.value(-1, -1, 1));
    assertEquals("[1/4, 2/3, 1/12, 0]", f.degreeProfile().toString());
  }

  private static int[] point(int... x) {
    return x;
  }

  @ParameterizedTest
  @CsvSource({"6, 2, 16", "8, 3, 32", "10, 4, 64", "7, 5, 128"})
  void andWithFrozenBitsIsTheAndOfTheOthers(int bits, int frozen, int below) {
    SeenRegion seen = SeenRegion.frozen(IntStream.range(bits - frozen, bits).toArray());
    WalshPolynomial and = WalshPolynomial.and(bits);
    WalshPolynomial learnt = MinDegreeInterpolator.of(and, seen);
    assertEquals(and.withOnes(IntStream.range(bits - frozen, bits).toArray()), learnt);
    UnseenError error = seen.error(and, learnt);
    int free = 1 << bits - frozen;
    Fraction unseen = Fraction.of((1 << bits) - free, 1L << bits);
    assertEquals(
        MinDegreeInterpolator.andDisagreement(bits, frozen), error.different().times(unseen));
    assertEquals(error.different(), error.meanSquare());
    if (below != 128) {
      assertEquals(Fraction.of(1, below), error.meanSquare());
    }
  }

  @Test
  void disagreementOfAndsHasAClosedForm() {
    assertEquals(2.956390380859375e-5, MinDegreeInterpolator.andDisagreement(20, 5).value());
    assertEquals(0.046875, MinDegreeInterpolator.andDisagreement(6, 2).value());
    assertEquals(Fraction.ZERO, MinDegreeInterpolator.andDisagreement(9, 0));
  }

  @Test
  void errorOfOneFrozenBitIsFourTimesItsInfluence() {
    Random random = new Random(5);
    for (int run = 0; run < 10; run++) {
      double[] values = random.doubles(32).map(u -> u < 0.5 ? 1 : -1).toArray();
      WalshPolynomial f = WalshPolynomial.of(5, x -> values[(int) Cube.point("x", 5, x)]);
      int bit = random.nextInt(5);
      WalshPolynomial learnt = MinDegreeInterpolator.of(f, SeenRegion.frozen(bit));
      assertEquals(f.withOnes(bit), learnt);
      Fraction error = SeenRegion.frozen(bit).error(f, learnt).meanSquare();
      assertEquals(f.influence(bit).times(Fraction.of(4, 1)), error);
    }
  }

  /** Of a list of points and of a region the interpolator is one and the same. */
  @Test
  void regionAndListAgree() {
    Random random = new Random(8);
    double[] values = random.ints(64, -3, 4).asDoubleStream().toArray();
    WalshPolynomial f = WalshPolynomial.of(6, x -> values[(int) Cube.point("x", 6, x)]);
    SeenRegion seen = SeenRegion.where(x -> x[0] + x[1] + x[2] != -1, 1, 3, 4);
    List<int[]> points = new ArrayList<>();
    for (int p = 0; p < 64; p++) {
      if (seen.isSeen(p)) {
        points.add(Cube.coordinates(p, 6));
      }
    }
    double[] labels = points.stream().mapToDouble(x -> f.value(x).value()).toArray();
    WalshPolynomial learnt = MinDegreeInterpolator.of(f, seen);
    assertEquals(MinDegreeInterpolator.fit(points, labels), learnt);
    List<int[]> unseen = new ArrayList<>();
    for (int p = 0; p < 64; p++) {
      if (!seen.isSeen(p)) {
        unseen.add(Cube.coordinates(p, 6));
      }
    }
    assertEquals(seen.error(f, learnt), UnseenError.on(unseen, f, learnt));
  }

  /** Adding any function that is 0 on the sample raises the profile. */
  @Test
  void everyOtherInterpolatorHasALargerProfile() {
    Random random = new Random(9);
    for (int run = 0; run < 10; run++) {
      List<int[]> points = distinct(12, 5, random);
      double[] values = random.ints(12, -2, 3).asDoubleStream().toArray();
      WalshPolynomial learnt = MinDegreeInterpolator.fit(points, values);
      for (int j = 0; j < 12; j++) {
        assertEquals(Fraction.of(values[j]), learnt.value(points.get(j)));
      }
      for (int other = 0; other < 20; other++) {
        int[] noise = random.ints(32, -1, 2).toArray();
        points.forEach(x -> noise[(int) Cube.point("x", 5, x)] = 0);
        WalshPolynomial zeroOnSample =
            WalshPolynomial.of(5, x -> noise[(int) Cube.point("x", 5, x)] / 64.0);
        assertTrue(learnt.minus(zeroOnSample).compareProfile(learnt) > 0);
      }
    }
  }

  static List<int[]> distinct(int count, int bits, Random random) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, 1 << bits).boxed().toList());
    Collections.shuffle(all, random);
    return all.subList(0, count).stream().map(p -> Cube.coordinates(p, bits)).toList();
  }

  @Test
  void ignoresABitThatIsConstantInTraining() {
    Random random = new Random(10);
    List<int[]> points = distinct(20, 5, random);
    List<int[]> wider =
        points.stream()
            .map(x -> IntStream.concat(IntStream.of(x), IntStream.of(1)).toArray())
            .toList();
    double[] values = random.doubles(20).toArray();
    WalshPolynomial learnt = MinDegreeInterpolator.fit(wider, values);
    assertEquals(Fraction.ZERO, learnt.influence(5));
    assertEquals(
        MinDegreeInterpolator.fit(points, values).coefficient(0, 3), learnt.coefficient(0, 3));
  }

  @Test
  void manyBitsNeedNoTableOfProducts() {
    Random random = new Random(11);
    List<int[]> points = new ArrayList<>();
    for (int j = 0; j < 24; j++) {
      points.add(random.ints(62, 0, 2).map(bit -> 2 * bit - 1).toArray());
    }
    double[] values = random.doubles(24).toArray();
    WalshPolynomial learnt = MinDegreeInterpolator.fit(points, values);
    assertEquals(1, learnt.degree());
    for (int j = 0; j < 24; j++) {
      assertEquals(values[j], learnt.value(points.get(j)).value());
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    List<int[]> two = List.of(point(1, 1), point(1, 1));
    assertRefused("number of points", () -> MinDegreeInterpolator.fit(List.of()));
    assertRefused("points[1]", () -> MinDegreeInterpolator.fit(two, 0, 1));
    assertRefused("values", () -> MinDegreeInterpolator.fit(two, 0));
    assertRefused("points[0][1]", () -> MinDegreeInterpolator.fit(List.of(point(1, 2)), 0));
    assertRefused(
        "points[1]", () -> MinDegreeInterpolator.fit(List.of(point(1, 1), point(1)), 0, 1));
    assertRefused("values[0]", () -> MinDegreeInterpolator.fit(List.of(point(1)), Double.NaN));
    assertRefused("bits", () -> MinDegreeInterpolator.fit(List.of(new int[63]), 0));
    assertRefused("condition", () -> SeenRegion.where(x -> false, 0));
    assertRefused("number of places", () -> SeenRegion.frozen());
    assertRefused("number of places", () -> SeenRegion.frozen(0, 1, 2, 3, 4, 5, 6, 7));
    assertRefused("places[1]", () -> SeenRegion.frozen(2, 2));
    WalshPolynomial f = WalshPolynomial.and(3);
    assertRefused("places", () -> MinDegreeInterpolator.of(f, SeenRegion.frozen(3)));
    SeenRegion all = SeenRegion.where(x -> true, 0);
    assertEquals(f, MinDegreeInterpolator.of(f, all));
    assertRefused("unseen", () -> all.error(f, f));
    assertRefused("unseen[1]", () -> UnseenError.on(List.of(point(1, 1, 1), point(1, 1, 1)), f, f));
    assertRefused("unseen", () -> UnseenError.on(List.of(), f, f));
    assertRefused("frozen", () -> MinDegreeInterpolator.andDisagreement(5, 6));
  }

  @Slow
  @Test
  void aNumberOfProductsThatIsTooLargeIsRefused() {
    List<int[]> points = new ArrayList<>();
    for (int p = 0; p < 128; p++) {
      int[] x = new int[62];
      Arrays.fill(x, 1);
      System.arraycopy(Cube.coordinates(p, 7), 0, x, 0, 7);
      points.add(x);
    }
    assertRefused("points", () -> MinDegreeInterpolator.fit(points, new double[128]));
  }

  @Test
  void interruptionEndsTheWork() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(
          IllegalStateException.class,
          () -> MinDegreeInterpolator.of(WalshPolynomial.and(3), FIRST_IS_ONE));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }
}
