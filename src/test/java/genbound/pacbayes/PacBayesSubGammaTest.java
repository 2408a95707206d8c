package genbound.pacbayes;

import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.GammaDistribution;

class PacBayesSubGammaTest implements HighProbabilityContract<PacBayesSubGamma> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += random.nextExponential();
    }
    return PacBayes.subGamma(sum / 30, 30, 0, 1, 1).atDelta(delta).value() >= 1;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.closed(
            "30 exponential losses of mean 1",
            0,
            0,
            (delta, p) -> {
              double radius = PacBayes.subGamma(0, 30, 0, 1, 1).atDelta(delta).value();
              return radius >= 1
                  ? 0
                  : new GammaDistribution(30, 1).cumulativeProbability(30 * (1 - radius));
            }));
  }
}
