package genbound.numeric;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void memoryIsComparedWithSevenEighthsOfAll() {
    Arguments.memory("n", 3, 875_000, 1_000_000);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Arguments.memory("n", 100_000, 875_001, 1_000_000));
    assertEquals(
        "n must be so small that the 1 MB that it needs fit into the 1 MB of this JVM, got 100000",
        refused.getMessage());
    for (double bytes : new double[] {Double.NaN, 1e300, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> Arguments.memory("n", 1, bytes));
    }
  }

  @Test
  void valuesInTheDomainAreReturned() {
    assertEquals(-1e300, Arguments.finite("x", -1e300));
    assertEquals(0, Arguments.nonNegative("x", 0));
    assertEquals(0.5, Arguments.nonNegative("x", 0.5));
    assertEquals(0, Arguments.inClosed("x", 0, 0, 1));
    assertEquals(3, Arguments.inRange("n", 3, 3, 9));
    assertEquals(Double.MIN_VALUE, Arguments.positive("x", Double.MIN_VALUE));
    assertEquals(1, Arguments.inClosed("x", 1, 0, 1));
    assertEquals(0.5, Arguments.inOpen("x", 0.5, 0, 1));
    assertEquals(3, Arguments.atLeast("n", 3, 3));
    assertEquals(9, Arguments.inRange("n", 9, 3, 9));
    assertEquals(List.of(1, 2), Arguments.list("values", List.of(1, 2)));
    assertEquals("b", Arguments.another("other", "a", "b"));
    String[] names = {"a", "b"};
    assertSame(names, Arguments.array("names", names));
  }

  @Test
  void valuesOutsideTheDomainAreRefusedByNameDomainAndValue() {
    refused("x must be finite, got NaN", () -> Arguments.finite("x", Double.NaN));
    refused("x must be in [0, ∞), got -0.5", () -> Arguments.nonNegative("x", -0.5));
    refused("x must be in [0, ∞), got ∞", () -> Arguments.nonNegative("x", 1 / 0.0));
    refused("x must be in (0, ∞), got 0", () -> Arguments.positive("x", 0));
    refused("x must be in [0, 1], got NaN", () -> Arguments.inClosed("x", Double.NaN, 0, 1));
    refused("x must be in (0, 1), got 1", () -> Arguments.inOpen("x", 1, 0, 1));
    refused("x must be in (0, 1), got 0", () -> Arguments.inOpen("x", 0, 0, 1));
    refused("x must be in [-∞, 0], got 1.0E9", () -> Arguments.inClosed("x", 1e9, -1 / 0.0, 0));
    refused("x must be in [0, 1], got 999999999", () -> Arguments.inClosed("x", 1e9 - 1, 0, 1));
    refused("n must be in [1, 9], got 0", () -> Arguments.inRange("n", 0, 1, 9));
    refused("n must be at least 1, got 0", () -> Arguments.atLeast("n", 0, 1));
    refused("n must be in [1, 9], got 10", () -> Arguments.inRange("n", 10, 1, 9));
    assertThrows(IllegalArgumentException.class, () -> Arguments.notNull("x", null));
    refused(
        "other must be another one than this, got a", () -> Arguments.another("other", "a", "a"));
    refused("other must be not null, got null", () -> Arguments.another("other", "a", null));
    List<Integer> hole = Arrays.asList(1, null);
    refused("values must be without null, got [1, null]", () -> Arguments.list("values", hole));
  }

  @Test
  void valuesOutOfAnArrayAreRefusedByTheirIndex() {
    assertEquals(2, Arguments.finite("x", 3, 2));
    assertEquals(2, Arguments.finite("x", 3, 4, 2));
    assertEquals("a", Arguments.notNull("x", 3, "a"));
    assertEquals(0, Arguments.nonNegative("x", 3, 0));
    assertEquals(2, Arguments.nonNegative("x", 3, 2));
    assertEquals(2, Arguments.positive("x", 3, 2));
    assertEquals(2, Arguments.atLeast("x", 3, 2, 2));
    for (int end : new int[] {1, 9}) {
      assertEquals(end, Arguments.inClosed("x", 3, end, 1, 9));
      assertEquals(end, Arguments.inRange("x", 3, end, 1, 9));
    }
    assertEquals("a", Arguments.require(true, "x", 3, "even", "a"));
    refused("x[3] must be in [0, ∞), got NaN", () -> Arguments.nonNegative("x", 3, Double.NaN));
    refused("x[3] must be in (0, ∞), got ∞", () -> Arguments.positive("x", 3, 1 / 0.0));
    refused("x[3] must be in [1, 9], got 0", () -> Arguments.inClosed("x", 3, 0, 1, 9));
    refused("x[3] must be in [1, 9], got 0", () -> Arguments.inRange("x", 3, 0, 1, 9));
    refused("x[3] must be finite, got NaN", () -> Arguments.finite("x", 3, Double.NaN));
    refused("x[3][4] must be finite, got ∞", () -> Arguments.finite("x", 3, 4, 1 / 0.0));
    refused("x[3] must be in [0, ∞), got -1", () -> Arguments.nonNegative("x", 3, -1));
    refused("x[3] must be in (0, ∞), got 0", () -> Arguments.positive("x", 3, 0));
    refused("x[3] must be in [0, 1], got 2", () -> Arguments.inClosed("x", 3, 2, 0, 1));
    refused("x[3] must be at least 1, got 0", () -> Arguments.atLeast("x", 3, 0, 1));
    refused("x[3] must be in [1, 9], got 10", () -> Arguments.inRange("x", 3, 10, 1, 9));
    refused("x[3] must be not null, got null", () -> Arguments.notNull("x", 3, null));
    refused("x[3] must be even, got 5", () -> Arguments.require(false, "x", 3, "even", 5));
    String[] hole = {"a", null};
    refused("names must be without null, got [a, null]", () -> Arguments.array("names", hole));
  }

  @Test
  void listsAreCopied() {
    List<Integer> source = Arrays.asList(1, 2);
    List<Integer> copy = Arguments.list("values", source);
    source.set(0, 7);
    assertEquals(List.of(1, 2), copy);
  }
}
