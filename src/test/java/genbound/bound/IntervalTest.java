package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static final Confidence TENTH = Confidence.ofDelta(0.1);

  /** Two events share δ; one that bounds both sides has all of it. */
  @Test
  void eachSideHasItsShareOfTheFailureProbability() {
    Ends two = Ends.of(0.2, 0.7);
    assertSides(two.intervalAt(TENTH), TENTH.share(0.5));
    Ends one = new Ends(two.theorem(), LossRange.UNIT, 0.2, 0.7, true);
    assertSides(one.intervalAt(TENTH), TENTH);
  }

  @Test
  void aBoundThatSaysNothingOfItsEventsHasTwo() {
    Interval interval = Holdout.kl(Evidence.errors(5, 50)).intervalAt(TENTH);
    var half = new Guarantee.WithProbability(TENTH.share(0.5));
    assertEquals(half, interval.lower().guarantee());
    assertEquals(half, interval.upper().guarantee());
  }

  private static void assertSides(Interval interval, Confidence each) {
    assertEquals(TENTH, interval.confidence());
    assertEquals(new Guarantee.WithProbability(each), interval.lower().guarantee());
    assertEquals(new Guarantee.WithProbability(each), interval.upper().guarantee());
    assertEquals(0.2, interval.lower().value());
    assertEquals(0.7, interval.upper().value());
    assertEquals(Side.LOWER, interval.lower().theorem().side());
    assertEquals(Side.UPPER, interval.upper().theorem().side());
    assertEquals(
        "0.2 ≤ risk ≤ 0.7 with probability ≥ 0.9 [of published, refereed]", interval.toString());
  }

  @Test
  void endsThatLeaveNothingBetweenThemAreAContradiction() {
    Interval none = Ends.of(0.7, 0.2).intervalAt(0.9);
    assertTrue(none.isContradictory());
    assertTrue(none.toString().contains(", a contradiction: an assumption does not hold"));
    assertTrue(none.toHtml().contains("a contradiction"));
    assertFalse(Ends.of(0.2, 0.2).intervalAt(0.9).isContradictory());
    assertFalse(Ends.of(0.2, 0.7).intervalAt(0.9).isContradictory());
  }

  @Test
  void theLowerSideIsOfTheSameEvidence() {
    Ends both = Ends.of(0.2, 0.7);
    assertEquals(both.inputs(), both.lower().inputs());
    assertEquals(0.2, both.inputs().get("low"));
    assertEquals(both + ".lower()", both.lower().toString());
    assertEquals("given ≥", both.lower().theorem().formula());
  }
}
