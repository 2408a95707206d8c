package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesSubGammaTest implements HighProbabilityContract<PacBayesSubGamma> {

  @Override
  public Set<String> mayBeNegative() {
    return Set.of("mean");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += random.nextExponential();
    }
    return PacBayes.subGamma(sum / 30, 30, 0, 1, 1).atDelta(delta).value() >= 1;
  }

  @Test
  void withoutScaleIsSubGaussian() {
    assertEquals(
        PacBayes.subGaussian(1, 100, 3, 2).atDelta(0.05).value(),
        PacBayes.subGamma(1, 100, 3, 4, 0).atDelta(0.05).value(),
        1e-15);
  }
}
