package genbound.estimate.graph;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSplitTest {

  private static final BlockModel COMMUNITIES = new BlockModel(100, 100, 0.15, 0.03);

  private static double[][] convolved(int steps) {
    Random random = new Random(5);
    Graph graph = COMMUNITIES.graph(random);
    return GraphOperator.symmetric(graph).times(normal(200, 20, random), steps);
  }

  static double[][] normal(int rows, int columns, Random random) {
    double[][] x = new double[rows][columns];
    Arrays.stream(x).forEach(row -> Arrays.setAll(row, j -> random.nextGaussian()));
    return x;
  }

  /**
   * Features without, with one and with two convolutions: the closed form and its Monte-Carlo value
   * of another draw, within the share by which draws differ. The more they are convolved, the more
   * they hang on what a single direction has drawn.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 40, 1.103, 1.115, 0.05",
    "1, 40, 0.251, 0.2547, 0.12",
    "2, 40, 0.1038, 0.1088, 0.3",
    "0, 100, 0.878, 0.892, 0.05"
  })
  void closedFormIsHardlyAboveTheSampledOne(
      int steps, int labelled, double drawn, double closed, double spread) {
    double[][] features = convolved(steps);
    LabelSplit split = new LabelSplit(labelled, 200 - labelled);
    double form = split.linear(features, 1).point();
    var sampled = SampledTransductive.linear(split, features, 1, 4000, 3);
    assertTrue(sampled.point() <= form && form <= 1.06 * sampled.point(), form + " " + sampled);
    assertEquals(closed, form, spread * closed);
    assertEquals(drawn, sampled.point(), spread * drawn);
    assertTrue(sampled.lower(Confidence.ofDelta(1e-9)) < form, "the interval holds it");
  }

  @Test
  void scalesWithFeaturesAndNotWithWhichPartIsLabelled() {
    double[][] x = normal(50, 4, new Random(1));
    double size = new LabelSplit(10, 40).linear(x, 2).point();
    assertEquals(size, new LabelSplit(40, 10).linear(x, 2).point());
    double[][] larger = Arrays.stream(x).map(row -> times(-3, row)).toArray(double[][]::new);
    assertEquals(3 * size, new LabelSplit(10, 40).linear(larger, 2).point(), 1e-12);
    assertEquals(0, new LabelSplit(10, 40).linear(x, 0).point());
    double squares = Arrays.stream(x).flatMapToDouble(Arrays::stream).map(v -> v * v).sum();
    assertEquals(2 * Math.sqrt(2 * squares / 400), size, 1e-13);
    assertTrue(size >= 2 * Math.sqrt(2 * squares / 400) * (1 - 1e-15), "from above");
  }

  private static double[] times(double factor, double[] row) {
    return Arrays.stream(row).map(v -> factor * v).toArray();
  }

  /** E |σ₁ + σ₂| for m = u = 1, p = ¼, is 3/4 by hand; times Q = 2. */
  @Test
  void signsHaveTheLawOfTheSplit() {
    double[][] ones = {{1}, {1}};
    LabelSplit split = new LabelSplit(1, 1);
    assertEquals(0.25, split.signProbability());
    var sampled = SampledTransductive.linearL1(split, ones, 1, 200_000, 4);
    assertEquals(1.5, sampled.point(), 0.01);
    var skewed =
        SampledTransductive.linearL1(new LabelSplit(1, 3), normal(4, 1, new Random(1)), 0, 9, 4);
    assertEquals(0, skewed.point(), 1e-12);
    assertEquals(3 / 16.0, new LabelSplit(1, 3).signProbability());
  }

  /** Q·√(2·Σ Bᵢ²·ln(1/δ)/draws) on each side, which is missed less often than δ. */
  @Slow
  @Test
  void intervalHoldsAndHasItsWidth() {
    double[][] ones = {{1}, {1}};
    Confidence sure = Confidence.ofDelta(0.6);
    int missed = 0;
    for (int seed = 0; seed < 1000; seed++) {
      var sampled = SampledTransductive.linearL1(new LabelSplit(1, 1), ones, 1, 20, seed);
      double width = 2 * Math.sqrt(2 * 2 * sure.logInverseDelta() / 20);
      assertEquals(width, sampled.upper(sure) - sampled.point(), 1e-12);
      assertEquals(width, sampled.point() - sampled.lower(sure), 1e-12);
      missed += sampled.upper(sure) < 1.5 ? 1 : 0;
    }
    assertTrue(missed > 0 && missed <= 600, "missed " + missed);
  }

  @Test
  void badInputsAreRefused() {
    LabelSplit split = new LabelSplit(2, 3);
    refusedFrom("labelled must be in [1, ", () -> new LabelSplit(0, 3));
    refusedFrom("unlabelled must be in [1, ", () -> new LabelSplit(3, 0));
    refusedFrom(
        "features must be 5 rows, one for each of m + u nodes, got 4",
        () -> split.linear(new double[4][2], 1));
    refusedFrom("radius must be", () -> split.linear(new double[5][2], -1));
    refusedFrom(
        "features[1][0] must be", () -> split.linear(new double[][] {{0}, {Double.NaN}}, 1));
    refusedFrom(
        "largest must be 5 long, one for each node, got 1",
        () -> SampledTransductive.sample(s -> 0, split, new double[1], 1, 1, done -> {}));
    refusedFrom(
        "the supremum must be in",
        () -> SampledTransductive.sample(s -> 6, split, new double[5], 1, 1, done -> {}));
  }
}
