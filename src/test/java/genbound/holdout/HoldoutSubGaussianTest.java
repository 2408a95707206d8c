package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.TwoSidedBound;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutSubGaussianTest implements HighProbabilityContract<HoldoutSubGaussian> {

  @Override
  public HoldoutSubGaussian example() {
    return Holdout.subGaussian(12.5, 1000, 3);
  }

  @Override
  public Set<String> mayBeNegative() {
    return Set.of("mean");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return holds(random, 2, delta);
  }

  /** Whether the bound holds for 30 Gaussian losses of mean −2 and deviation 2. */
  private static boolean holds(RandomGenerator random, double sigma, double delta) {
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += -2 + 2 * random.nextGaussian();
    }
    return Holdout.subGaussian(sum / 30, 30, sigma).atDelta(delta).value() >= -2;
  }

  @Test
  void failsForASigmaThatIsTooSmall() {
    Coverage.assertBroken(DELTA, DRAWS, 5, random -> holds(random, 0.2, DELTA));
  }

  @Test
  void givesTheNumberOfTheHandCalculation() {
    assertEquals(12.732214, example().atDelta(0.05).value(), 5e-7);
  }

  /** A loss in [0, 1] is sub-Gaussian with σ = 1/2. */
  @Test
  void isHoeffdingsForALossInARange() {
    double hoeffding = Holdout.hoeffding(Evidence.meanLoss(0.2, 500)).atDelta(0.05).value();
    assertEquals(hoeffding, Holdout.subGaussian(0.2, 500, 0.5).atDelta(0.05).value(), 1e-15);
  }

  @Test
  void saysNothingFromBelowAndIsNeverVacuous() {
    assertFalse(TwoSidedBound.class.isAssignableFrom(HoldoutSubGaussian.class));
    var certificate = Holdout.subGaussian(50, 1, 3).atDelta(0.05);
    assertFalse(certificate.isVacuous());
    assertEquals(certificate.value(), certificate.clipped());
    assertTrue(certificate.explain().toString().contains("sub-Gaussian below its mean"));
  }
}
