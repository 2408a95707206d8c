package genbound.pacbayes;

import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class PacBayesSubGammaTest implements HighProbabilityContract<PacBayesSubGamma> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += random.nextExponential();
    }
    return PacBayes.subGamma(sum / 30, 30, 0, 1, 1).atDelta(delta).value() >= 1;
  }
}
