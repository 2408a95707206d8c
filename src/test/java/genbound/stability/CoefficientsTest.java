package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.evidence.Confidence;
import genbound.evidence.learner.ReplacementStability;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoefficientsTest {

  @Test
  void minimisersOfStronglyConvexObjectives() {
    assertEquals(0.08, Coefficients.stronglyConvex(2, 0.1, 1000).gamma(), 1e-16);
    RegularisedKernel machine = RegularisedKernel.hinge(2, 0.05);
    double kernel = machine.stability(1000).toReplacement().gamma();
    assertEquals(kernel, Coefficients.stronglyConvex(2, 0.1, 1000).gamma(), 1e-16);
  }

  @Test
  void gradientMethodsAreAsStableAsTheirGapIsSmall() {
    StepSizes steps = StepSizes.constant(0.1, 100);
    assertEquals(0.02, Coefficients.sgdConvex(steps, 1, 2, 1000).gamma(), 1e-16);
    assertEquals(0.004, Coefficients.sgdStronglyConvex(0.5, 1, 2, 0.5, 1000).gamma(), 1e-17);
    assertEquals(
        new StabilitySgdNonConvex(0.1, 1, 2, 50, 10).certify().value(),
        Coefficients.sgdNonConvex(0.1, 1, 2, 50, 10).gamma());
    assertEquals(
        new StabilitySgdNonSmooth(steps, 1, 1, 10).certify().value(),
        Coefficients.sgdNonSmooth(steps, 1, 1, 10).gamma());
    assertEquals(0.06, Coefficients.ofParameters(2, 0.03).gamma(), 1e-17);
  }

  /** Without curvature t = 2cL² is the best: (t + t·ln(T/t))/n. */
  @Test
  void hardlyCurvedLossesAreAsStableAsThoseThatAreNotCurved() {
    double flat = (0.2 + 0.2 * Math.log(50 / 0.2)) / 10;
    for (double smoothness : new double[] {0, 1e-300, 1e-30, 1e-19, 1e-16}) {
      assertEquals(flat, Coefficients.sgdNonConvex(0.1, 1, smoothness, 50, 10).gamma(), 1e-15);
    }
  }

  /** Linear losses move apart by the whole of every step on the example that differs. */
  @Test
  void shuffledPassesMoveLinearLossesByTheirCoefficient() {
    double[] sizes = {0.1, 0.05, 0.2};
    for (int batch : new int[] {1, 5}) {
      double apart = 0;
      for (double size : sizes) {
        apart += 2 * size / batch;
      }
      var gamma = Coefficients.shuffledConvex(StepSizes.of(sizes), 1, 0, batch, 10);
      assertEquals(apart, gamma.gamma(), 1e-15);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Coefficients.shuffledConvex(StepSizes.of(sizes), 1, 0, 3, 10));
    assertThrows(
        IllegalArgumentException.class,
        () -> Coefficients.shuffledNonSmooth(StepSizes.of(sizes), 1, 1, 3, 10));
    assertThrows(
        IllegalArgumentException.class,
        () -> Coefficients.shuffledConvex(StepSizes.of(sizes), 1, 20, 1, 10));
  }

  /** Quadratic losses, the example that differs last in every pass: nothing moves further. */
  @Test
  void shuffledPassesOfStronglyConvexLossesApproachTheirCoefficient() {
    double step = 0.3;
    int n = 4;
    double apart = 0;
    for (int pass = 0; pass < 50; pass++) {
      for (int i = 0; i < n; i++) {
        apart = apart * (1 - step * 0.5) + (i == n - 1 ? 2 * step : 0);
      }
    }
    double gamma = Coefficients.shuffledStronglyConvex(step, 1, 2, 0.5, n).gamma();
    assertTrue(apart <= gamma, apart + " against " + gamma);
    assertEquals(gamma, apart, 1e-12);
    assertEquals(0, Coefficients.shuffledStronglyConvex(0, 1, 2, 0.5, n).gamma());
  }

  /** Linear losses of slope ±1, and a ridge whose gradient does not stay below 1. */
  @Test
  void ridgeThatAllExamplesShareIsNotCountedInTheLipschitzConstant() {
    double step = 0.3;
    double ridge = 0.5;
    double[] last = {1, -1};
    double[] w = new double[2];
    for (int pass = 0; pass < 50; pass++) {
      for (double slope : new double[] {0.2, -0.7, 1}) {
        w[0] -= step * (slope + ridge * w[0]);
        w[1] -= step * (slope + ridge * w[1]);
      }
      w[0] -= step * (last[0] + ridge * w[0]);
      w[1] -= step * (last[1] + ridge * w[1]);
    }
    double apart = Math.abs(w[0] - w[1]);
    double gamma = Coefficients.shuffledStronglyConvex(step, 1, ridge, ridge, 4).gamma();
    assertTrue(apart <= gamma * (1 + 1e-15), apart + " against " + gamma);
    assertEquals(gamma, apart, 1e-12);
  }

  /** Passes of subgradient descent on |w − z| in orders drawn anew, all examples but one alike. */
  @Test
  void shuffledSubgradientPassesDriftByLess() {
    var random = new Random(7);
    for (int run = 0; run < 200; run++) {
      double one = 0;
      double other = 0;
      double furthest = 0;
      for (int pass = 0; pass < 5; pass++) {
        int differs = random.nextInt(10);
        for (int i = 0; i < 10; i++) {
          double z = random.nextDouble() - 0.5;
          one -= 0.02 * Math.signum(one - (i == differs ? 1 : z));
          other -= 0.02 * Math.signum(other - (i == differs ? -1 : z));
        }
        furthest = Math.max(furthest, Math.abs(one - other));
      }
      StepSizes passes = StepSizes.constant(0.02, 5);
      double gamma = Coefficients.shuffledNonSmooth(passes, 1, 100, 1, 10).gamma();
      assertTrue(furthest <= gamma, furthest + " against " + gamma);
      assertTrue(gamma < 1.0, () -> "γ = " + gamma);
    }
  }

  /** Two runs of gradient descent on |w − z|, whose samples differ in one example. */
  @Test
  void subgradientDescentDriftsByLess() {
    int n = 10;
    int steps = 60;
    double one = 0;
    double other = 0;
    double furthest = 0;
    for (int t = 1; t <= steps; t++) {
      one -= 0.05 * slope(one, n, 1);
      other -= 0.05 * slope(other, n, -1);
      furthest = Math.max(furthest, Math.abs(one - other));
    }
    StepSizes sizes = StepSizes.constant(0.05, steps);
    double gamma = Coefficients.sgdNonSmooth(sizes, 1, 100, n).gamma();
    assertTrue(furthest > 0.05 && furthest <= gamma, furthest + " against " + gamma);
  }

  private static double slope(double w, int n, double last) {
    double sum = Math.signum(w - last);
    for (int i = 1; i < n; i++) {
      sum += Math.signum(w - (i % 2 == 0 ? 0.3 : -0.3));
    }
    return sum / n;
  }

  @Test
  void baggingSharesOutWhatOnePredictorMoves() {
    ReplacementStability unstable = new ReplacementStability(1);
    assertEquals(0.01, Coefficients.bagged(unstable, 10, 1000).gamma(), 1e-17);
  }

  @Test
  void coefficientsOfNearestNeighboursHaveClosedForms() {
    assertEquals(0.05, Coefficients.nearestNeighbours(5, 100), 1e-17);
    double five = 3 * 20 / 64.0 / 100;
    assertEquals(five, Coefficients.nearestNeighboursTwoClasses(5, 100), 1e-16);
    double four = 3 * 10 * Math.pow(0.6, 3) * Math.pow(0.4, 2) / 100;
    assertEquals(four, Coefficients.nearestNeighboursTwoClasses(4, 100), 1e-16);
    var sample = Evidence.errors(3, 100);
    double larger = Coefficients.nearestNeighbours(5, 99);
    double byHand =
        new StabilityHypothesis(Evidence.leaveOneOut(sample), larger).atDelta(0.05).value();
    double byRecord =
        new StabilityNearestNeighbours(Evidence.nearestNeighbours(3, 100, 5)).atDelta(0.05).value();
    assertEquals(byHand, byRecord, 0.01);
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> Coefficients.nearestNeighbours(10, 10));
    assertTrue(refusal.getMessage().startsWith("neighbours must be at most n − 1 = 9"));
    assertEquals(0.9, Coefficients.nearestNeighbours(9, 10));
    assertTrue(Coefficients.nearestNeighboursTwoClasses(9, 10) < 0.9);
    assertThrows(
        IllegalArgumentException.class, () -> Coefficients.nearestNeighboursTwoClasses(10, 10));
  }

  /** What moves when one of n fair labels is removed, summed over all of them exactly. */
  @Test
  void theTwoClassBoundIsNearlyAttained() {
    for (int k = 1; k <= 41; k += 2) {
      double central = 1;
      for (int j = 1; j <= (k + 1) / 2; j++) {
        central *= (2.0 * j - 1) / (2 * j);
      }
      double exact = (k + 1) / 2.0 * central / 100;
      double bound = Coefficients.nearestNeighboursTwoClasses(k, 100);
      assertTrue(exact <= bound && bound <= 1.13 * exact, "k = " + k);
    }
  }

  @Test
  void ratesPromiseNothing() {
    ReplacementStability gamma = new ReplacementStability(0.01);
    Confidence confidence = Confidence.ofDelta(0.05);
    String one = StabilityRates.feldmanVondrak(gamma, 100, confidence, 1).toString();
    assertTrue(one.contains("a rate, not a promise"), one);
    double log = Math.log(100);
    double size = 0.01 * log * (log + Math.log(20)) + Math.sqrt(Math.log(20) / 100);
    double twice = StabilityRates.feldmanVondrak(gamma, 100, confidence, 2).value();
    assertEquals(2 * size, twice, 1e-14);
    var risk = Evidence.errors(1, 100);
    var other = StabilityRates.klochkovZhivotovskiy(risk, gamma, 1, confidence, 2);
    double expected = 0.01 + 4 * (0.01 * Math.log(100) + 0.01) * Math.log(20);
    assertEquals(expected, other.value(), 1e-12);
    var third = StabilityRates.klochkovZhivotovskiy(risk, gamma, 0.25, confidence, 2);
    double price = 2 * (1 + 1 / 0.25) * (0.01 * Math.log(100) + 0.01) * Math.log(20);
    assertEquals(0.25 * 0.01 + price, third.value(), 1e-12);
  }
}
