package genbound.estimate.lipschitz;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.lipschitz.JacobianBounds.Direction;
import genbound.estimate.lipschitz.LipschitzRows.Row;
import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.estimate.network.Layer;
import genbound.harness.Slow;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalLipschitzTest {

  private static LocalLipschitz of(Row row) {
    return LocalLipschitz.of(row.network(), row.region());
  }

  private static void near(double expected, double actual, Object what) {
    assertEquals(expected, actual, 5e-9 * expected + 5e-9, what.toString());
  }

  /** The table's own numbers have eight digits after the point. */
  @Test
  void quickBoundsAreThoseOfTheTable() {
    for (Row row : LipschitzRows.all()) {
      LocalLipschitz constant = of(row);
      near(row.number("linear"), constant.linear(), row);
      near(row.number("recurJac"), constant.recurJac(), row);
      near(row.number("interval"), constant.interval(), row);
      assertEquals(row.number("product"), constant.product(), 1e-6, row.toString());
    }
  }

  @Slow
  @Test
  void quickBoundsAreOrdered() {
    for (Row row : LipschitzRows.all()) {
      LocalLipschitz constant = of(row);
      double slack = 1 + 1e-12;
      assertTrue(constant.linear() <= constant.recurJac() * slack, row.toString());
      assertTrue(constant.recurJac() <= constant.interval() * slack, row.toString());
      assertTrue(constant.interval() <= constant.product() * slack, row.toString());
      assertTrue(constant.lower() <= constant.linear(), row.toString());
    }
  }

  /**
   * Never above the reader's bound, nor above that of the authors' program, which is in float32.
   */
  @Test
  void tunedBoundsAreAsTightAsAnyKnown() {
    for (Row row : LipschitzRows.all()) {
      double upper = of(row).upper();
      assertTrue(upper <= row.number("root") * (1 + 5e-9), row.toString());
      assertTrue(upper <= row.number("theirRoot") * (1 + 2e-7), row.toString());
      if (!row.cells().get("exact").isEmpty()) {
        assertTrue(upper >= row.number("exact"), row.toString());
      }
    }
  }

  /** The first network of the table, by hand: all its kinks within reach, or one of them. */
  @Test
  void theSmallestNetworkIsKnownByHand() {
    FeedForward network = LipschitzRows.network("n01");
    double[] centre = {0.5, 0.5};
    LocalLipschitz wide = LocalLipschitz.of(network, Region.around(centre, 0.2));
    assertEquals(85.0 / 9, wide.linear(), 1e-12);
    assertEquals(9.8, wide.recurJac(), 1e-11);
    assertEquals(11, wide.interval(), 1e-12);
    assertEquals(18, wide.product(), 1e-12);
    assertEquals(9, wide.exact().upper(), 1e-12);
    LocalLipschitz narrow = LocalLipschitz.of(network, Region.around(centre, 0.1));
    assertEquals(9, narrow.linear(), 1e-12);
    assertEquals(9, narrow.recurJac(), 1e-12);
    assertEquals(10, narrow.interval(), 1e-12);
    LocalLipschitz point = LocalLipschitz.of(network, Region.around(centre, 0));
    assertEquals(3, point.upper(), 1e-12, "the point is on a kink that does not matter");
    assertEquals(3, point.recurJac(), 1e-12);
    assertEquals(3, point.exact().upper(), 1e-12);
    LocalLipschitz corner = LocalLipschitz.of(network, Region.around(new double[] {0, 0}, 0));
    assertEquals(corner.upper(), corner.exact().upper());
    assertEquals(4, point.interval(), 1e-12);
  }

  /** Plain chords, without descent, for ℓ2; the largest entry for ℓ1. */
  @Test
  void otherNormsAreThoseOfTheTable() {
    for (Row row : LipschitzRows.euclidean()) {
      LocalLipschitz constant = of(row).in(InputNorm.EUCLIDEAN);
      near(row.number("l2_plain_chord"), constant.linear(), row);
      near(row.number("l1_input_norm_plain_max_entry"), of(row).in(InputNorm.SUM).linear(), row);
      near(row.number("l2_exact"), constant.exact().upper(), row);
      near(row.number("l2_exact"), constant.exact().lower(), row);
    }
  }

  /** As p grows from 1 to ∞, the gradient is measured in ever larger norms. */
  @Test
  void constantsGrowWithTheExponent() {
    Row row = LipschitzRows.row("n03", 4);
    double before = 0;
    for (double p : new double[] {1, 1.2, 2, 5, 100, Double.POSITIVE_INFINITY}) {
      LipschitzInterval exact = of(row).in(new InputNorm(p)).exact();
      assertTrue(exact.isExact(), "p = " + p);
      assertTrue(exact.upper() >= before, "p = " + p);
      before = exact.upper();
    }
    assertEquals(row.number("exact"), before, 1e-11);
  }

  /** A ball lies within its box, and reaches its faces. */
  @Test
  void ballsAreSmallerThanBoxes() {
    Row row = LipschitzRows.row("n02", 4);
    double[] centre = {row.region().middle(0), row.region().middle(1), row.region().middle(2)};
    for (double radius : new double[] {0.1, 0.3, 0.5}) {
      Region ball = Region.ball(centre, radius);
      Region box = Region.around(centre, radius);
      LipschitzInterval inBall = LocalLipschitz.of(row.network(), ball).exact();
      LipschitzInterval inBox = LocalLipschitz.of(row.network(), box).exact();
      assertTrue(inBall.isExact());
      assertTrue(inBall.upper() <= inBox.upper() * (1 + 1e-9), "radius " + radius);
      Region inner = Region.around(centre, radius / Math.sqrt(3) * (1 - 1e-9));
      LipschitzInterval inside = LocalLipschitz.of(row.network(), inner).exact();
      assertTrue(inBall.upper() >= inside.lower() * (1 - 1e-9), "radius " + radius);
    }
  }

  /** Sampled, by lines on to the inputs, by intervals of slopes; and what auto_LiRPA 2026 gives. */
  @Test
  void smoothActivationsAreCoupled() {
    double[] sampled = {13.3188, 13.5766, 13.8039, 13.2206, 11.8062};
    double[] intervals = {13.7450, 14.1762, 14.8347, 14.1834, 15.2923};
    double[] coupled = {13.4723, 13.8892, 14.3934, 13.5302, 13.1738};
    double[] lirpa = {13.6165, 14.5537, 16.3951, 13.9384, 14.8085};
    for (int point = 0; point < 5; point++) {
      LocalLipschitz constant = of(LipschitzRows.other("n14", point));
      String row = "n14 row " + point;
      assertEquals(intervals[point], constant.linear(), 6e-5, row);
      double upper = constant.upper();
      assertTrue(upper <= coupled[point] + 5e-5, row);
      assertTrue(upper >= sampled[point], row);
      assertTrue(upper <= lirpa[point], row);
      assertTrue(constant.lower() >= sampled[point] * 0.998, row);
      assertTrue(constant.lower() <= upper, row);
    }
  }

  @Test
  void aSmallRegionHasTheGradientOfItsCentre() {
    Random random = new Random(4);
    for (String net : List.of("n03", "n05", "n14")) {
      FeedForward network = LipschitzRows.network(net);
      double[] centre = random.doubles(network.inputs(), 0, 1).toArray();
      double largest = 0;
      for (int o = 0; o < network.outputs(); o++) {
        double[] row = new double[network.outputs()];
        row[o] = 1;
        double sum = 0;
        for (double entry : network.gradient(centre, row)) {
          sum += Math.abs(entry);
        }
        largest = Math.max(largest, sum);
      }
      for (double epsilon : new double[] {0, 1e-9}) {
        LocalLipschitz constant = LocalLipschitz.of(network, Region.around(centre, epsilon));
        assertEquals(largest, constant.upper(), 1e-6, net);
        assertEquals(largest, constant.lower(), 1e-6, net);
        assertEquals(largest, constant.interval(), 1e-6, net);
      }
    }
  }

  @Test
  void constantsGrowWithTheRegion() {
    FeedForward network = LipschitzRows.network("n02");
    double before = 0;
    for (int k = 1; k <= 16; k++) {
      double[] centre = {0.25, 0.75, 0.5};
      Region region = Region.around(centre, k / 16.0);
      LipschitzInterval exact = LocalLipschitz.of(network, region).exact();
      assertTrue(exact.isExact());
      assertTrue(exact.upper() >= before * (1 - 1e-9), "ε = " + k / 16.0);
      before = exact.upper();
    }
  }

  @Test
  void doublingTheLastLayerDoublesAllBits() {
    Row row = LipschitzRows.row("n06", 4);
    FeedForward network = row.network();
    FeedForward doubled = FeedForward.inputs(network.inputs());
    for (Layer layer : network.layers()) {
      int factor = layer.activation() == Activation.IDENTITY ? 2 : 1;
      doubled = doubled.then(scaled(layer, factor, IntStream.range(0, layer.units()).toArray()));
    }
    assertEquals(2 * of(row).upper(), LocalLipschitz.of(doubled, row.region()).upper());
  }

  /** In ℓ2 as well, where the chords of squares get slopes far above 1. */
  @Test
  void smallGradientsAreMeasuredAsLargeOnes() {
    Row row = LipschitzRows.row("n06", 4);
    FeedForward network = row.network();
    FeedForward small = FeedForward.inputs(network.inputs());
    for (Layer layer : network.layers()) {
      double factor = layer.activation() == Activation.IDENTITY ? 0x1p-12 : 1;
      small = small.then(scaled(layer, factor, IntStream.range(0, layer.units()).toArray()));
    }
    double large = of(row).in(InputNorm.EUCLIDEAN).linear();
    double found = LocalLipschitz.of(small, row.region()).in(InputNorm.EUCLIDEAN).linear();
    assertEquals(large, found * 0x1p12, 1e-12 * large);
  }

  /** ReLU(x + 10) − ReLU(x) at and beside the kink at 0. */
  @Test
  void kinkOnTheEdgeDoesNotCountAndAtAPointItDoes() {
    double[][] weights = {{1}, {1}};
    FeedForward network =
        FeedForward.inputs(1)
            .dense(weights, new double[] {10, 0}, Activation.RELU)
            .dense(new double[][] {{1, -1}, {0, 1}}, new double[2], Activation.IDENTITY);
    double[] zero = {0};
    LocalLipschitz right = LocalLipschitz.of(network, Region.box(zero, new double[] {1}));
    LocalLipschitz left = LocalLipschitz.of(network, Region.box(new double[] {-1}, zero));
    LocalLipschitz point = LocalLipschitz.of(network, Region.box(zero, zero));
    double[][] slopes = {{0, 1}, {1, 0}, {1, 1}};
    LocalLipschitz[] all = {right, left, point};
    for (int k = 0; k < 3; k++) {
      for (int output = 0; output < 2; output++) {
        LocalLipschitz one = all[k].output(output);
        assertEquals(slopes[k][output], one.upper(), 1e-12, k + ", output " + output);
        assertEquals(slopes[k][output], one.interval(), 1e-12, k + ", output " + output);
      }
    }
  }

  @Test
  void entryThatTouchesZeroHasADirection() {
    List<Integer> places = List.of(0, 1, 2, 3);
    JacobianBounds bounds =
        new JacobianBounds(places, List.of(0.0, -1.0, 0.0, -1.0), List.of(1.0, 0.0, 0.0, 1.0));
    assertEquals(
        List.of(Direction.INCREASING, Direction.DECREASING, Direction.CONSTANT, Direction.OPEN),
        directions(bounds));
  }

  private static Layer scaled(Layer layer, double factor, int[] order) {
    double[][] weights = new double[layer.units()][layer.inputs()];
    double[] biases = new double[layer.units()];
    for (int i = 0; i < order.length; i++) {
      for (int k = 0; k < layer.inputs(); k++) {
        weights[i][k] = factor * layer.weight(order[i], k);
      }
      biases[i] = factor * layer.bias(order[i]);
    }
    return Layer.dense(weights, biases, layer.activation());
  }

  /** The units of the first layer in another order, and the outputs. */
  @Test
  void theOrderOfUnitsDoesNotMatter() {
    Row row = LipschitzRows.row("n05", 4);
    FeedForward network = row.network();
    int[] order = {5, 9, 1, 0, 15, 7, 3, 12, 4, 14, 2, 6, 13, 8, 10, 11};
    int[] outputs = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    Layer second = network.layers().get(1);
    double[][] weights = new double[16][16];
    double[] biases = new double[16];
    for (int i = 0; i < 16; i++) {
      biases[i] = second.bias(i);
      for (int k = 0; k < 16; k++) {
        weights[i][k] = second.weight(i, order[k]);
      }
    }
    FeedForward turned =
        FeedForward.inputs(16)
            .then(scaled(network.layers().get(0), 1, order))
            .dense(weights, biases, Activation.RELU)
            .then(scaled(network.layers().get(2), 1, outputs));
    double[] uppers = of(row).uppers();
    double[] others = LocalLipschitz.of(turned, row.region()).uppers();
    for (int o = 0; o < 10; o++) {
      assertEquals(uppers[outputs[o]], others[o], 1e-9 * others[o]);
    }
  }

  @Test
  void aMarginIsAtMostTheSumOfItsTwoOutputs() {
    Row row = LipschitzRows.row("n05", 2);
    double[] outputs = new double[10];
    for (int o = 0; o < 10; o++) {
      outputs[o] = of(row).output(o).exact().upper();
    }
    double[] roots = of(row).uppers();
    for (int o = 0; o < 10; o++) {
      assertTrue(outputs[o] <= roots[o] * (1 + 1e-12));
    }
    double[][] rows = new double[1][10];
    rows[0][3] = 1;
    rows[0][7] = -1;
    double margin = of(row).combinations(rows).exact().upper();
    assertTrue(margin <= outputs[3] + outputs[7]);
    assertEquals(
        margin, margins(row, 3)[6], 1e-9 * margin, "the margin of 3 over 7 is its seventh");
  }

  private static double[] margins(Row row, int label) {
    double[] exact = new double[9];
    for (int k = 0; k < 9; k++) {
      double[][] rows = new double[1][10];
      rows[0][label] = 1;
      rows[0][k < label ? k : k + 1] = -1;
      exact[k] = of(row).combinations(rows).exact().upper();
    }
    double largest = of(row).margins(label).exact().upper();
    assertEquals(
        IntStream.range(0, 9).mapToDouble(k -> exact[k]).max().getAsDouble(), largest, 1e-9);
    return exact;
  }

  /** ReLU(3z) − ReLU(−3z) = 3z hands a number on: the two units are never on, or off, together. */
  @Test
  void unitsThatAreMultiplesOfEachOtherAreOne() {
    double[][] pairs = {{3, 1.5}, {-3, -1.5}, {6, 3}, {1, -1}};
    double[] biases = {0.75, -0.75, 1.5, 0.1};
    FeedForward network =
        FeedForward.inputs(2)
            .dense(pairs, biases, Activation.RELU)
            .dense(
                new double[][] {{1, -1, 0, 0}, {0, -2, 1, 0}}, new double[2], Activation.IDENTITY);
    Region region = Region.around(new double[2], 1);
    LocalLipschitz constant = LocalLipschitz.of(network, region);
    assertEquals(2, new Condenser(network, new double[][] {{1, 0}}, region, 0).neurons().count);
    assertEquals(4.5, constant.output(0).upper(), 1e-12, "the first output is z");
    assertTrue(constant.output(0).exact().isExact());
    assertEquals(9, constant.output(1).exact().upper(), 1e-12, "the second is 2z as well");
    assertTrue(constant.output(1).exact().isExact());
  }

  /** Without hidden layers the gradient is a row of the weights. */
  @Test
  void aLinearNetworkIsExact() {
    FeedForward network =
        FeedForward.inputs(2)
            .dense(new double[][] {{3, -4}, {1, 1}}, new double[] {5, 6}, Activation.IDENTITY);
    LocalLipschitz constant = LocalLipschitz.of(network, Region.around(new double[2], 1));
    assertEquals(7, constant.upper(), 1e-12);
    assertEquals(7, constant.exact().lower(), 1e-12);
    assertTrue(constant.exact().isExact());
    assertEquals(5, constant.in(InputNorm.EUCLIDEAN).upper(), 1e-12);
    assertEquals(Math.sqrt(53), constant.euclideanUpper(), 1e-12);
    assertArrayEquals(new double[] {7, 2}, constant.uppers(), 1e-12);
    JacobianBounds row = constant.output(1).jacobian();
    assertEquals(List.of(Direction.INCREASING, Direction.INCREASING), directions(row));
  }

  private static List<Direction> directions(JacobianBounds row) {
    return row.coordinates().stream().map(row::direction).toList();
  }

  /** One measurement over its whole range, the others fixed: the second output of n12. */
  @Test
  void featuresAreMonotone() {
    int[] points = {0, 3, 4};
    int[] known = {29, 29, 30};
    for (int k = 0; k < points.length; k++) {
      Row row = LipschitzRows.row("n12", points[k]);
      double[] centre = new double[30];
      for (int i = 0; i < 30; i++) {
        centre[i] = row.region().middle(i);
      }
      int decided = 0;
      for (int i = 0; i < 30; i++) {
        Region line = Region.around(centre, 0).with(i, 0, 1);
        JacobianBounds bounds = LocalLipschitz.of(row.network(), line).output(1).jacobian();
        assertEquals(List.of(i), bounds.coordinates());
        decided += bounds.direction(i) == Direction.OPEN ? 0 : 1;
      }
      assertEquals(known[k], decided, row.toString());
    }
  }

  /** A sum of units of all kinds, whose slopes are known at a point. */
  @Slow
  @Test
  void layersMayHaveDifferentActivations() {
    Random random = new Random(8);
    for (int trial = 0; trial < 20; trial++) {
      FeedForward network = FeedForward.inputs(2);
      Activation[] kinds = Activation.values();
      for (int layer = 0; layer < 3; layer++) {
        Activation s = kinds[random.nextInt(kinds.length)];
        double[][] weights = new double[3][layer == 0 ? 2 : 3];
        for (double[] row : weights) {
          for (int k = 0; k < row.length; k++) {
            row[k] = 1.5 * random.nextGaussian();
          }
        }
        network = network.dense(weights, random.doubles(3, -0.5, 0.5).toArray(), s);
      }
      Region region = Region.around(random.doubles(2, -1, 1).toArray(), 0.3);
      LocalLipschitz constant = LocalLipschitz.of(network, region);
      double upper = constant.upper();
      assertTrue(upper <= constant.linear() * (1 + 1e-9), network.toString());
      assertTrue(constant.linear() <= constant.recurJac() * (1 + 1e-9), network.toString());
      LipschitzInterval branched = constant.branchAndBound(StopRule.EXACT.withNodes(50), i -> {});
      assertTrue(branched.upper() <= upper, network.toString());
      double found = largestGradient(network, region, random);
      assertTrue(found <= branched.upper(), network.toString());
      assertTrue(constant.lower() <= branched.upper(), network.toString());
    }
  }

  private static double largestGradient(FeedForward network, Region region, Random random) {
    double largest = 0;
    for (int draw = 0; draw < 2000; draw++) {
      double[] x = new double[2];
      for (int i = 0; i < 2; i++) {
        x[i] = region.lower(i) + random.nextDouble() * (region.upper(i) - region.lower(i));
      }
      for (int o = 0; o < 3; o++) {
        double[] row = new double[3];
        row[o] = 1;
        double[] gradient = network.gradient(x, row);
        largest = Math.max(largest, Math.abs(gradient[0]) + Math.abs(gradient[1]));
      }
    }
    return largest * (1 - 1e-11);
  }

  @Test
  void badInputIsRefusedByName() {
    FeedForward network = LipschitzRows.network("n01");
    Region region = Region.around(new double[2], 1);
    LocalLipschitz constant = LocalLipschitz.of(network, region);
    refusedFrom("network must be not null", () -> LocalLipschitz.of(null, region));
    refusedFrom("region must be not null", () -> LocalLipschitz.of(network, null));
    refusedFrom(
        "region must be of 2 dimensions, got box in 1",
        () -> LocalLipschitz.of(network, Region.around(new double[1], 1)));
    refusedFrom(
        "network must be of at least one layer",
        () -> LocalLipschitz.of(FeedForward.inputs(2), region));
    refusedFrom("norm must be not null", () -> constant.in(null));
    refusedFrom("output must be in [0, 0], got 1", () -> constant.output(1));
    LocalLipschitz many = of(LipschitzRows.row("n05", 2));
    refusedFrom("label must be in [0, 9], got 10", () -> many.margins(10));
    assertEquals(
        "Lipschitz constant in ℓ∞ of " + network + " on a box in 2 dimensions, 2 of them free",
        constant.toString());
    Thread.currentThread().interrupt();
    String message = assertThrows(IllegalStateException.class, many::uppers).getMessage();
    assertTrue(Thread.interrupted());
    assertTrue(message.startsWith("interrupted after "), message);
    refusedFrom("network must be of at least two outputs", () -> constant.margins(0));
    refusedFrom("rows must be not empty", () -> constant.combinations(new double[0][]));
    refusedFrom("rows[0] must be 1 long, got 2", () -> constant.combinations(new double[1][2]));
    refusedFrom(
        "rows[0][0] must be finite, got NaN",
        () -> constant.combinations(new double[][] {{Double.NaN}}));
    refusedFrom("stop must be not null", () -> constant.branchAndBound(null, i -> {}));
    refusedFrom("progress must be not null", () -> constant.branchAndBound(StopRule.EXACT, null));
    refusedFrom("coordinate must be one that is free", () -> constant.jacobian().direction(2));
  }

  /** Weights near the ends of the range of doubles give ends, never NaN. */
  @Test
  void hugeAndTinyWeightsHaveAnswers() {
    for (double scale : new double[] {1e-300, 1e-150, 1e150, 1e200}) {
      double[][] weights = {{scale, -scale}, {2 * scale, scale}};
      FeedForward network =
          FeedForward.inputs(2)
              .dense(weights, new double[] {0, scale / 2}, Activation.RELU)
              .dense(weights, new double[2], Activation.IDENTITY);
      LocalLipschitz constant = LocalLipschitz.of(network, Region.around(new double[] {0.3, 0}, 1));
      LipschitzInterval ends = constant.branchAndBound(StopRule.EXACT.withNodes(20), i -> {});
      assertTrue(ends.lower() <= ends.upper(), scale + ": " + ends);
      assertTrue(ends.upper() > 0, scale + ": " + ends);
      double exact = scale * scale * 5;
      assertTrue(ends.upper() >= exact, scale + ": " + ends);
      double most = exact * (1 + 1e-9) + 1e-298;
      assertTrue(ends.upper() <= most || Double.isInfinite(most), scale + ": " + ends);
    }
  }
}
