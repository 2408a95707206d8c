package genbound.estimate.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.estimate.neighbours.KsgInformationTest;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GaussianInformationTest {

  @Test
  void matchesTheDefinitionOnExactFractions() {
    for (Row row : ReferenceTable.rows("GaussianInformation")) {
      double[][] x = columns(row.numbers("x"), (int) row.whole("xColumns"));
      double[][] y = columns(row.numbers("y"), (int) row.whole("yColumns"));
      double value = GaussianInformation.estimate(x, y).value();
      assertEquals(row.number("nats"), value, 1e-11, row.toString());
    }
  }

  private static double[][] columns(double[] values, int columns) {
    return IntStream.range(0, values.length / columns)
        .mapToObj(i -> Arrays.copyOfRange(values, i * columns, (i + 1) * columns))
        .toArray(double[][]::new);
  }

  @Test
  void isHalfTheLogarithmForTwoNumbers() {
    double[][][] pairs = KsgInformationTest.gaussians(50_000, 0.9, 3);
    double value = GaussianInformation.estimate(pairs[0], pairs[1]).value();
    assertEquals(-0.5 * Math.log(1 - 0.81), value, 0.02);
  }

  @Test
  void doesNotChangeWithUnitsOrShifts() {
    Random random = new Random(1);
    double[][] x = new double[40][2];
    double[][] y = new double[40][1];
    double[][] scaled = new double[40][2];
    for (int i = 0; i < 40; i++) {
      x[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
      y[i][0] = x[i][0] + random.nextGaussian();
      scaled[i] = new double[] {1e150 * x[i][0], 1e-150 * (x[i][1] + x[i][0])};
    }
    double value = GaussianInformation.estimate(x, y).value();
    assertEquals(value, GaussianInformation.estimate(scaled, y).value(), 1e-12);
    assertEquals(value, GaussianInformation.estimate(y, x).value(), 1e-12);
  }

  @Test
  void refusesColumnsThatDependOnEachOther() {
    double[][] x = {{1, 2}, {2, 4}, {3, 6}, {5, 10}, {9, 18}};
    double[][] y = {{1}, {0}, {3}, {2}, {2}};
    assertThrows(IllegalArgumentException.class, () -> GaussianInformation.estimate(x, y));
    double[][] constant = {{1}, {1}, {1}, {1}, {1}};
    assertThrows(IllegalArgumentException.class, () -> GaussianInformation.estimate(constant, y));
    double[][] two = {{1}, {2}};
    assertThrows(IllegalArgumentException.class, () -> GaussianInformation.estimate(two, two));
  }
}
