package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.evidence.Confidence;
import genbound.evidence.learner.ReplacementStability;
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
    double five = Math.sqrt(6 / (2 * Math.PI)) / 100;
    assertEquals(five, Coefficients.nearestNeighboursTwoClasses(5, 100), 1e-16);
    double four = Math.sqrt(30 / (8 * Math.PI)) / 100;
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
    var risk = Evidence.errors(1, 100);
    var other = StabilityRates.klochkovZhivotovskiy(risk, gamma, 1, confidence, 2);
    double expected = 0.01 + 4 * (0.01 * Math.log(100) + 0.01) * Math.log(20);
    assertEquals(expected, other.value(), 1e-12);
    var third = StabilityRates.klochkovZhivotovskiy(risk, gamma, 0.25, confidence, 2);
    double price = 2 * (1 + 1 / 0.25) * (0.01 * Math.log(100) + 0.01) * Math.log(20);
    assertEquals(0.25 * 0.01 + price, third.value(), 1e-12);
  }
}
