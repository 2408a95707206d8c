package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesSubGaussianTest implements HighProbabilityContract<PacBayesSubGaussian> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += 2 + 3 * random.nextGaussian();
    }
    return PacBayes.subGaussian(sum / 30, 30, 0, 3).atDelta(delta).value() >= 2;
  }

  /** The published form replaces k by KL + 1. */
  @Test
  void isNeverAboveThePublishedForm() {
    for (double kl : new double[] {0, 0.5, 0.999, 1, 7.3, 500, 1e6}) {
      double price = Math.log(Math.E * Math.PI * Math.PI * Math.pow(kl + 1, 2) / 6 / 0.05);
      double published = Math.sqrt(2 * (kl + price) / 1000);
      double value = PacBayes.subGaussian(0, 1000, kl, 1).atDelta(0.05).value();
      assertTrue(value <= published * (1 + 1e-12), kl + ": " + value + " " + published);
    }
    assertEquals(0.0948, PacBayes.subGaussian(0, 1000, 0.5, 1).atDelta(0.05).value(), 5.1e-5);
  }

  @Test
  void failsForTailsHeavierThanDeclared() {
    assertBroken(
        random -> {
          double sum = 0;
          for (int i = 0; i < 5; i++) {
            sum += 3 * random.nextGaussian();
          }
          return PacBayes.subGaussian(sum / 5, 5, 0, 0.3).atDelta(DELTA).value() >= 0;
        });
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.normal(
            "30 normal losses of deviation 3, the best of 32 independent predictors",
            32,
            30,
            3,
            PacBayes.subGaussian(0, 30, Math.log(32), 3)));
  }
}
