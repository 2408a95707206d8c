package genbound.evidence.learner;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.learner.OuterDimension.Activation;
import org.junit.jupiter.api.Test;

class OuterDimensionTest {

  private static final double[] RADII = {0.5, 1, 2, 5, 10, 20};
  private static final double[] EPSILONS = {1e-3, 1e-6, 1e-9, 1e-12};

  private static final long[][] DIMENSIONS = {
    {6, 10, 14, 18},
    {9, 15, 21, 27},
    {16, 26, 36, 46},
    {39, 63, 86, 110},
    {82, 128, 175, 220},
    {171, 265, 356, 447}
  };

  private static final double[][] DEGREES = {
    {4.3969, 8.3846, 12.2715, 16.1123},
    {7.5564, 13.5627, 19.4263, 25.2229},
    {14.4525, 24.6971, 34.7142, 44.6217},
    {37.8001, 61.6046, 84.9311, 108.0189},
    {80.0739, 126.9914, 173.0376, 218.6376},
    {169.7164, 263.0205, 354.7193, 445.5758}
  };

  @Test
  void givesTheDimensionsAndDegreesOfTheIndependentCalculation() {
    for (int i = 0; i < RADII.length; i++) {
      for (int j = 0; j < EPSILONS.length; j++) {
        OuterDimension dimension = OuterDimension.tanh(RADII[i], EPSILONS[j]);
        assertEquals(DIMENSIONS[i][j], dimension.dimension(), dimension::toString);
        assertEquals(DEGREES[i][j], dimension.unroundedDegree(), 5e-5 + 1e-12);
      }
    }
  }

  @Test
  void givesTheDimensionsOfNetworksAtAMargin() {
    assertEquals(13, OuterDimension.tanh(2, 0.1 / 20).dimension());
    assertEquals(17, OuterDimension.tanh(2, 0.1 / 200).dimension());
    assertEquals(34, OuterDimension.tanh(5, 0.1 / 20).dimension());
    assertEquals(50, OuterDimension.tanh(5, 0.1 / 2000).dimension());
  }

  /** Two inputs: C(n + 2, 2), not the square of the dimension for one. */
  @Test
  void countsPolynomialsOfATotalDegree() {
    assertEquals(136, OuterDimension.tanh(2, 1e-3, 2).dimension());
    assertEquals(15, OuterDimension.tanh(2, 1e-3, 2).degree());
    assertEquals(16L * 17 * 18 / 6, OuterDimension.tanh(2, 1e-3, 3).dimension());
  }

  /** σ(z) = ½ + tanh(z/2)/2. */
  @Test
  void aSigmoidIsATanhOfHalfTheRadiusAtTwiceTheDistance() {
    for (double radius : RADII) {
      for (double epsilon : EPSILONS) {
        assertEquals(
            OuterDimension.tanh(radius / 2, 2 * epsilon).dimension(),
            OuterDimension.sigmoid(radius, epsilon).dimension());
      }
    }
    assertEquals(Math.tanh(0.7), Activation.TANH.at(0.7));
    assertEquals(1 / (1 + Math.exp(-0.7)), Activation.SIGMOID.at(0.7), 1e-16);
  }

  /** The truncated Chebyshev series of a unit, on a fine grid. */
  @Test
  void everyUnitIsWithinTheDistanceOfTheSpace() {
    for (double radius : new double[] {0.5, 2, 10}) {
      for (double epsilon : new double[] {0.3, 1e-3, 1e-9}) {
        int degree = (int) OuterDimension.tanh(radius, epsilon).degree();
        for (double offset = 0; offset <= 3 * radius; offset += radius / 3) {
          double error = truncationError(radius, offset, degree);
          assertTrue(error <= epsilon, radius + " " + epsilon + " " + offset + ": " + error);
        }
      }
    }
  }

  /** Weights (2, 2) make tanh(4t) at the corner: the largest weight is no radius. */
  @Test
  void theRadiusIsTheSumOfTheWeightsAndNotTheLargest() {
    int tooSmall = (int) OuterDimension.tanh(2, 1e-6).degree();
    int enough = (int) OuterDimension.tanh(4, 1e-6).degree();
    assertEquals(25, tooSmall);
    assertEquals(49, enough);
    double lebesgue = 1 + 2 / Math.PI * Math.log(tooSmall + 1);
    assertTrue(truncationError(4, 0, tooSmall) / (2 + lebesgue) > 1e-6);
    assertTrue(truncationError(4, 0, enough) <= 1e-6);
  }

  private static double truncationError(double weight, double offset, int degree) {
    int nodes = 1200;
    double[] coefficients = new double[degree + 1];
    for (int i = 0; i < nodes; i++) {
      double angle = Math.PI * (i + 0.5) / nodes;
      double value = Math.tanh(weight * Math.cos(angle) + offset);
      for (int k = 0; k <= degree; k++) {
        coefficients[k] += value * Math.cos(k * angle) * (k == 0 ? 1 : 2) / nodes;
      }
    }
    double worst = 0;
    for (int i = 0; i <= 500; i++) {
      double angle = Math.PI * i / 500;
      double sum = -Math.tanh(weight * Math.cos(angle) + offset);
      for (int k = 0; k <= degree; k++) {
        sum += coefficients[k] * Math.cos(k * angle);
      }
      worst = Math.max(worst, Math.abs(sum));
    }
    return worst;
  }

  @Test
  void constantsAreThereAtEveryDistance() {
    assertEquals(1, OuterDimension.tanh(1e300, 1).dimension());
    assertEquals(1, OuterDimension.tanh(3, 7).dimension());
    assertEquals(1, OuterDimension.sigmoid(1e300, 0.5).dimension());
    assertEquals(1, OuterDimension.tanh(Double.MIN_VALUE, 1e-9).dimension());
  }

  @Test
  void growsWithTheRadiusAndTheDigits() {
    long before = 0;
    for (double radius = 1e-3; radius < 1e5; radius *= 3) {
      long dimension = OuterDimension.tanh(radius, 1e-5).dimension();
      assertTrue(dimension >= before, "radius " + radius);
      before = dimension;
    }
    assertTrue(OuterDimension.tanh(1, Double.MIN_VALUE).dimension() > 500);
  }

  /** Its dimension has 53 binary digits. */
  @Test
  void dimensionsUpToTheLargestWholeDoubleAreTaken() {
    long dimension = OuterDimension.tanh(2.5e14, 1e-3).dimension();
    assertTrue(dimension >= 1L << 52 && dimension < 1L << 53, () -> "" + dimension);
    refusedFrom("radius must be such that the dimension", () -> OuterDimension.tanh(4e14, 1e-3));
  }

  @Test
  void textNamesTheUnits() {
    assertEquals(
        "tanh units of radius 2 within 0.001 of dimension 136",
        OuterDimension.tanh(2, 1e-3, 2).toString());
    assertEquals(
        "sigmoid units of radius 3 within 0.5 of dimension 1",
        OuterDimension.sigmoid(3, 0.5).toString());
  }

  @Test
  void refusesBadArgumentsByName() {
    refusedFrom("activation must be not null", () -> new OuterDimension(null, 1, 1e-3, 1));
    refusedFrom("radius must be in (0, ∞), got 0", () -> OuterDimension.tanh(0, 1e-3));
    refusedFrom("radius must be in (0, ∞), got NaN", () -> OuterDimension.tanh(Double.NaN, 1e-3));
    refusedFrom("epsilon must be in (0, ∞), got 0", () -> OuterDimension.tanh(1, 0));
    refusedFrom("inputs must be in [1, ", () -> OuterDimension.sigmoid(1, 0.1, 0));
    refusedFrom("radius must be such that the dimension", () -> OuterDimension.tanh(1e300, 0.1));
    refusedFrom("radius must be such that the dimension", () -> OuterDimension.tanh(5, 0.1, 1000));
  }
}
