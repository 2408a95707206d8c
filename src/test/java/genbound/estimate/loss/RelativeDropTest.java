package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import org.junit.jupiter.api.Test;

class RelativeDropTest {

  private static final Confidence SURE = Confidence.ofDelta(0.05);

  @Test
  void isMadeOfTheLimitsOfTheTwoRates() {
    var before = Evidence.errors(12, 72);
    var after = Evidence.errors(42, 72);
    RelativeDrop drop = new RelativeDrop(before, after, 1);
    assertEquals(0.5, drop.point(), 1e-15);
    double most = 1 - Holdout.binomial(before).lower().atDelta(0.025).value();
    double least = 1 - Holdout.binomial(before).atDelta(0.025).value();
    double mostAfter = 1 - Holdout.binomial(after).lower().atDelta(0.025).value();
    double leastAfter = 1 - Holdout.binomial(after).atDelta(0.025).value();
    assertEquals(1 - mostAfter / least, drop.lower(SURE), 1e-12);
    assertEquals(1 - leastAfter / most, drop.upper(SURE), 1e-12);
    assertTrue(new RelativeDrop(before, after, 9).lower(SURE) < drop.lower(SURE));
    assertTrue(new RelativeDrop(before, after, 9).upper(SURE) > drop.upper(SURE));
  }

  @Test
  void holdsAsOftenAsItSays() {
    Coverage.assertHolds(
        0.2,
        2000,
        3,
        random -> {
          var before = Evidence.errors(Coverage.binomial(random, 30, 0.4), 30);
          var after = Evidence.errors(Coverage.binomial(random, 40, 0.7), 40);
          RelativeDrop drop = new RelativeDrop(before, after, 1);
          return drop.lower(Confidence.ofDelta(0.1)) <= 0.5
              && drop.upper(Confidence.ofDelta(0.1)) >= 0.5;
        });
  }

  @Test
  void extremesGiveNumbersOrRefusals() {
    var none = Evidence.errors(10, 10);
    var one = Evidence.errors(9, 10);
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> new RelativeDrop(none, one, 1));
    assertEquals("first must be with a success, got 10 errors in 10", refusal.getMessage());
    RelativeDrop gain = new RelativeDrop(one, Evidence.errors(0, 10), 1);
    assertEquals(-9, gain.point(), 1e-15);
    assertTrue(gain.lower(SURE) < -9 && gain.upper(SURE) > -9);
    assertEquals(1, new RelativeDrop(one, none, 1).upper(SURE));
    assertEquals(
        Double.NEGATIVE_INFINITY, gain.lower(Confidence.ofLogInverseDelta(1e300)), "told from 0?");
    assertEquals(1, gain.upper(Confidence.ofLogInverseDelta(1e300)));
    assertTrue(drop(1L << 53).lower(SURE) < 0, "one success in 2⁵³");
  }

  @Test
  void setsMayBeOfDifferentSizes() {
    RelativeDrop drop = new RelativeDrop(Evidence.errors(2, 10), Evidence.errors(12, 20), 1);
    assertEquals(0.5, drop.point(), 1e-15);
    assertFalse(drop.isExact());
    assertEquals("relative drop of 0.5: 2 errors in 10, then 12 errors in 20", drop.toString());
    assertThrows(
        IllegalArgumentException.class,
        () -> new RelativeDrop(Evidence.errors(1, 5), Evidence.errors(1, 5), 0));
  }

  private static RelativeDrop drop(long n) {
    return new RelativeDrop(Evidence.errors(n - 1, n), Evidence.errors(n - 1, n), 1);
  }
}
