package genbound.symmetry;

import static genbound.harness.Refusals.refusedFrom;
import static java.util.Collections.singletonList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateSymmetryTest {

  private static List<BigInteger> counts(long... values) {
    return LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
  }

  @Test
  void cyclesOfTheUsualGroups() {
    assertEquals(counts(2, 3, 1), CoordinateSymmetry.symmetric(3).elementsByCycles());
    assertEquals(counts(6, 11, 6, 1), CoordinateSymmetry.symmetric(4).elementsByCycles());
    assertEquals(counts(2, 1, 0, 1), CoordinateSymmetry.cyclic(4).elementsByCycles());
    assertEquals(counts(0, 0, 1), CoordinateSymmetry.trivial(3).elementsByCycles());
    for (int d = 1; d <= 5; d++) {
      CoordinateSymmetry listed = CoordinateSymmetry.of(FiniteGroup.symmetric(d));
      assertEquals(CoordinateSymmetry.symmetric(d), listed);
      assertEquals(CoordinateSymmetry.cyclic(d), CoordinateSymmetry.of(FiniteGroup.shifts(d)));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 10, 55, 1.818", "3, 10, 220, 4.545", "3, 100, 171700, 5.824"})
  void orbitsUnderAllPermutations(int d, long k, String orbits, String saving) {
    BigInteger counted = CoordinateSymmetry.symmetric(d).orbits(k);
    assertEquals(new BigInteger(orbits), counted);
    double ratio = Math.pow(k, d) / counted.doubleValue();
    ReferenceTable.assertPrinted(saving, ratio, d);
  }

  @Test
  void orbitsOfManyValuesApproachOneSixthOfAllPoints() {
    double ratio = 1e18 / CoordinateSymmetry.symmetric(3).orbits(1_000_000).doubleValue();
    assertEquals(6, ratio, 2e-5);
  }

  @Test
  void orbitsByEnumeration() {
    for (int k = 1; k <= 4; k++) {
      Set<List<Integer>> necklaces = new HashSet<>();
      for (int code = 0; code < k * k * k * k; code++) {
        int[] cell = {code % k, code / k % k, code / k / k % k, code / k / k / k};
        List<Integer> least = null;
        for (int shift = 0; shift < 4; shift++) {
          int by = shift;
          List<Integer> moved =
              LongStream.range(0, 4).mapToObj(i -> cell[(int) (i + by) % 4]).toList();
          least = least == null || moved.toString().compareTo(least.toString()) < 0 ? moved : least;
        }
        necklaces.add(least);
      }
      BigInteger orbits = CoordinateSymmetry.cyclic(4).orbits(k);
      assertEquals(BigInteger.valueOf(necklaces.size()), orbits);
    }
  }

  @Test
  void independentSymmetriesMultiply() {
    CoordinateSymmetry two = CoordinateSymmetry.symmetric(2).times(CoordinateSymmetry.cyclic(3));
    BigInteger product =
        CoordinateSymmetry.symmetric(2).orbits(7).multiply(CoordinateSymmetry.cyclic(3).orbits(7));
    assertEquals(product, two.orbits(7));
    assertEquals(BigInteger.valueOf(6), two.order());
    assertEquals("group of 6 on 5 coordinates", two.toString());
  }

  @Test
  void orbitCountsOfLargeGroupsAreExact() {
    CoordinateSymmetry large = CoordinateSymmetry.symmetric(300);
    assertEquals(BigInteger.valueOf(301), large.orbits(2));
    BigInteger binomial = BigInteger.ONE;
    for (int i = 1; i <= 300; i++) {
      binomial = binomial.multiply(BigInteger.valueOf(99 + i)).divide(BigInteger.valueOf(i));
    }
    assertEquals(binomial, large.orbits(100));
    assertEquals(Double.POSITIVE_INFINITY, CoordinateSymmetry.trivial(300).orbitsUp(1000));
    BigDecimal exact = new BigDecimal(CoordinateSymmetry.trivial(40).orbits(1001));
    double up = CoordinateSymmetry.trivial(40).orbitsUp(1001);
    assertTrue(new BigDecimal(up).compareTo(exact) >= 0);
    assertEquals(exact.round(new MathContext(15)).doubleValue(), up, 1e-14 * up);
    assertEquals(3, CoordinateSymmetry.symmetric(2).orbitsUp(2), "a whole number is its own");
    assertEquals(1, large.toString().lines().count());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFrom("coordinates must be", () -> CoordinateSymmetry.symmetric(0));
    refusedFrom("coordinates must be", () -> CoordinateSymmetry.cyclic(1001));
    refusedFrom("elementsByCycles must be 1 to", () -> new CoordinateSymmetry(List.of()));
    assertEquals(1000, CoordinateSymmetry.trivial(1000).coordinates());
    refusedFrom(
        "elementsByCycles must be 1 to 1000 long, got 1001",
        () -> new CoordinateSymmetry(counts(new long[1001])));
    refusedFrom("elementsByCycles must be 1 at", () -> new CoordinateSymmetry(counts(1, 2)));
    refusedFrom("elementsByCycles[0] must be", () -> new CoordinateSymmetry(counts(-1, 1)));
    refusedFrom("elementsByCycles must be of a g", () -> new CoordinateSymmetry(counts(0, 2, 1)));
    refusedFrom(
        "elementsByCycles must be of a g", () -> new CoordinateSymmetry(counts(0, 2, 6, 1)));
    refusedFrom(
        "elementsByCycles must be without null", () -> new CoordinateSymmetry(singletonList(null)));
    refusedFrom("k must be at least 1", () -> CoordinateSymmetry.trivial(2).orbits(0));
    double[][] one = {{1, 0}, {0, 1}};
    double[][] mirror = {{1, 0}, {0, -1}};
    refusedFrom("group must be of perm", () -> CoordinateSymmetry.of(FiniteGroup.of(one, mirror)));
  }
}
