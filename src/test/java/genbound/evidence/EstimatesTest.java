package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers known up to a confidence, or exactly, or not at all. */
class EstimatesTest {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);

  /** An estimate that is the same at every confidence. */
  private record Between(double low, double point, double high, LossRange range, boolean isExact)
      implements EstimatedRisk {

    @Override
    public double upper(Confidence confidence) {
      return high;
    }

    @Override
    public double lower(Confidence confidence) {
      return low;
    }
  }

  private static EstimatedRisk share(double point) {
    return new Between(0, point, 1, LossRange.UNIT, false);
  }

  @Test
  void knownNumberIsItsOwnEnds() {
    Estimate known = Estimate.exact(-2.5);
    assertEquals(-2.5, known.point());
    assertEquals(-2.5, known.upper(CONFIDENCE));
    assertEquals(-2.5, known.lower(CONFIDENCE));
    assertTrue(known.isExact());
    assertEquals("-2.5 (exact)", known.toString());
    refused("value must be finite, got ∞", () -> Estimate.exact(Double.POSITIVE_INFINITY));
    refused("value must be finite, got NaN", () -> Estimate.exact(Double.NaN));
  }

  @Test
  void estimatedRiskIsScaledOutward() {
    LossRange range = new LossRange(0, 0.3);
    Estimate unit = new Between(0.1, 0.15, 0.1, range, false).onUnit();
    assertEquals(0.5, unit.point(), 1e-15);
    assertEquals(1.0 / 3, unit.lower(CONFIDENCE));
    assertEquals(Math.nextUp(1.0 / 3), unit.upper(CONFIDENCE));
    assertFalse(unit.isExact());
    assertTrue(new Between(0.1, 0.1, 0.1, range, true).onUnit().isExact());
  }

  @Test
  void meanOfFewValuesIsThatOfTheirShares() {
    List<EstimatedRisk> shares = List.of(share(0.75), share(0.25));
    DiscreteEstimate estimate = new DiscreteEstimate(List.of(1.0, 2.0, 4.0), shares, 8);
    assertEquals(2.25, estimate.point());
    assertEquals(new LossRange(1, 4), estimate.range());
    assertEquals("losses [1.0, 2.0, 4.0] with shares " + shares + " over 8", estimate.toString());
  }

  @Test
  void estimatesOfFewValuesOutsideTheDomainAreRefused() {
    List<Double> binary = List.of(0.0, 1.0);
    List<EstimatedRisk> one = List.of(share(0.5));
    refused(
        "sharesFrom must be one for each value but the first, got []",
        () -> new DiscreteEstimate(binary, List.of(), 8));
    refused(
        "sharesFrom must be in [0, 1], got [0, 2]",
        () -> new DiscreteEstimate(binary, List.of(between(new LossRange(0, 2))), 8));
    refused(
        "values must be ascending, got [1.0, 0.0]",
        () -> new DiscreteEstimate(List.of(1.0, 0.0), one, 8));
    refused(
        "n must be in [1, 9007199254740992], got 0", () -> new DiscreteEstimate(binary, one, 0));
  }

  private static EstimatedRisk between(LossRange range) {
    return new Between(0, 0.5, 1, range, false);
  }

  @Test
  void numberOfUnknownErrorSaysSo() {
    assertEquals(
        "about 0.5, error unknown, from ten runs",
        new PointEstimate(0.5, "from ten runs").toString());
    refused("value must be finite, got NaN", () -> new PointEstimate(Double.NaN, "a run"));
    refused("from must be not null, got null", () -> new PointEstimate(1, null));
  }
}
