package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationMutualTailTest implements HighProbabilityContract<InformationMutualTail> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double INFORMATION = WORLD.mutualInformation();

  @Override
  public InformationMutualTail example() {
    return Information.mutualTail(10, 1000, LossRange.UNIT);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    double bound = Information.mutualTail(INFORMATION, 4, LossRange.UNIT).atDelta(delta).value();
    return Math.abs(draw.gap()) <= bound;
  }

  @Test
  void isBelowTheOldTailAndAboveTheLeakage() {
    for (double information : new double[] {0, 0.1, 1, 10, 300}) {
      for (double delta : new double[] {1e-9, 0.01, 0.2}) {
        double mutual =
            Information.mutualTail(information, 500, LossRange.UNIT).atDelta(delta).value();
        double old =
            Information.xuRaginskyTail(information, 500, LossTail.unit()).atDelta(delta).value();
        double leakage =
            Information.leakage(information, 500, LossRange.UNIT).atDelta(delta).value();
        assertTrue(leakage <= mutual && (information < 1 || mutual <= old));
      }
    }
  }
}
