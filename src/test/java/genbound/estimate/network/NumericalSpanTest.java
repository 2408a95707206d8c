package genbound.estimate.network;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.learner.OuterDimension;
import genbound.evidence.learner.OuterDimension.Activation;
import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;

class NumericalSpanTest {

  private static final double[] TOLERANCES = {1e-3, 1e-6, 1e-9, 1e-12};

  private static double[][] line(int points) {
    double[][] line = new double[points][1];
    Arrays.setAll(line, i -> new double[] {-1 + 2.0 * i / (points - 1)});
    return line;
  }

  private static double[][] square(int side) {
    double[][] points = new double[side * side][];
    Arrays.setAll(
        points,
        i -> new double[] {-1 + 2.0 * (i / side) / (side - 1), -1 + 2.0 * (i % side) / (side - 1)});
    return points;
  }

  private static int[] counts(NumericalSpan span) {
    return Arrays.stream(TOLERANCES).mapToInt(span::dimension).toArray();
  }

  /** Up to radius 2, 120 points and few units count as many as 400 points and 1500 units do. */
  @Slow
  @Test
  void givesTheCountsOfTheIndependentCalculation() {
    check(units(0.5, 120, 200), 0, 4, 7, 10, 13);
    check(units(1, 120, 200), 0, 5, 9, 14, 18);
    check(units(2, 120, 400), 0, 7, 14, 21, 28);
    check(units(5, 200, 500), 1, 13, 28, 43);
    check(units(10, 400, 1500), 1, 21, 49, 77, 105);
    check(units(20, 400, 1500), 2, 35, 88, 140, 189);
  }

  private static NumericalSpan units(double radius, int points, int units) {
    return units(Math::tanh, radius, points, units);
  }

  private static NumericalSpan units(
      DoubleUnaryOperator activation, double radius, int points, int units) {
    Random random = new Random(7);
    double[][] features = new double[points][units];
    double[][] line = line(points);
    for (int k = 0; k < units; k++) {
      double w = radius * (2 * random.nextDouble() - 1);
      double b = radius * (2 * random.nextDouble() - 1);
      for (int i = 0; i < points; i++) {
        features[i][k] = activation.applyAsDouble(w * line[i][0] + b);
      }
    }
    return NumericalSpan.of(features, 1e-12);
  }

  private static void check(NumericalSpan span, int allowed, int... expected) {
    int[] found = counts(span);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], allowed, span + " at " + TOLERANCES[i]);
    }
  }

  /** All units of the box at once, by quadrature: nothing is drawn. */
  @Test
  void agreesWithTheIntegralOperator() {
    operator(0.5, 0.26903473171, 5e-12, 4, 7, 10, 13);
    operator(1, 0.4596749291, 5e-11, 5, 9, 14, 18);
    operator(2, 0.6484449326, 5e-11, 7, 14, 21, 28);
    operator(5, 0.7766375682, 5e-11, 13, 28, 43);
  }

  private static void operator(double radius, double largest, double error, int... expected) {
    GaussIntegrator x = new GaussIntegratorFactory().legendre(80);
    GaussIntegrator unit = new GaussIntegratorFactory().legendre(60);
    double[][] features = new double[80][3600];
    for (int i = 0; i < 80; i++) {
      for (int k = 0; k < 3600; k++) {
        double w = radius * unit.getPoint(k / 60);
        double b = radius * unit.getPoint(k % 60);
        double weight = unit.getWeight(k / 60) * unit.getWeight(k % 60) * x.getWeight(i) / 8;
        features[i][k] = Math.tanh(w * x.getPoint(i) + b) * Math.sqrt(weight);
      }
    }
    NumericalSpan span = NumericalSpan.of(features, 1e-12);
    assertEquals(largest, span.scale() * Math.sqrt(80.0 * 3600), error);
    int[] found = counts(span);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], "radius " + radius + ", " + TOLERANCES[i]);
    }
  }

  /** The certified dimensions at the distance of each tolerance; scales by quadrature. */
  @Test
  void theCertifiedDimensionsAtItsDistanceAreThoseOfTheIndependentCalculation() {
    ceiling(0.5, 0.26903473171, 7, 11, 15, 18);
    ceiling(1, 0.4596749291, 10, 16, 22, 27);
    ceiling(2, 0.6484449326, 17, 27, 37, 47);
    ceiling(5, 0.7766375682, 40, 64, 87, 110);
    ceiling(10, 0.8, 83, 130, 176, 222);
    ceiling(20, 0.81, 174, 267, 359, 450);
  }

  private static void ceiling(double radius, double scale, long... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i],
          OuterDimension.tanh(radius, TOLERANCES[i] * scale).dimension(),
          "radius " + radius + ", " + TOLERANCES[i]);
    }
  }

  /**
   * Two inputs, weights of magnitudes that add up to no more than the radius. Fewer points and
   * units than those of the calculation count up to a fifth fewer at the smallest tolerance.
   */
  @Test
  void ofTwoInputsStaysBelowTheNumberOfPolynomials() {
    int[][] expected = {{10, 33, 72}, {17, 62, 137}};
    long[][] most = {{55, 136, 253}, {153, 378, 703}};
    for (int k = 0; k < 2; k++) {
      NumericalSpan span = NumericalSpan.ofUnits(Activation.TANH, 1 << k, square(15), 300, 1e-9, 4);
      for (int i = 0; i < 3; i++) {
        int found = span.dimension(TOLERANCES[i]);
        assertEquals(expected[k][i], found, i < 2 ? 2 : 0.2 * expected[k][i]);
        long ceiling = OuterDimension.tanh(1 << k, TOLERANCES[i] * span.scale(), 2).dimension();
        assertEquals(most[k][i], ceiling);
        assertTrue(found <= ceiling);
      }
    }
    NumericalSpan wide = NumericalSpan.ofUnits(Activation.TANH, 4, square(21), 450, 1e-6, 4);
    assertEquals(32, wide.dimension(1e-3), 2);
    assertEquals(137, wide.dimension(), 0.2 * 137);
    assertEquals(528, OuterDimension.tanh(4, 1e-3 * 0.79, 2).dimension());
    assertEquals(1326, OuterDimension.tanh(4, 1e-6 * 0.79, 2).dimension());
    assertEquals(2485, OuterDimension.tanh(4, 1e-9 * 0.79, 2).dimension());
  }

  @Test
  void otherActivationsCountAsTheIndependentCalculation() {
    int[] sigmoid = {7, 9, 13, 24};
    int[] sine = {7, 8, 10, 14};
    for (int k = 0; k < 4; k++) {
      double radius = new double[] {0.5, 1, 2, 5}[k];
      assertEquals(sigmoid[k], count(Activation.SIGMOID::at, radius), 1);
      assertEquals(sine[k], count(Math::sin, radius), 1);
      int tanh = count(Math::tanh, radius / 2);
      assertEquals(sigmoid[k], tanh, 2, "tanh at half the radius");
    }
  }

  /** In larger boxes more points and units are needed; tanh at 5 and 10 is in the table above. */
  @Test
  void otherActivationsOfLargerBoxesCountAsTheIndependentCalculation() {
    assertEquals(42, units(Activation.SIGMOID::at, 10, 200, 500).dimension(1e-9), 1);
    assertEquals(75, units(Activation.SIGMOID::at, 20, 400, 1500).dimension(1e-9), 1);
    assertEquals(20, units(Math::sin, 10, 200, 300).dimension(1e-9), 1);
    assertEquals(28, units(Math::sin, 20, 200, 300).dimension(1e-9), 1);
    assertEquals(8, units(0.25, 120, 200).dimension(1e-9), 1);
    assertEquals(25, units(2.5, 200, 300).dimension(1e-9), 1);
  }

  private static int count(DoubleUnaryOperator activation, double radius) {
    return NumericalSpan.ofUnits(activation, radius, line(100), 150, 1e-9, 2).dimension();
  }

  @Test
  void ofPolynomialActivationsIsTheNumberOfMonomials() {
    double[][] points = new double[60][3];
    Random random = new Random(5);
    for (double[] point : points) {
      Arrays.setAll(point, j -> 2 * random.nextDouble() - 1);
    }
    assertEquals(4, NumericalSpan.ofUnits(x -> x, 1, points, 40, 1e-9, 1).dimension());
    assertEquals(10, NumericalSpan.ofUnits(x -> x * x, 1, points, 40, 1e-9, 1).dimension());
  }

  @Test
  void doesNotGrowWithTheNumberOfUnits() {
    NumericalSpan span = NumericalSpan.ofUnits(Activation.TANH, 1, line(100), 200, 1e-9, 8);
    assertTrue(span.isStable());
    assertEquals(14, span.dimension());
    assertEquals(14, span.dimensionOfTwiceTheUnits());
    assertEquals("numerical span dimension 14 at 1.0E-9", span.toString());
    NumericalSpan few = NumericalSpan.ofUnits(Activation.TANH, 40, line(300), 100, 1e-6, 8);
    assertFalse(few.isStable());
    assertTrue(few.toString().contains("with twice the units"));
  }

  @Test
  void aMatrixIsCountedWhicheverWayItLies() {
    double[][] wide = {{3, 0, 0, 0}, {0, 2e-4, 0, 0}};
    double[][] tall = {{3, 0}, {0, 2e-4}, {0, 0}, {0, 0}};
    for (double[][] matrix : new double[][][] {wide, tall}) {
      NumericalSpan span = NumericalSpan.of(matrix, 1e-5);
      assertEquals(2, span.dimension());
      assertEquals(1, span.dimension(1e-4));
      assertEquals(3 / Math.sqrt(8), span.scale(), 1e-15);
      assertEquals(3e-5 / Math.sqrt(8), span.distance(), 1e-20);
    }
  }

  @Test
  void refusesBadArgumentsByName() {
    double[][] x = line(20);
    refusedFrom("tolerance must be in (0, 1)", () -> NumericalSpan.of(x, 0));
    refusedFrom("tolerance must be in (0, 1)", () -> NumericalSpan.of(x, 1));
    refusedFrom("tolerance must be at least the rounding", () -> NumericalSpan.of(x, 1e-18));
    refusedFrom("features must be not all 0", () -> NumericalSpan.of(new double[3][3], 0.1));
    refusedFrom("features", () -> NumericalSpan.of(new double[][] {{Double.NaN}}, 0.1));
    refusedFrom("radius must be", () -> NumericalSpan.ofUnits(Activation.TANH, 0, x, 50, 0.1, 1));
    refusedFrom(
        "points[0][0] must be in [-1, 1], got 2",
        () -> NumericalSpan.ofUnits(Activation.TANH, 1, new double[][] {{2}}, 50, 0.1, 1));
    refusedFrom("units must be in", () -> NumericalSpan.ofUnits(Activation.TANH, 1, x, 10, 0.1, 1));
    refusedFrom(
        "units must be at least 10 more than the dimension",
        () -> NumericalSpan.ofUnits(Activation.TANH, 1, x, 15, 1e-9, 1));
    refusedFrom(
        "activation must be not null",
        () -> NumericalSpan.ofUnits((Activation) null, 1, x, 15, 1e-9, 1));
    refusedFrom(
        "activation must be finite",
        () -> NumericalSpan.ofUnits(z -> Double.NaN, 1, x, 15, 1e-9, 1));
    NumericalSpan span = NumericalSpan.of(x, 1e-6);
    refusedFrom("other must be in", () -> span.dimension(1e-7));
  }
}
