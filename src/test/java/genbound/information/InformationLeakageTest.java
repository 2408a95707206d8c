package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.Coverage;
import org.junit.jupiter.api.Test;

class InformationLeakageTest implements GapTailContract<InformationLeakage> {

  private static final double LEAKAGE = WORLD.leakage();

  @Override
  public double tells(Draw draw) {
    return LEAKAGE;
  }

  @Test
  void isAtMostTheLogarithmOfTheNumberOfHypotheses() {
    assertTrue(LEAKAGE > 0.5 && LEAKAGE <= Math.log(3), () -> "leakage " + LEAKAGE);
  }

  @Test
  void failsForALearnerThatLeaksMoreThanDeclared() {
    assertBroken(
        random ->
            ManySelectors.gapOfTheBest(random, 12)
                <= Information.leakage(0, 12, LossRange.UNIT).atDelta(DELTA).value());
  }

  @Test
  void holdsForTheSameLearnerAtItsLeakage() {
    Coverage.assertHolds(
        DELTA,
        DRAWS,
        3,
        random ->
            ManySelectors.gapOfTheBest(random, 12)
                <= Information.leakage(Math.log(64), 12, LossRange.UNIT).atDelta(DELTA).value());
  }
}
