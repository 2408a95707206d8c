package genbound.estimate.network;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.harness.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;

class KernelSmootherTest {

  private static double[][] diagonal(double... values) {
    double[][] matrix = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      matrix[i][i] = values[i];
    }
    return matrix;
  }

  @Test
  void tracesAreThoseOfTheEigenvalues() {
    KernelSmoother smoother = new KernelSmoother(diagonal(10, 5, 1, 0.1, 0), 1);
    assertEquals(7.0 / 3, smoother.effectiveDimension(), 1e-14);
    assertEquals(1.779155188246097, smoother.traceOfSquare(), 1e-14);
    assertEquals(0.9333333333333332, smoother.optimism(1), 1e-14);
    assertEquals(10.0 / 11, smoother.largest(), 1e-15);
    KernelSmoother equal = new KernelSmoother(diagonal(3, 3, 3, 3), 2);
    assertEquals(4 * 3.0 / 5, equal.effectiveDimension(), 1e-14);
    assertEquals(3, new KernelSmoother(diagonal(1, 2, 3, 0), 1e-13).effectiveDimension(), 1e-12);
    assertEquals(0, new KernelSmoother(diagonal(1, 2, 3, 0), 1e13).effectiveDimension(), 1e-12);
  }

  @Test
  void riskIsBiasAndVariance() {
    KernelSmoother smoother = new KernelSmoother(diagonal(3, 1), 1);
    double[] truth = {4, 2};
    assertEquals(Math.sqrt(2), smoother.bias(truth), 1e-14);
    double variance = 0.75 * 0.75 + 0.25;
    assertEquals((2 + 0.5 * variance) / 2, smoother.excessRisk(truth, 0.5), 1e-14);
    assertEquals(1, smoother.trainingError(truth), 1e-14);
    assertEquals(1 - 0.5 + 0.5 * 1.25, smoother.excessEstimate(truth, 0.5), 1e-14);
  }

  /** Fresh labels at the same inputs, six of them, over many draws. */
  @Test
  void optimismIsTheGapOfFreshLabels() {
    Random random = new Random(6);
    double[][] points = new double[6][2];
    Arrays.stream(points).forEach(row -> Arrays.setAll(row, j -> random.nextGaussian()));
    double[][] gram = new double[6][6];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        double square = 0;
        for (int k = 0; k < 2; k++) {
          square += Math.pow(points[i][k] - points[j][k], 2);
        }
        gram[i][j] = Math.exp(-square);
      }
    }
    KernelSmoother smoother = new KernelSmoother(gram, 0.5);
    double[] truth = {1, -1, 2, 0, 0.5, -2};
    int draws = 100_000;
    double seen = 0;
    double estimate = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[] labels = new double[6];
      Arrays.setAll(labels, i -> truth[i] + random.nextGaussian());
      seen += smoother.trainingError(labels) / draws;
      estimate += smoother.excessEstimate(labels, 1) / draws;
    }
    double fresh = 1 + smoother.excessRisk(truth, 1);
    assertEquals(smoother.optimism(1), fresh - seen, 0.01);
    assertEquals(smoother.excessRisk(truth, 1), estimate, 0.01);
  }

  /** Inputs of different experts do not meet: the parts add up. */
  @Test
  void disjointRoutingAddsUp() {
    double[][] all = {{2, 1, 0.5}, {1, 2, 1}, {0.5, 1, 2}};
    double[][] gates = {{1, 0}, {1, 0}, {0, 1}};
    KernelSmoother routed =
        new KernelSmoother(KernelSmoother.routed(gates, new double[][][] {all, all}), 1);
    double[][] first = {{2, 1}, {1, 2}};
    double parts =
        new KernelSmoother(first, 1).effectiveDimension()
            + new KernelSmoother(new double[][] {{2}}, 1).effectiveDimension();
    assertEquals(parts, routed.effectiveDimension(), 1e-14);
    double[][] exchanged = {{0, 1}, {0, 1}, {1, 0}};
    double[][] again = KernelSmoother.routed(exchanged, new double[][][] {all, all});
    assertEquals(parts, new KernelSmoother(again, 1).effectiveDimension(), 1e-14);
    double[][] equal = {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}};
    double[][] shared = KernelSmoother.routed(equal, new double[][][] {all, all});
    assertEquals(1.0, shared[0][0], 1e-15);
    assertEquals(0.5, shared[0][1], 1e-15);
  }

  /** 400 optical digits, routed by rank along their first principal axis; no draw. */
  @Slow
  @Test
  void digitsThatAreRoutedApartNeedMoreDimensions() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("examples", "data", "optical-digits.csv"));
    double[][] points = new double[400][64];
    double[] truth = new double[400];
    for (int i = 0; i < 400; i++) {
      String[] cells = lines.get(i + 1).split(",");
      Arrays.setAll(points[i], j -> Double.parseDouble(cells[j]) / 16);
      truth[i] = Integer.parseInt(cells[64]) % 2 == 0 ? 1 : -1;
    }
    double[][] squares = new double[400][400];
    for (int i = 0; i < 400; i++) {
      for (int j = 0; j < 400; j++) {
        for (int k = 0; k < 64; k++) {
          squares[i][j] += Math.pow(points[i][k] - points[j][k], 2);
        }
      }
    }
    double[] sorted = Arrays.stream(squares).flatMapToDouble(Arrays::stream).sorted().toArray();
    double median = (sorted[79_999] + sorted[80_000]) / 2;
    int[] rank = ranks(points);
    double[][] rows = {
      {1, 65.1047, 0.32552, 0.16722, 0},
      {2, 72.0048, 0.36002, 0.18319, 0.501253},
      {4, 80.4000, 0.40200, 0.18503, 0.751880},
      {8, 93.634, 0.46817, 0.22507, 0.877193},
      {16, 108.4071, 0.54204, 0.25087, 0.939850}
    };
    for (double[] row : rows) {
      int experts = (int) row[0];
      double[][] gram = new double[400][400];
      double[][][] gates = new double[400][1][experts];
      for (int i = 0; i < 400; i++) {
        gates[i][0][rank[i] * experts / 400] = 1;
        for (int j = 0; j < 400; j++) {
          boolean together = rank[i] * experts / 400 == rank[j] * experts / 400;
          gram[i][j] = together ? Math.exp(-squares[i][j] / median) : 0;
        }
      }
      KernelSmoother smoother = new KernelSmoother(gram, 1);
      assertEquals(row[1], smoother.effectiveDimension(), experts == 8 ? 5e-4 : 5e-5);
      assertEquals(row[2], smoother.optimism(1), 5e-6);
      assertEquals(row[3], smoother.excessRisk(truth, 1), 5e-6);
      double distance = RoutingPathways.of(gates, 0.7).meanDistance(RoutingPathways.Level.TOKEN);
      assertEquals(row[4], distance, 5e-7);
    }
  }

  /** The rank of each point along the axis of the largest variance. */
  private static int[] ranks(double[][] points) {
    int d = points[0].length;
    double[] centre = new double[d];
    Arrays.setAll(
        centre, j -> Arrays.stream(points).mapToDouble(x -> x[j]).average().getAsDouble());
    DMatrixRMaj covariance = new DMatrixRMaj(d, d);
    for (double[] x : points) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          covariance.add(i, j, (x[i] - centre[i]) * (x[j] - centre[j]));
        }
      }
    }
    var eigen = DecompositionFactory_DDRM.eig(d, true, true);
    eigen.decompose(covariance);
    int first =
        IntStream.range(0, d)
            .boxed()
            .max(Comparator.comparingDouble(k -> eigen.getEigenvalue(k).getReal()))
            .get();
    double[] axis = eigen.getEigenVector(first).data;
    double[] along = new double[points.length];
    Arrays.setAll(along, i -> IntStream.range(0, d).mapToDouble(j -> axis[j] * points[i][j]).sum());
    int[] order =
        IntStream.range(0, points.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> along[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rank = new int[points.length];
    for (int place = 0; place < order.length; place++) {
      rank[order[place]] = place;
    }
    return rank;
  }

  @Test
  void misuseIsRefusedByName() {
    KernelSmoother two = new KernelSmoother(diagonal(1, 1), 1);
    refusedFrom("ridge must be in (0, ∞), got 0", () -> new KernelSmoother(diagonal(1), 0));
    refusedFrom("gram must be square", () -> new KernelSmoother(new double[1][2], 1));
    refusedFrom(
        "gram[1] must be symmetric", () -> new KernelSmoother(new double[][] {{1, 0}, {1, 1}}, 1));
    refusedFrom(
        "gram must be positive semidefinite, got an eigenvalue -1",
        () -> new KernelSmoother(diagonal(-1, 2), 1));
    refusedFrom("noise must be in [0, ∞), got -1", () -> two.optimism(-1));
    refusedFrom("truth must be 2 long, got 1", () -> two.bias(new double[1]));
    refusedFrom(
        "gates[0] must be adding up to 1",
        () -> KernelSmoother.routed(new double[][] {{0.5}}, new double[][][] {{{1}}}));
    refusedFrom(
        "kernels[0] must be 1 × 1",
        () -> KernelSmoother.routed(new double[][] {{1}}, new double[][][] {{{1, 2}}}));
  }
}
