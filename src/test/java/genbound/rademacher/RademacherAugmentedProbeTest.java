package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Rademacher;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RademacherAugmentedProbeTest implements HighProbabilityContract<RademacherAugmentedProbe> {

  /**
   * One sign, hidden half of the time: κ² = 1.5, λ₂ = ½. The target is half the sign, and loses
   * half of its square; the encoder has the sign and the constant, so that τ² = 0. The probe u +
   * v·x/√2 is found by projected gradient descent in the ball u² + v² ≤ ½.
   */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 50;
    double[] moments = new double[3];
    for (int i = 0; i < n; i++) {
      int x = random.nextBoolean() ? 1 : -1;
      int y = random.nextDouble() < 0.75 ? x : -x;
      moments[0] += x / (double) n;
      moments[1] += y / (double) n;
      moments[2] += x * y / (double) n;
    }
    double u = 0;
    double v = 0;
    double part = Math.sqrt(0.5);
    for (int step = 0; step < 300; step++) {
      double down = u + part * v * moments[0] - moments[1];
      double across = part * (u * moments[0] + part * v - moments[2]);
      u -= 0.5 * down;
      v -= 0.5 * across;
      double length = Math.max(1, Math.hypot(u, v) / part);
      u /= length;
      v /= length;
    }
    double distance = Math.hypot(u, part * v - 0.5);
    return Rademacher.augmentedProbe(1.5, 0, 0.5, 0.5, 1, n).atDelta(delta).value() >= distance;
  }

  @Test
  void squareIsTheSumOfItsPublishedParts() {
    double root = Rademacher.augmentedProbe(5.0625, 0, 0.1, 1, 2, 10_000).atDelta(0.05).value();
    assertEquals(0.4147366596 + 0.5191161868, root * root, 1e-9);
    assertEquals(0.9338528464, root * root, 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.1, 0.0181061611", "0.25, 0.1, 0.2019997525", "0.5, 0.2, 0.5995279235"})
  void approximationOfAnyEncoder(double tauSquared, double epsilon, double expected) {
    assertEquals(expected, ProbeApproximation.atMost(tauSquared, epsilon, 1), 5e-11);
    assertEquals(9 * expected, ProbeApproximation.atMost(tauSquared, epsilon, 3), 5e-10);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.2, 0.25", "0.9, 0.2, 1", "1, 0.2, 1", "0, 0.2, 0", "0.5, 0, 0", "1, 0, 0"})
  void approximationOfTheBestEncoder(double eigenvalue, double epsilon, double expected) {
    assertEquals(expected, ProbeApproximation.bestEncoder(eigenvalue, epsilon, 1), 1e-15);
  }

  /**
   * Of the first eigenfunctions τ² is λ: the bound for any encoder is not below the exact error.
   */
  @Test
  void anyEncoderIsNoBetterThanTheBest() {
    for (double lambda = 0; lambda <= 1; lambda += 0.01) {
      for (double epsilon = 0; epsilon < 1; epsilon += 0.01) {
        double best = ProbeApproximation.bestEncoder(lambda, epsilon, 1);
        double any = ProbeApproximation.atMost(lambda, epsilon, 1);
        assertTrue(any >= best * (1 - 1e-14), lambda + " " + epsilon);
      }
    }
    assertEquals(1, ProbeApproximation.atMost(0.95, 0.1, 1));
    String whole = "epsilon must be in [0, 1), got 1";
    assertRefused(whole, () -> ProbeApproximation.atMost(0.5, 1, 1));
    assertRefused(whole, () -> ProbeApproximation.bestEncoder(0.5, 1, 1));
  }
}
