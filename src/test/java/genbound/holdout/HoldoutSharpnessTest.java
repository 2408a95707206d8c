package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Holdout;
import genbound.bound.Quantity;
import genbound.evidence.learner.MeanGradient;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutSharpnessTest implements HighProbabilityContract<HoldoutSharpness> {

  @Override
  public HoldoutSharpness example() {
    return Holdout.sharpness(new MeanGradient(0.2, 1000), 0.05, 8, 1.5);
  }

  /** g(x; w) = x·w + w²/2 at w = 0, for x = 1 with probability 0.6 and else −1: S = 0.2ρ + ρ²/2. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 40;
    double mean = Math.abs(2.0 * Coverage.binomial(random, n, 0.6) / n - 1);
    var bound = Holdout.sharpness(new MeanGradient(mean, n), 0.5, 1, 1);
    return bound.atDelta(delta).value() >= 0.2 * 0.5 + 0.5 * 0.5 / 2;
  }

  /** A gradient that is rarely large: the longest of the sample is no bound on it. */
  @Test
  void failsIfTheBoundIsTheLongestGradientThatWasSeen() {
    Coverage.assertBroken(
        DELTA,
        DRAWS,
        5,
        random -> {
          double mean = 5.0 * Coverage.binomial(random, 20, 0.01);
          double longest = mean > 0 ? 100 : 0;
          var bound = Holdout.sharpness(new MeanGradient(mean, 20), 1, longest, 0);
          return bound.atDelta(DELTA).value() >= 1;
        });
  }

  /** w²/2 at w = 0 has no slope, and rises all the same. */
  @Test
  void failsIfTheCurvatureIsLeftOut() {
    MeanGradient flat = new MeanGradient(0, 1_000_000);
    double rise = 0.5 * 0.5 / 2;
    assertTrue(Holdout.sharpness(flat, 0.5, 1, 0).atDelta(0.05).value() < rise);
    assertTrue(Holdout.sharpness(flat, 0.5, 1, 1).atDelta(0.05).value() >= rise);
  }

  @Test
  void givesTheNumbersOfTheIndependentCalculation() {
    MeanGradient flat = new MeanGradient(0, 1000);
    double linear = Holdout.sharpness(flat, 0.05, 1, 0).atDelta(0.05).value();
    assertEquals(0.005451366390289139, linear, 1e-17);
    double curved = Holdout.sharpness(flat, 0.05, 1, 1).atDelta(0.05).value();
    assertEquals(0.006701366390289139, curved, 1e-17);
  }

  @Test
  void isNeverAboveWhatIsKnownWithoutExamples() {
    var one = Holdout.sharpness(new MeanGradient(0.5, 1), 2, 3, 0.25).atDelta(1e-9);
    assertEquals(2 * 3 + 0.25 * 4 / 2, one.value(), 1e-14);
  }

  @Test
  void refusesANormAboveItsBound() {
    MeanGradient steep = new MeanGradient(2, 10);
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> Holdout.sharpness(steep, 1, 1.99, 0));
    assertEquals(
        "gradientBound must be at least the norm of the mean gradient, 2.0, got 1.99",
        refusal.getMessage());
    double rounded = Math.nextDown(2.0);
    assertEquals(2, Holdout.sharpness(steep, 1, rounded, 0).atDelta(0.5).value(), 1e-15);
  }

  @Test
  void isASharpnessInUnitsOfThePrediction() {
    var certificate = example().atDelta(0.05);
    assertEquals(Quantity.SHARPNESS, certificate.theorem().quantity());
    assertFalse(certificate.isVacuous());
    assertTrue(certificate.toString().startsWith("sharpness ≤ 0.05"), certificate::toString);
  }
}
