package genbound.symmetry;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteGroupTest {

  private static double[][] turn(double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new double[][] {{c, -s}, {s, c}};
  }

  private static final double[][] ONE = {{1, 0}, {0, 1}};
  private static final double[][] MIRROR = {{1, 0}, {0, -1}};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void permutationsLeaveTheMeanAlone(int d) {
    FiniteGroup group = FiniteGroup.symmetric(d);
    int factorial = 1;
    for (int i = 2; i <= d; i++) {
      factorial *= i;
    }
    assertEquals(factorial, group.order());
    assertEquals(1, group.invariantDimension());
    assertEquals(Math.min(d, 2), EquivariantMaps.within(group).dimension());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12})
  void shiftsCommuteWithConvolutions(int d) {
    FiniteGroup group = FiniteGroup.shifts(d);
    assertEquals(d, group.order());
    assertEquals(1, group.invariantDimension());
    assertEquals(d, EquivariantMaps.within(group).dimension());
  }

  @Test
  void averagingProjectsOrthogonally() {
    FiniteGroup group = FiniteGroup.ofPermutations(new int[] {0, 1, 2}, new int[] {1, 0, 2});
    assertEquals(2, group.invariantDimension());
    double[] vector = {1, 4, -2};
    double[] mean = group.project(vector);
    assertArrayEquals(new double[] {2.5, 2.5, -2}, mean, 1e-15);
    assertArrayEquals(mean, group.project(mean), 1e-15);
    assertArrayEquals(new double[] {1, 4, -2}, vector);
  }

  @Test
  void dihedralGroupOfASquare() {
    FiniteGroup group = FiniteGroup.generatedBy(turn(Math.PI / 2), MIRROR);
    assertEquals(8, group.order());
    assertEquals(0, group.invariantDimension());
    assertEquals(1, EquivariantMaps.within(group).dimension());
    assertEquals("group of 8 orthogonal matrices of 2 rows", group.toString());
  }

  @Test
  void equivariantMapsAreAProjection() {
    FiniteGroup group = FiniteGroup.shifts(4);
    EquivariantMaps maps = EquivariantMaps.within(group);
    Random random = new Random(1);
    double[][] map = new double[4][];
    Arrays.setAll(map, i -> random.doubles(4).toArray());
    double[][] mean = maps.project(map);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertEquals(mean[0][(j - i + 4) % 4], mean[i][j], 1e-14);
      }
    }
  }

  @Test
  void aGroupMayActOtherwiseOnTheOutputs() {
    FiniteGroup group = FiniteGroup.of(ONE, MIRROR);
    double[][] same = {{1}};
    double[][] sign = {{-1}};
    assertEquals(1, EquivariantMaps.between(group, same, same).dimension());
    assertEquals(1, EquivariantMaps.between(group, same, sign).dimension());
    FiniteGroup three = FiniteGroup.shifts(3);
    assertEquals(1, EquivariantMaps.between(three, same, same, same).dimension());
    refusedFrom(
        "output must be multiplying", () -> EquivariantMaps.between(three, same, sign, same));
    refusedFrom("output must be 3 long", () -> EquivariantMaps.between(three, same, same));
  }

  @Test
  void groupsThatLackAProductAreRefusedByItsIndices() {
    double[][] third = turn(2 * Math.PI / 3);
    refusedFrom(
        "elements must be closed under products, got elements[1]·elements[1], which is not among",
        () -> FiniteGroup.of(ONE, third));
    refusedFrom(
        "elements must be closed under products, got elements[1]·elements[2]",
        () -> FiniteGroup.of(ONE, MIRROR, new double[][] {{0, 1}, {1, 0}}));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    refusedFrom("elements must be in [1, 10000]", FiniteGroup::of);
    refusedFrom("elements must be a list with the identity", () -> FiniteGroup.of(MIRROR));
    refusedFrom("elements[1] must be distinct", () -> FiniteGroup.of(ONE, ONE));
    refusedFrom("elements[0] must be square", () -> FiniteGroup.of(new double[][] {{1, 0}}));
    refusedFrom("elements[1] must be of 2 rows", () -> FiniteGroup.of(ONE, new double[][] {{1}}));
    refusedFrom(
        "elements[1] must be orthogonal",
        () -> FiniteGroup.of(ONE, new double[][] {{1, 0.1}, {0, 1}}));
    refusedFrom(
        "elements[0][0][1] must be finite",
        () -> FiniteGroup.of(new double[][] {{1, Double.NaN}, {0, 1}}));
    refusedFrom("generators must be not empty", FiniteGroup::generatedBy);
    refusedFrom(
        "generators must be of at most 10,000",
        () -> FiniteGroup.generatedBy(turn(2 * Math.PI / 10_007)));
    refusedFrom(
        "permutations[0][1] must be in [0, 1]", () -> FiniteGroup.ofPermutations(new int[] {0, 2}));
    refusedFrom("vector must be 3 long", () -> FiniteGroup.shifts(3).project(1, 2));
    refusedFrom("vector[1] must be finite", () -> FiniteGroup.shifts(2).project(1, Double.NaN));
    refusedFrom("coordinates must be", () -> FiniteGroup.symmetric(8));
  }

  /** The largest that is legal: a turn by a ten-thousandth. */
  @Slow
  @Test
  void tenThousandElementsAreGenerated() {
    assertEquals(10_000, FiniteGroup.generatedBy(turn(2 * Math.PI / 10_000)).order());
  }

  @Test
  void interruptedNoGroupIsMade() {
    Thread.currentThread().interrupt();
    try {
      interrupted("interrupted after 0 of 1 elements", () -> FiniteGroup.generatedBy(MIRROR));
      interrupted("interrupted after 1 of 2 elements", () -> FiniteGroup.of(ONE, MIRROR));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static void interrupted(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalStateException.class, call).getMessage());
  }

  @Test
  void mapsOfAnotherFormAreRefusedByTheirPlace() {
    EquivariantMaps maps = EquivariantMaps.within(FiniteGroup.of(ONE, MIRROR));
    refusedFrom("map must be 2 rows, got 1", () -> maps.project(new double[][] {{1, 0}}));
    refusedFrom("map[1] must be not null", () -> maps.project(new double[][] {{1, 0}, null}));
    refusedFrom("map[1] must be 2 long, got 1", () -> maps.project(new double[][] {{1, 0}, {1}}));
    refusedFrom(
        "map[1][0] must be finite",
        () -> maps.project(new double[][] {{1, 0}, {Double.POSITIVE_INFINITY, 1}}));
    assertEquals(
        "maps from 2 to 2 that commute with a group of 2 orthogonal matrices of 2 rows",
        maps.toString());
  }
}
