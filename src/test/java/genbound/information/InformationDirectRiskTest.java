package genbound.information;

import genbound.Evidence;
import genbound.Information;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class InformationDirectRiskTest implements HighProbabilityContract<InformationDirectRisk> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double RISK = WORLD.average((risk, mean) -> risk);

  /** The learner's average risk, from twelve runs and the loss on one fresh example in each. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double sum = 0;
    for (int run = 0; run < 12; run++) {
      Draw draw = Draw.of(WORLD, random);
      sum += WORLD.empirical(draw.hypothesis(), WORLD.drawSample(random, 1));
    }
    var bound = Information.directRisk(Evidence.meanLoss(Math.min(1, sum / 12), 12));
    return bound.atDelta(delta).value() >= RISK;
  }
}
