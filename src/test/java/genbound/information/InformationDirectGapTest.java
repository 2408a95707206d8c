package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationDirectGapTest implements HighProbabilityContract<InformationDirectGap> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double GAP = WORLD.average((risk, mean) -> risk - mean);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double sum = 0;
    for (int run = 0; run < 12; run++) {
      Draw draw = Draw.of(WORLD, random);
      double fresh = WORLD.empirical(draw.hypothesis(), WORLD.drawSample(random, 1));
      sum += fresh - WORLD.empirical(draw.hypothesis(), draw.sample());
    }
    var bound = Information.directGap(Evidence.meanLoss(sum / 12, 12, -1, 1));
    return bound.atDelta(delta).value() >= GAP;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "60 runs with gaps of ±1 of mean p",
            -1,
            1,
            (chance, p) ->
                Claim.one(
                    Information.directGap(
                        Evidence.meanLoss(
                            2 * chance.binomial(60, (1 + p) / 2) / 60.0 - 1, 60, -1, 1)),
                    p)));
  }

  @Test
  void isAtMostHoeffdingsBoundInUnitsOfTheLoss() {
    for (double mean : new double[] {-0.5, 0, 0.0014, 0.3}) {
      double root = Math.sqrt(2 * Math.log(20) / 300);
      var unit = Information.directGap(Evidence.meanLoss(mean, 300, -1, 1)).atDelta(0.05);
      assertTrue(unit.value() <= mean + root, () -> "m = " + mean);
      var wide = Information.directGap(Evidence.meanLoss(10 * mean, 300, -10, 10)).atDelta(0.05);
      assertEquals(10 * unit.value(), wide.value(), 1e-13);
    }
  }
}
