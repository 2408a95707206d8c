package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.SampleSize;
import genbound.Vc;
import genbound.evidence.Confidence;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.Slow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthFunctionTest {

  @Test
  void sauerAndShelahAreNeverBelowTheReferenceAndClose() {
    for (Row row : ReferenceTable.rows("SauerShelah")) {
      var growth = GrowthFunction.ofDimension(row.whole("dimension"));
      double value = growth.logUp(row.whole("n"));
      ReferenceTable.assertUpper(row.exact("logGrowth"), value, 2e-12, 0, row);
    }
  }

  @Test
  void sauerAndShelahGrowWithBoth() {
    for (long d = 0; d < 40; d++) {
      double before = 0;
      for (long n = 1; n < 60; n++) {
        double value = GrowthFunction.ofDimension(d).logUp(n);
        assertTrue(value >= before - 1e-12 && value <= n * Math.log(2) * (1 + 1e-15));
        assertTrue(d == 0 || value >= GrowthFunction.ofDimension(d - 1).logUp(n) - 1e-12);
        before = value;
      }
    }
  }

  @Test
  void networksAreNeverBelowTheReferenceAndClose() {
    for (Row row : ReferenceTable.rows("NetworkGrowth")) {
      double value = network(row).logUp(row.whole("m"));
      double all = row.whole("m") * Math.log(2);
      if (row.number("logGrowth") > all) {
        assertEquals(all, value, 1e-13 * all, row.toString());
      } else {
        ReferenceTable.assertUpper(row.exact("logGrowth"), value, 2e-14, 0, row);
      }
    }
  }

  @Test
  void polynomialsAreNeverBelowTheReferenceAndClose() {
    for (Row row : ReferenceTable.rows("PolynomialGrowth")) {
      var growth = GrowthFunction.ofPolynomials(row.whole("degree"), row.whole("parameters"));
      double value = growth.logUp(row.whole("n"));
      ReferenceTable.assertUpper(row.exact("logGrowth"), value, 2e-14, 0, row);
    }
  }

  /** Linear inequalities in two parameters: lines through the plane, in all their ways. */
  @Test
  void polynomialsOfDegreeOneLabelAsManyAsLinesCut() {
    var lines = GrowthFunction.ofPolynomials(1, 2);
    for (long n = 2; n < 100; n++) {
      double cells = 1 + n + n * (n - 1) / 2.0;
      assertTrue(lines.logUp(n) >= Math.log(Math.min(cells, Math.pow(2, n))), "n = " + n);
    }
    assertEquals(
        GrowthFunction.ofPolynomials(8, 22).logUp(1000),
        GrowthFunction.ofRepresentations(10, 2).logUp(1000));
    assertThrows(IllegalArgumentException.class, () -> GrowthFunction.ofRepresentations(2, 3));
    assertThrows(IllegalArgumentException.class, () -> GrowthFunction.ofPolynomials(0, 3));
  }

  private static GrowthFunction network(Row row) {
    int[] widths = Arrays.stream(row.wholes("widths")).mapToInt(Math::toIntExact).toArray();
    return GrowthFunction.ofNetwork(
        widths,
        row.wholes("params"),
        Math.toIntExact(row.whole("breakpoints")),
        Math.toIntExact(row.whole("degree")));
  }

  @Test
  void declaredGrowthThatFallsOrIsNoNumberIsRefused() {
    var linear = GrowthFunction.of("n + 1", n -> Math.log(n + 1));
    assertEquals(Math.log(101), linear.logUp(100));
    var falling = GrowthFunction.of("falling", n -> 5.0 / n);
    var refusal = assertThrows(IllegalArgumentException.class, () -> falling.logUp(100));
    assertTrue(refusal.getMessage().contains("must be at least"), refusal.getMessage());
    var none = GrowthFunction.of("none", n -> Double.NaN);
    assertThrows(IllegalArgumentException.class, () -> none.logUp(100));
    var negative = GrowthFunction.of("negative", n -> -1e-9);
    assertThrows(IllegalArgumentException.class, () -> negative.logUp(100));
  }

  /** At ⌊n·k/16⌋, a thousandth below n, just below n, and at n. */
  @Test
  void declaredGrowthIsCheckedAtSixteenthsAndNearTheEnd() {
    for (long n : new long[] {1, 2, 15, 16, 47, 1000, 123_457, 1L << 53}) {
      List<Long> asked = new ArrayList<>();
      var growth =
          GrowthFunction.of(
              "n + 1",
              at -> {
                asked.add(at);
                return Math.log1p(at);
              });
      growth.logUp(n);
      List<Long> expected = new ArrayList<>();
      for (long k = 1; k < 16; k++) {
        expected.add(
            BigInteger.valueOf(n).multiply(BigInteger.valueOf(k)).shiftRight(4).longValue());
      }
      expected.addAll(List.of(n - n / 1000 - 1, n - 1, n));
      expected.removeIf(at -> at < 1);
      assertEquals(expected, asked, "n = " + n);
    }
  }

  @Test
  void growthIsPrintedInWords() {
    assertEquals("VC dimension 3", GrowthFunction.ofDimension(3).toString());
    assertEquals(
        "Natarajan dimension 3, 5 classes", GrowthFunction.ofNatarajanDimension(3, 5).toString());
    assertEquals(
        "polynomials of degree 2 in 7 parameters", GrowthFunction.ofPolynomials(2, 7).toString());
    assertEquals("n + 1", GrowthFunction.of("n + 1", Math::log1p).toString());
    int[] widths = {2, 1};
    var network = GrowthFunction.ofNetwork(widths, new long[] {6, 3}, 1, 1);
    assertEquals("network of 2 layers", network.toString());
  }

  @Test
  void aNetworkOfTwoUnitsIsRefused() {
    int[] widths = {1, 1};
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> GrowthFunction.ofNetwork(widths, new long[] {2, 2}, 1, 1));
    assertEquals("widths must be more than 2 units in all, got 2", refusal.getMessage());
  }

  @Test
  void declaredGrowthThatDipsBelowItsValueAtHalfIsRefused() {
    for (long n : new long[] {100, 1000, 123_457, 1L << 53}) {
      var dip = GrowthFunction.of("dip", at -> at > n / 2 + 1 && at < n ? 3 : 5);
      var refusal = assertThrows(IllegalArgumentException.class, () -> dip.logUp(n));
      assertTrue(refusal.getMessage().contains("must be at least 5"), refusal.getMessage());
      long low = n / 4 * 3;
      var narrow = GrowthFunction.of("narrow", at -> at > low && at < n - n / 10 ? 3 : 5);
      assertThrows(IllegalArgumentException.class, () -> narrow.logUp(n));
    }
  }

  /** A class cannot label n points in more than 2ⁿ ways, so that a polynomial may be declared. */
  @Test
  void declaredGrowthIsCappedAtAllLabellings() {
    var polynomial = GrowthFunction.of("N^10", n -> 10 * Math.log(n));
    assertEquals(0, polynomial.logUp(1));
    assertEquals(2 * Math.log(2), polynomial.logUp(2), 1e-15);
    assertTrue(polynomial.logUp(2) >= 2 * Math.log(2));
    assertEquals(10 * Math.log(100), polynomial.logUp(100));
    LongFunction<VcClassical> bound = n -> Vc.classical(Evidence.errors(0, n), polynomial);
    assertEquals(452_957, SampleSize.smallest(bound, Confidence.ofDelta(0.05), 0.05));
  }

  /** The product over layers is a bound from as many points as parameters on, not before. */
  @Test
  void aNetworkOfMoreParametersThanPointsMayLabelThemAll() {
    int[] widths = {10, 10, 1};
    long[] parameters = {110, 110, 11};
    var network = GrowthFunction.ofNetwork(widths, parameters, 1, 1);
    for (long n : new long[] {1, 10, 230, 560}) {
      assertEquals(n * Math.log(2), network.logUp(n), 1e-13 * n);
      assertTrue(network.logUp(n) >= n * Math.log(2));
    }
    var none = Evidence.errors(0, 100);
    assertTrue(Vc.vapnik(none, network).atDelta(0.05).value() > 1);
  }

  /**
   * L equal layers of a piecewise constant network: L times one layer's value, here in 40 digits.
   */
  @Test
  void manyLayersAreAddedUpward() {
    BigDecimal layer = new BigDecimal("1015186.2595334237777094995769421933786373");
    for (int layers : new int[] {1, 10, 500, 3096}) {
      int[] widths = new int[layers];
      long[] parameters = new long[layers];
      Arrays.fill(widths, 353);
      Arrays.fill(parameters, 40987);
      double value = GrowthFunction.ofNetwork(widths, parameters, 1, 0).logUp(1_220_000_000_000L);
      BigDecimal exact = layer.multiply(BigDecimal.valueOf(layers));
      assertTrue(new BigDecimal(value).compareTo(exact) >= 0, layers + " layers");
      assertEquals(1, value / exact.doubleValue(), 1e-15 * (20 + layers));
    }
  }

  @Test
  void natarajanGrowthIsTheSumOfWholeNumbers() {
    for (int k : new int[] {2, 3, 10}) {
      for (int d = 0; d <= 6; d++) {
        var growth = GrowthFunction.ofNatarajanDimension(d, k);
        for (int n = 1; n <= 200; n += 7) {
          BigInteger sum = BigInteger.ZERO;
          BigInteger term = BigInteger.ONE;
          for (int i = 0; i <= Math.min(d, n); i++) {
            sum = sum.add(term);
            term =
                term.multiply(BigInteger.valueOf((long) (n - i) * k * (k - 1) / 2))
                    .divide(BigInteger.valueOf(i + 1));
          }
          double exact = Math.log(sum.doubleValue());
          double all = n * Math.log(2);
          double value = growth.logUp(n);
          double expected = d > n / 2 ? all : Math.min(exact, all);
          assertEquals(expected, value, 1e-11 * Math.max(1, expected), k + " " + d + " " + n);
        }
      }
    }
    var two = GrowthFunction.ofNatarajanDimension(5, 2);
    assertEquals(GrowthFunction.ofDimension(5).logUp(1000), two.logUp(1000), 1e-11);
  }

  /**
   * Random classes with three labels on three points: as many members as their dimension allows.
   */
  @Slow
  @Test
  void natarajanDimensionBoundsTheMembersOfAClass() {
    SplittableRandom random = new SplittableRandom(6);
    int points = 3;
    for (int trial = 0; trial < 1000; trial++) {
      int[][] members =
          IntStream.range(0, 27)
              .filter(label -> random.nextInt(4) != 0)
              .mapToObj(label -> new int[] {label % 3, label / 3 % 3, label / 9})
              .toArray(int[][]::new);
      int dimension = natarajan(members, points);
      double most = 0;
      double term = 1;
      for (int i = 0; i <= dimension; i++) {
        most += term;
        term *= 3.0 * (points - i) / (i + 1);
      }
      assertTrue(members.length <= most, members.length + " of dimension " + dimension);
    }
  }

  /** The most points with two labellings apart everywhere, all mixtures of which are there. */
  private static int natarajan(int[][] members, int points) {
    int largest = members.length == 0 ? -1 : 0;
    for (int set = 1; set < 1 << points; set++) {
      for (int[] one : members) {
        for (int[] other : members) {
          boolean shattered = apart(one, other, set);
          for (int part = set; shattered; part = part - 1 & set) {
            shattered = contains(members, mixture(one, other, set, part), set);
            if (part == 0) {
              break;
            }
          }
          if (shattered) {
            largest = Math.max(largest, Integer.bitCount(set));
          }
        }
      }
    }
    return largest;
  }

  private static boolean apart(int[] one, int[] other, int set) {
    return IntStream.range(0, one.length).allMatch(i -> (set >> i & 1) == 0 || one[i] != other[i]);
  }

  private static int[] mixture(int[] one, int[] other, int set, int part) {
    return IntStream.range(0, one.length)
        .map(i -> (part >> i & 1) == 1 ? one[i] : other[i])
        .toArray();
  }

  private static boolean contains(int[][] members, int[] wanted, int set) {
    return Arrays.stream(members)
        .anyMatch(
            member ->
                IntStream.range(0, wanted.length)
                    .allMatch(i -> (set >> i & 1) == 0 || member[i] == wanted[i]));
  }

  @Test
  void severalLabelsServeTheGhostSample() {
    var growth = GrowthFunction.ofNatarajanDimension(20, 10);
    var risk = Evidence.errors(50, 10_000);
    double value = Vc.ghostSample(risk, growth).atDelta(0.05).value();
    assertTrue(value < 0.06 && value > 0.02, "" + value);
    assertThrows(IllegalArgumentException.class, () -> GrowthFunction.ofNatarajanDimension(20, 1));
  }
}
