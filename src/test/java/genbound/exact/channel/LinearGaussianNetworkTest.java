package genbound.exact.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.evidence.learner.LayerInformation;
import genbound.evidence.learner.LayerTransport;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.numeric.NormalTail;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearGaussianNetworkTest {

  private static final LinearGaussianNetwork TEN =
      new LinearGaussianNetwork(List.of(10), 1, 1, 100);

  private static LinearGaussianNetwork network(
      double mean, double sigma, long n, Integer... ranks) {
    return new LinearGaussianNetwork(List.of(ranks), mean, sigma, n);
  }

  private static double bound(LayerInformation information) {
    return Information.hierarchical(information, LossTail.unit()).certify().value();
  }

  @Test
  void agreesWithTheReferenceTable() {
    List<Row> rows = ReferenceTable.rows("LinearGaussianNetwork");
    assertTrue(rows.size() >= 10);
    for (Row row : rows) {
      LinearGaussianNetwork network =
          network(
              row.number("meanNorm"), row.number("sigma"), row.whole("n"), (int) row.whole("rank"));
      assertEquals(row.number("risk"), network.expectedRisk(), 1e-13, row::toString);
      assertEquals(
          row.number("empiricalRisk"), network.expectedEmpiricalRisk(), 1e-13, row::toString);
      assertEquals(row.number("gap"), network.expectedGap(), 1e-13, row::toString);
      double output = network.information().last().mean();
      ReferenceTable.assertUpper(row.exact("outputInformation"), output, 2e-12, 0, row);
    }
  }

  @Test
  void printedBoundsByRank() {
    LayerInformation information = network(1, 1, 100, 10, 5, 2, 1).information();
    String[] printed = {"0.1585113", "0.1120844", "0.0708884", "0.0501257"};
    for (int l = 0; l < printed.length; l++) {
      ReferenceTable.assertPrinted(printed[l], bound(information.upTo(l)), "layer " + l);
    }
  }

  @Test
  void printedGapAndOutput() {
    ReferenceTable.assertPrinted("0.0211294", TEN.expectedGap(), TEN);
    ReferenceTable.assertPrinted("0.0648754", bound(TEN.information()), TEN);
    assertTrue(TEN.expectedGap() <= bound(TEN.information()), "gap below the output's bound");
    assertTrue(bound(TEN.information()) <= bound(TEN.information().upTo(0)), "below the input's");
    double output = network(0, 1, 100, 10).information().last().mean();
    ReferenceTable.assertPrinted("0.0500252", output, "mean 0");
    assertEquals((9.0 / 100 + Math.log(100.0 / 99)) / 2, output, 1e-13);
    double far = network(900, 1, 100, 10).information().last().mean();
    assertEquals(Math.log(100.0 / 99) / 2, far, 1e-8);
  }

  /** With rank 1 the output is the last fixed layer, up to scale. */
  @Test
  void oneDirectionIsAllThereIs() {
    LayerInformation information = network(0.7, 2, 50, 1).information();
    assertEquals(information.upTo(0).last(), information.last());
  }

  @Test
  void theFirstMomentsOfTwoDirections() {
    assertEquals(
        0.5 * (1 - 1 / Math.sqrt(25)), network(0, 1, 25, 2).expectedEmpiricalRisk(), 1e-14);
    assertEquals(0.5, network(0, 1, 25, 2).expectedRisk());
  }

  @Test
  void onlyTheRatioOfMeanAndDeviationMatters() {
    LinearGaussianNetwork small = network(1e-60, 1e-60, 100, 10);
    assertEquals(TEN.expectedGap(), small.expectedGap(), 1e-14);
    assertEquals(TEN.information(), small.information());
    double distance = TEN.transport().get(0).distances().get(0);
    assertEquals(1e-60 * distance, small.transport().get(0).distances().get(0), 1e-75);
  }

  @ParameterizedTest
  @CsvSource({"10, 1, 1, 100", "3, 2, 1, 2", "2, 0.6, 2, 5", "1, 0.5, 1, 3", "40, 2, 0.5, 30"})
  void agreesWithSimulation(int rank, double mean, double sigma, long n) {
    LinearGaussianNetwork network = network(mean, sigma, n, rank);
    RandomGenerator random = new SplittableRandom(rank);
    int draws = 40_000;
    double[] sums = new double[3];
    double[] squares = new double[3];
    for (int draw = 0; draw < draws; draw++) {
      double along = mean;
      double length = 0;
      double shifted = 0;
      for (int j = 0; j < rank; j++) {
        double centre = j == 0 ? mean : 0;
        double w = centre + sigma / Math.sqrt(n) * random.nextGaussian();
        along = j == 0 ? w : along;
        length += w * w;
        shifted += w * (w - centre);
      }
      double root = Math.sqrt(length);
      double shrunk = sigma * Math.sqrt(1 - 1.0 / n);
      double freshMean = mean * along / (root * sigma);
      double fresh = freshMean + random.nextGaussian();
      double square = shifted / (sigma * root) * (shifted / (sigma * root));
      double move = shifted * shifted + length * (sigma - shrunk) * (sigma - shrunk);
      double[] values = {fresh < 0 ? 1 : 0, square, move};
      for (int k = 0; k < 3; k++) {
        sums[k] += values[k] / draws;
        squares[k] += values[k] * values[k] / draws;
      }
    }
    double logs = Math.log1p(1 / (n - 1.0)) - 1.0 / n;
    double distance = network.transport().get(1).distances().get(0);
    double[] exact = {
      network.expectedRisk(), 2 * network.information().last().mean() - logs, distance * distance
    };
    for (int k = 0; k < 3; k++) {
      double error = 4 * Math.sqrt((squares[k] - sums[k] * sums[k]) / draws);
      assertEquals(exact[k], sums[k], error, "quantity " + k);
    }
  }

  /**
   * The gap of a whole run: examples, their mean, errors on them, and the true risk of the sign.
   */
  @Test
  void theGapAgreesWithWholeRuns() {
    LinearGaussianNetwork network = network(0.5, 1, 8, 4);
    RandomGenerator random = new SplittableRandom(3);
    int runs = 100_000;
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      double[][] examples = new double[8][4];
      double[] w = new double[4];
      for (double[] u : examples) {
        for (int j = 0; j < 4; j++) {
          u[j] = (j == 0 ? 0.5 : 0) + random.nextGaussian();
          w[j] += u[j] / 8;
        }
      }
      int errors = 0;
      for (double[] u : examples) {
        errors += dot(w, u) < 0 ? 1 : 0;
      }
      double margin = 0.5 * w[0] / Math.sqrt(dot(w, w));
      double gap = NormalTail.up(margin) - errors / 8.0;
      sum += gap / runs;
      squares += gap * gap / runs;
    }
    assertEquals(network.expectedGap(), sum, 4 * Math.sqrt((squares - sum * sum) / runs));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** A layer of 3 × 6 standard normal weights, 40 examples: the distance given the mean. */
  @Test
  void theDistanceBehindAnyMatrixIsCapped() {
    RandomGenerator random = new SplittableRandom(5);
    double[][] matrix = new double[3][6];
    double frobenius = 0;
    for (double[] row : matrix) {
      for (int j = 0; j < 6; j++) {
        row[j] = random.nextGaussian();
        frobenius += row[j] * row[j];
      }
    }
    double shrunk = 1 - Math.sqrt(1 - 1.0 / 40);
    int draws = 20_000;
    double mean = 0;
    double square = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[] error = random.doubles(6).map(x -> random.nextGaussian() / Math.sqrt(40)).toArray();
      double moved = 0;
      for (double[] row : matrix) {
        moved += dot(row, error) * dot(row, error);
      }
      double distance = moved + shrunk * shrunk * frobenius;
      square += distance / draws;
      mean += Math.sqrt(distance) / draws;
    }
    double cap = network(1, 1, 40, 6).transport(Math.sqrt(frobenius));
    assertEquals(Math.sqrt(square), cap, 0.02 * cap);
    ReferenceTable.assertPrinted("0.7354", network(1, 1, 40, 6).transport(4.6364), "printed");
    assertEquals(0.6586 / 0.7354, mean / cap, 0.1, "the printed ratio, of another matrix");
    assertTrue(mean < cap, "the mean is below the root mean square");
    LayerTransport orthonormal = network(1, 1, 40, 6, 3).transport().get(1);
    assertEquals(
        network(1, 1, 40, 6).transport(Math.sqrt(3)), orthonormal.distances().get(0), 1e-15);
  }

  @Test
  void valuesAtTheEndsOfTheDomainAreExact() {
    for (int rank : new int[] {1, 2, 3, 1000, Integer.MAX_VALUE}) {
      for (double mean : new double[] {0, 1e-300, 1, 1000}) {
        for (long n : new long[] {2, 1000, 1L << 53}) {
          LinearGaussianNetwork network = network(mean, 1, n, rank);
          double risk = network.expectedRisk();
          double training = network.expectedEmpiricalRisk();
          assertTrue(risk >= 0 && risk <= 0.5 + 1e-13, network + ": risk " + risk);
          assertTrue(training >= 0 && training <= risk + 1e-13, network + ": " + training);
          assertTrue(Double.isFinite(network.information().last().mean()));
          assertTrue(bound(network.information()) >= network.expectedGap() - 1e-13);
          network.transport().forEach(layer -> assertTrue(Double.isFinite(layer.factor())));
        }
      }
    }
  }

  @Test
  void refusesWhatHasNoClosedForm() {
    assertThrows(IllegalArgumentException.class, () -> network(1, 0, 10, 3));
    assertThrows(IllegalArgumentException.class, () -> network(1, -1, 10, 3));
    assertThrows(IllegalArgumentException.class, () -> network(1, 1, 1, 3));
    assertThrows(IllegalArgumentException.class, () -> network(-1, 1, 10, 3));
    assertThrows(IllegalArgumentException.class, () -> network(1001, 1, 10, 3));
    assertThrows(IllegalArgumentException.class, () -> network(1, 1, 10));
    assertThrows(IllegalArgumentException.class, () -> network(1, 1, 10, 0));
    String message =
        assertThrows(IllegalArgumentException.class, () -> network(1, 1, 10, 3, 4)).getMessage();
    assertEquals("ranks must be in [1, 3], got 4", message);
    assertThrows(IllegalArgumentException.class, () -> TEN.transport(-1));
  }

  @Test
  void textIsOneLine() {
    assertEquals(
        "linear network of ranks [10] on Gaussian classes, ‖Aμ‖ = 1.0, σ = 1.0, n = 100",
        TEN.toString());
  }
}
