package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationLeakageTest implements HighProbabilityContract<InformationLeakage> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double LEAKAGE = WORLD.leakage();

  @Override
  public InformationLeakage example() {
    return Information.leakage(10, 1000, LossRange.UNIT);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    double bound = Information.leakage(LEAKAGE, 4, LossRange.UNIT).atDelta(delta).value();
    return Math.abs(draw.gap()) <= bound;
  }

  @Test
  void isAtMostTheLogarithmOfTheNumberOfHypotheses() {
    assertTrue(LEAKAGE > 0.5 && LEAKAGE <= Math.log(3), () -> "leakage " + LEAKAGE);
  }

  @Test
  void failsForALearnerThatLeaksMoreThanDeclared() {
    Coverage.assertBroken(
        DELTA,
        DRAWS,
        3,
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
