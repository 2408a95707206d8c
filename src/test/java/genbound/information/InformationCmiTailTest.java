package genbound.information;

import genbound.Evidence;
import genbound.Information;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class InformationCmiTailTest implements HighProbabilityContract<InformationCmiTail> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    SplitDraw draw = SplitDraw.of(WORLD, random);
    double[] posterior = WORLD.posterior(draw.sample());
    double risk = 0;
    double mean = 0;
    for (int w = 0; w < 3; w++) {
      risk += posterior[w] * WORLD.risk(w);
      mean += posterior[w] * WORLD.empirical(w, draw.sample());
    }
    double kl = EnumeratedLearner.divergence(posterior, draw.prior());
    EmpiricalRisk empirical = Evidence.meanLoss(mean, 4);
    return risk <= Information.cmiTail(empirical, kl).atDelta(delta).value();
  }
}
