package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossRangeTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double MOST = Double.MAX_VALUE;

  /** Its width is no double: it is between the two nearest to 1. */
  private static final LossRange UNEVEN = new LossRange(1e-20, 1);

  private static final LossRange WIDE = new LossRange(-1, 3);

  @Test
  void rangesOutsideTheDomainAreRefused() {
    refused("low must be finite or −∞, got ∞", () -> new LossRange(INFINITY, INFINITY));
    refused("low must be finite or −∞, got NaN", () -> new LossRange(Double.NaN, 1));
    refused("high must be above low, got 2", () -> new LossRange(2, 2));
    refused("high must be above low, got NaN", () -> new LossRange(2, Double.NaN));
    refused(
        "high must be within 1.7e308 of low, got 1.7976931348623157E308",
        () -> new LossRange(-MOST, MOST));
    refused(
        "range must be bounded on both sides, got [0, ∞]",
        () -> new LossRange(0, INFINITY).bounded());
    refused(
        "range must be bounded on both sides, got [-∞, 0]",
        () -> new LossRange(-INFINITY, 0).bounded());
  }

  @Test
  void rangesAtTheEndsOfTheDomainAreTaken() {
    LossRange widest = new LossRange(0, MOST);
    assertSame(widest, widest.bounded());
    assertTrue(widest.isBounded());
    assertFalse(new LossRange(-MOST, INFINITY).isBounded());
    assertFalse(new LossRange(-INFINITY, MOST).isBounded());
    assertEquals("[-∞, ∞]", LossRange.UNBOUNDED.toString());
  }

  @Test
  void bothEndsBelongToTheRange() {
    for (double inside : new double[] {-1, 0, 3}) {
      assertTrue(WIDE.contains(inside), "" + inside);
    }
    for (double outside : new double[] {Math.nextDown(-1.0), Math.nextUp(3.0), Double.NaN}) {
      assertFalse(WIDE.contains(outside), "" + outside);
    }
  }

  @Test
  void strayOfUpToAPartOfTheWidthIsPutBack() {
    assertEquals(3, WIDE.require("loss", 3 + 3.9e-12));
    assertEquals(-1, WIDE.require("loss", -1 - 3.9e-12));
    assertEquals(0, LossRange.UNIT.require("loss", -1e-12));
    assertEquals(2.5, WIDE.require("loss", 2.5));
    refused(
        "loss must be in [-1, 3], got 3.0000000000041",
        () -> WIDE.require("loss", 3.0000000000041));
    refused("loss must be in [0, ∞], got -1.0E-13", () -> positive().require("loss", -1e-13));
    assertEquals(1e300, positive().require("loss", 1e300));
  }

  private static LossRange positive() {
    return new LossRange(0, INFINITY);
  }

  @Test
  void largestScaledValueLeavesRoomForTheWidth() {
    assertEquals(MOST / 64, LossRange.UNIT.largestScaledValue());
    assertEquals(MOST / 64, new LossRange(0, 0.25).largestScaledValue());
    assertEquals(MOST / 256, WIDE.largestScaledValue());
    assertEquals(1, new LossRange(0, MOST).largestScaledValue());
    assertEquals(MOST, LossRange.UNBOUNDED.largestScaledValue());
  }

  @Test
  void varianceIsAtMostAQuarterOfTheSquaredWidth() {
    WIDE.checkVariance(4);
    WIDE.checkVariance(0);
    refused(
        "variance must be in [0, 4], got 4.000000000000001",
        () -> WIDE.checkVariance(Math.nextUp(4.0)));
    refused("variance must be in [0, 4], got -1", () -> WIDE.checkVariance(-1));
    assertEquals(0.3, LossRange.UNIT.varianceToUnitUp(0.3));
    assertEquals(0.125, WIDE.varianceToUnitUp(2));
  }

  @ParameterizedTest
  @CsvSource({"0, -1", "0.25, 0", "1, 3"})
  void unitIsTheRangeScaled(double unit, double loss) {
    assertEquals(loss, WIDE.fromUnitUp(unit), 0);
    assertEquals(loss, WIDE.fromUnitDown(unit), 0);
    assertEquals(unit, WIDE.toUnitUp(loss), 0);
    assertEquals(unit, WIDE.toUnitDown(loss), 0);
    assertEquals(4 * unit, WIDE.stretchUp(unit), 0);
    assertEquals(-4 * unit, WIDE.stretchDown(-unit), 0);
  }

  @Test
  void differencesAreStretchedOutward() {
    double less = Math.nextDown(1.0);
    assertEquals(1, UNEVEN.stretchUp(1));
    assertEquals(less, UNEVEN.stretchDown(1));
    assertEquals(-less, UNEVEN.stretchUp(-1));
    assertEquals(-1, UNEVEN.stretchDown(-1));
  }
}
