package genbound.information;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class InformationCmiDensityTailTest implements HighProbabilityContract<InformationCmiDensityTail> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    SplitDraw draw = SplitDraw.of(WORLD, random);
    int w = EnumeratedLearner.draw(random, WORLD.posterior(draw.sample()));
    double density = Math.log(WORLD.posterior(draw.sample())[w] / draw.prior()[w]);
    EmpiricalRisk empirical = Evidence.meanLoss(WORLD.empirical(w, draw.sample()), 4);
    return WORLD.risk(w) <= Information.cmiDensityTail(empirical, density).atDelta(delta).value();
  }
}
