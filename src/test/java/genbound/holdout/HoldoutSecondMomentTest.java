package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.TwoSidedBound;
import genbound.evidence.LossRange;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutSecondMomentTest implements HighProbabilityContract<HoldoutSecondMoment> {

  @Override
  public HoldoutSecondMoment example() {
    return Holdout.secondMoment(0.3, 10_000, 2.718281828459045);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return holds(random, 0.2 * 25, delta);
  }

  /** Whether the bound holds for 20 losses that are 5 with probability 0.2, and else 0. */
  private static boolean holds(RandomGenerator random, double secondMoment, double delta) {
    double mean = 5 * Coverage.binomial(random, 20, 0.2) / 20.0;
    return Holdout.secondMoment(mean, 20, secondMoment).atDelta(delta).value() >= 1;
  }

  @Test
  void failsForASecondMomentThatIsTooSmall() {
    Coverage.assertBroken(DELTA, DRAWS, 5, random -> holds(random, 0.5, DELTA));
  }

  /** Weights of a log-normal law with σ = 1, of which the ceiling 33 has a price in kl. */
  @Test
  void isTighterThanACeilingForWeightedLosses() {
    double radius = example().atDelta(0.05).value() - 0.3;
    assertEquals(0.04036, radius, 5e-6);
    double kl = Holdout.kl(Evidence.meanLoss(0.3, 10_000, 0, 33)).atDelta(0.05).value() - 0.3;
    assertTrue(radius < kl, kl + " is smaller");
  }

  /** A loss of that second moment is sub-Gaussian below its mean with σ² = M. */
  @Test
  void isTheSubGaussianBoundOfItsSquareRoot() {
    double value = Holdout.secondMoment(0.3, 500, 6.25).atDelta(0.05).value();
    assertEquals(Holdout.subGaussian(0.3, 500, 2.5).atDelta(0.05).value(), value, 1e-15);
  }

  @Test
  void saysNothingFromBelowAndIsNeverVacuous() {
    assertFalse(TwoSidedBound.class.isAssignableFrom(HoldoutSecondMoment.class));
    var certificate = Holdout.secondMoment(50, 1, 3e4).atDelta(0.05);
    assertFalse(certificate.isVacuous());
    assertEquals(new LossRange(0, Double.POSITIVE_INFINITY), certificate.range());
    assertTrue(certificate.explain().toString().contains("no loss is negative"));
  }
}
