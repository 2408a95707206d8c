package genbound.estimate.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.OneThread;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public class KsgInformationTest {

  @Test
  void matchesTheDefinitionByAllDistances() {
    for (Row row : ReferenceTable.rows("KsgInformation")) {
      double[][] x = columns(row.numbers("x"), (int) row.whole("xColumns"));
      double[][] y = columns(row.numbers("y"), (int) row.whole("yColumns"));
      double value = KsgInformation.estimate(x, y, (int) row.whole("neighbours")).value();
      assertEquals(row.number("nats"), value, 1e-13, row.toString());
    }
  }

  private static double[][] columns(double[] values, int columns) {
    return IntStream.range(0, values.length / columns)
        .mapToObj(i -> Arrays.copyOfRange(values, i * columns, (i + 1) * columns))
        .toArray(double[][]::new);
  }

  @Test
  void countsAsBruteForceDoesWithTiesToo() {
    Random random = new Random(7);
    for (int[] shape : new int[][] {{1, 1}, {2, 1}, {1, 3}, {2, 2}}) {
      for (int n : new int[] {5, 9, 100, 333}) {
        double[][] x = draw(random, n, shape[0], 9);
        double[][] y = draw(random, n, shape[1], 40);
        KsgInformation.Counts counts = KsgInformation.count(x, y, 4, done -> {});
        for (int i = 0; i < n; i++) {
          int self = i;
          double[] distances =
              IntStream.range(0, n)
                  .filter(j -> j != self)
                  .mapToDouble(j -> Math.max(apart(x, self, j), apart(y, self, j)))
                  .sorted()
                  .toArray();
          assertEquals(nearer(x, i, distances[3]), counts.nearerX()[i]);
          assertEquals(nearer(y, i, distances[3]), counts.nearerY()[i]);
        }
      }
    }
  }

  /** Rounded to steps, so that there are ties, and none where all columns tie. */
  private static double[][] draw(Random random, int n, int columns, int steps) {
    double[][] rows = new double[n][columns];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> j == 0 ? random.nextInt(20 * steps) : random.nextInt(steps));
    }
    return rows;
  }

  private static double apart(double[][] rows, int i, int j) {
    double most = 0;
    for (int c = 0; c < rows[i].length; c++) {
      most = Math.max(most, Math.abs(rows[i][c] - rows[j][c]));
    }
    return most;
  }

  private static int nearer(double[][] rows, int i, double distance) {
    return (int)
        IntStream.range(0, rows.length).filter(j -> j != i && apart(rows, i, j) < distance).count();
  }

  @Slow
  @Test
  void findsTheInformationOfCorrelatedGaussians() {
    for (double rho : new double[] {0, 0.5, 0.9}) {
      double mean = 0;
      for (int seed = 0; seed < 10; seed++) {
        double[][][] pairs = gaussians(5000, rho, seed);
        mean += KsgInformation.estimate(pairs[0], pairs[1], 3).value() / 10;
      }
      assertEquals(-0.5 * Math.log(1 - rho * rho), mean, 0.02, "ρ = " + rho);
    }
  }

  public static double[][][] gaussians(int n, double rho, long seed) {
    Random random = new Random(seed);
    double[][] x = new double[n][1];
    double[][] y = new double[n][1];
    for (int i = 0; i < n; i++) {
      x[i][0] = random.nextGaussian();
      y[i][0] = rho * x[i][0] + Math.sqrt(1 - rho * rho) * random.nextGaussian();
    }
    return new double[][][] {x, y};
  }

  @Test
  void looksAtAboutAsManyPointsAsNLogN() {
    double few = work(1000);
    double many = work(16_000);
    double exponent = Math.log(many / few) / Math.log(16);
    assertTrue(exponent > 0.9 && exponent < 1.2, "the work grows as n to the " + exponent);
    assertTrue(many < 140 * 16_000, "work for each pair: " + many / 16_000);
  }

  private static double work(int n) {
    double[][][] pairs = gaussians(n, 0.5, 1);
    return Arrays.stream(KsgInformation.count(pairs[0], pairs[1], 3, done -> {}).work()).sum();
  }

  @Test
  void hasTheSameBitsWithAnyNumberOfThreads() {
    double[][][] pairs = gaussians(3000, 0.5, 2);
    double here = KsgInformation.estimate(pairs[0], pairs[1], 3).value();
    assertEquals(here, OneThread.of(() -> KsgInformation.estimate(pairs[0], pairs[1], 3).value()));
  }

  @Test
  void interruptedPairsAreNoEstimate() {
    double[][][] pairs = gaussians(50, 0.5, 2);
    int[] told = new int[1];
    KsgInformation.estimate(pairs[0], pairs[1], 3, done -> told[0] = done);
    assertEquals(50, told[0]);
    Thread.currentThread().interrupt();
    try {
      String message =
          assertThrows(
                  IllegalStateException.class, () -> KsgInformation.estimate(pairs[0], pairs[1], 3))
              .getMessage();
      assertEquals("interrupted after 0 of 50 pairs", message);
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void refusesWhatHasNoDensityOrIsNoData() {
    double[][] same = {{1}, {1}, {1}, {1}, {2}};
    String message =
        assertThrows(IllegalArgumentException.class, () -> KsgInformation.estimate(same, same, 3))
            .getMessage();
    assertTrue(message.startsWith("pairs[0] must be one that occurs at most k = 3 times"), message);
    double[][] few = {{1}, {2}};
    assertThrows(IllegalArgumentException.class, () -> KsgInformation.estimate(few, few, 2));
    assertThrows(IllegalArgumentException.class, () -> KsgInformation.estimate(few, same, 1));
    double[][] none = {{1}, {Double.NaN}};
    assertThrows(IllegalArgumentException.class, () -> KsgInformation.estimate(few, none, 1));
    assertTrue(KsgInformation.estimate(few, few, 1).toString().contains("error unknown"));
  }

  @Test
  void aConstantTellsNothing() {
    double[][] x = {{2.2}, {1.3}, {1.3}, {0.5}, {0.3}, {2.3}};
    double[][] constant = {{4}, {4}, {4}, {4}, {4}, {4}};
    assertEquals(0, KsgInformation.estimate(x, constant, 3).value());
    assertEquals(0, KsgInformation.estimate(constant, x, 3).value());
    assertEquals(0, KsgInformation.estimate(constant, constant, 3).value());
    assertThrows(
        IllegalArgumentException.class, () -> KsgInformation.estimate(constant, constant, 6));
  }

  @Test
  void hugeAndEqualCoordinatesAreAccurate() {
    double[][] x = {{1e308}, {-1e308}, {0}, {1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}, {1}};
    double[][] y = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}};
    assertTrue(Double.isFinite(KsgInformation.estimate(x, y, 1).value()));
  }
}
