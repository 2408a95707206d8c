package genbound.estimate.network;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.evidence.learner.MeanGradient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurrogateSharpnessTest {

  private static final double[] SCALES = {
    30, 40, 200, 2600, 0.2, 0.4, 0.5, 0.25, 0.4, 0.1, 3, 5, 22, 550, 0.04, 0.14, 0.4, 0.06, 0.08,
    0.03, 40, 50, 260, 4300, 0.25, 1.1, 1.3, 0.3, 0.7, 0.21
  };
  private static final double[] MATRIX = {3, 1, -2};

  /** ĥ(w) = ½·Σ aⱼwⱼ². */
  private static double quadratic(double[] w) {
    return IntStream.range(0, w.length).mapToDouble(j -> MATRIX[j] * w[j] * w[j] / 2).sum();
  }

  private static double[] slope(double[] w) {
    double[] slope = new double[w.length];
    Arrays.setAll(slope, j -> MATRIX[j] * w[j]);
    return slope;
  }

  @Test
  void ofALinearPredictionAllWaysAgree() {
    Random random = new Random(1);
    double[][] features = new double[20][6];
    for (double[] row : features) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    double[] mean = new double[6];
    Arrays.setAll(mean, j -> Arrays.stream(features).mapToDouble(row -> row[j]).sum() / 20);
    ToDoubleFunction<double[]> prediction =
        w -> IntStream.range(0, 6).mapToDouble(j -> w[j] * mean[j]).sum();
    double[] weights = random.doubles(6).toArray();
    MeanGradient gradient = Evidence.meanGradient(features);
    double norm = Math.sqrt(Arrays.stream(mean).map(m -> m * m).sum());
    assertEquals(0.05 * norm, SurrogateSharpness.firstOrder(gradient, 0.05), 1e-16);
    assertEquals(
        0.05 * norm,
        SurrogateSharpness.projectedAscent(prediction, w -> mean, weights, 0.05, 20).value(),
        1e-15);
    assertEquals(0.05 * norm, SurrogateSharpness.fromGradient(gradient, 0.05, 0).value(), 1e-16);
  }

  /** At w the largest of ½aⱼ(wⱼ + dⱼ)² on the circle, found by trying all angles. */
  @Test
  void ascentFindsTheMaximumOfAQuadraticAndStaysWithinTheBounds() {
    double[] w = {0.4, -0.3, 0};
    double most = 0;
    for (int step = 0; step < 20_000; step++) {
      double angle = 2 * Math.PI * step / 20_000;
      double[] moved = {w[0] + Math.cos(angle) / 2, w[1] + Math.sin(angle) / 2, 0};
      most = Math.max(most, quadratic(moved) - quadratic(w));
    }
    var found =
        SurrogateSharpness.projectedAscent(
            SurrogateSharpnessTest::quadratic, SurrogateSharpnessTest::slope, w, 0.5, 200);
    assertEquals(most, found.value(), 1e-7);
    MeanGradient gradient = Evidence.meanGradient(new double[][] {slope(w)});
    double above = SurrogateSharpness.fromGradient(gradient, 0.5, 3).value();
    assertTrue(above >= most && above - 3 * 0.5 * 0.5 <= most);
  }

  /** At a point without slope it goes up along a coordinate; on a flat function nowhere. */
  @Test
  void ascentLeavesAPointWithoutSlope() {
    var found =
        SurrogateSharpness.projectedAscent(
            SurrogateSharpnessTest::quadratic, SurrogateSharpnessTest::slope, new double[3], 2, 50);
    assertEquals(3 * 2 * 2 / 2, found.value(), 1e-12);
    UnaryOperator<double[]> zero = w -> new double[w.length];
    assertEquals(
        0, SurrogateSharpness.projectedAscent(w -> 7, zero, new double[2], 1, 5).value(), 0);
    assertEquals(0, SurrogateSharpness.firstOrder(new MeanGradient(0, 10), 0.05));
  }

  /** Of two parameters the cube is the smaller polytope here, of thirty it is not tried. */
  @Test
  void convexSharpnessIsThatOfTheSmallerPolytope() {
    double[] w = {0.4, -0.3};
    ToDoubleFunction<double[]> tent = v -> Math.max(Math.abs(v[0]), 2 * Math.abs(v[1]));
    double sharpness = SurrogateSharpness.ofConvex(tent, w, 0.1, 50).value();
    assertEquals(0.2, sharpness, 1e-15);
    double[] many = new double[30];
    double sum = SurrogateSharpness.ofConvex(v -> Math.abs(v[7]), many, 0.1, 50).value();
    assertEquals(0.1 * Math.sqrt(30), sum, 1e-15);
  }

  /** The finite difference of a quadratic does not depend on its step. */
  @Test
  void penaltyGradientIsTheHessianTimesTheUnitGradient() {
    double[] w = {0.4, -0.3, 0.2};
    double[] slope = slope(w);
    double norm = Math.sqrt(Arrays.stream(slope).map(s -> s * s).sum());
    double[] exact = new double[3];
    Arrays.setAll(exact, j -> 0.05 * MATRIX[j] * slope[j] / norm);
    for (double step : new double[] {1e-3, 0.05, 1, 1000}) {
      double[] penalty =
          SurrogateSharpness.penaltyGradient(SurrogateSharpnessTest::slope, w, 0.05, step);
      assertArrayEquals(exact, penalty, 1e-13);
    }
    double[] still =
        SurrogateSharpness.penaltyGradient(
            SurrogateSharpnessTest::slope, new double[3], 0.05, 0.05);
    assertArrayEquals(new double[3], still);
  }

  /** The penalty's gradient by differences of ρ‖∇ĥ‖ itself. */
  @Test
  void penaltyGradientIsThatOfTheGradientNorm() {
    UnaryOperator<double[]> curved = w -> new double[] {Math.tanh(w[0] + w[1]), Math.tanh(w[1])};
    double[] w = {0.3, 0.5};
    double[] penalty = SurrogateSharpness.penaltyGradient(curved, w, 0.05, 1e-6);
    // the Jacobian of this field is not symmetric: the penalty is the Jacobian times the unit field
    double s0 = 1 - Math.pow(Math.tanh(0.8), 2);
    double s1 = 1 - Math.pow(Math.tanh(0.5), 2);
    double norm = Math.hypot(Math.tanh(0.8), Math.tanh(0.5));
    double u0 = Math.tanh(0.8) / norm;
    double u1 = Math.tanh(0.5) / norm;
    assertArrayEquals(new double[] {0.05 * s0 * (u0 + u1), 0.05 * s1 * u1}, penalty, 1e-7);
  }

  /** 569 tumours in the order of the file, 30 measurements divided by declared scales. */
  @Test
  void givesTheNumbersOfTheIndependentCalculationOnTumours() throws Exception {
    List<String> lines =
        Files.readAllLines(Path.of("examples", "data", "breast-cancer-wisconsin.csv"));
    double[][] odd = rows(lines, 0);
    double[][] even = rows(lines, 1);
    assertEquals(285, odd.length);
    check(odd, even, Math.sqrt(30), 0.0938215, 0.1497513, 0.0928979);
    double norms = 0;
    for (double[] row : odd) {
      norms += Evidence.meanGradient(new double[][] {row}).norm() / odd.length;
    }
    assertEquals(0.0975207, 0.05 * norms, 5e-8);
    for (double[][] half : List.of(odd, even)) {
      for (double[] row : half) {
        Arrays.setAll(row, j -> row[j] - 0.5);
      }
    }
    check(odd, even, Math.sqrt(30) / 2, 0.0666105, 0.0945754, 0.0683425);
  }

  private static double[][] rows(List<String> lines, int first) {
    return IntStream.range(1, lines.size())
        .filter(i -> (i - 1) % 2 == first)
        .mapToObj(i -> lines.get(i).split(","))
        .map(
            cells ->
                IntStream.range(0, 30)
                    .mapToDouble(j -> Math.min(1, Double.parseDouble(cells[j]) / SCALES[j]))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static void check(
      double[][] odd, double[][] even, double bound, double here, double most, double there) {
    MeanGradient gradient = Evidence.meanGradient(odd);
    assertEquals(here, SurrogateSharpness.firstOrder(gradient, 0.05), 5e-8);
    var certificate = Rademacher.linearSharpness(gradient, 0.05, bound).atConfidence(0.95);
    assertEquals(most, certificate.value(), 5e-8);
    assertEquals(there, SurrogateSharpness.firstOrder(Evidence.meanGradient(even), 0.05), 5e-8);
  }

  @Test
  void refusesBadArgumentsByName() {
    MeanGradient gradient = new MeanGradient(1, 10);
    double[] w = {1, 2};
    ToDoubleFunction<double[]> sum = v -> v[0] + v[1];
    UnaryOperator<double[]> ones = v -> new double[] {1, 1};
    refusedFrom("radius must be in (0, ∞)", () -> SurrogateSharpness.firstOrder(gradient, 0));
    refusedFrom("gradient must be not null", () -> SurrogateSharpness.firstOrder(null, 1));
    refusedFrom("smoothness must be", () -> SurrogateSharpness.fromGradient(gradient, 1, -1));
    refusedFrom(
        "weights[1] must be finite",
        () -> SurrogateSharpness.ofConvex(sum, new double[] {1, Double.NaN}, 1, 1));
    refusedFrom(
        "weights must be not empty",
        () -> SurrogateSharpness.penaltyGradient(ones, new double[0], 1, 1));
    refusedFrom(
        "a value of prediction must be finite, got NaN",
        () -> SurrogateSharpness.projectedAscent(v -> Double.NaN, ones, w, 1, 1));
    refusedFrom(
        "a value of gradient[1] must be finite, got NaN",
        () -> SurrogateSharpness.projectedAscent(sum, v -> new double[] {0, Double.NaN}, w, 1, 1));
    refusedFrom(
        "a value of gradient must be 2 long, got 1",
        () -> SurrogateSharpness.penaltyGradient(v -> new double[1], w, 1, 1));
    refusedFrom("step must be", () -> SurrogateSharpness.penaltyGradient(ones, w, 1, 0));
    refusedFrom(
        "steps must be at least 0", () -> SurrogateSharpness.projectedAscent(sum, ones, w, 1, -1));
  }
}
