package genbound.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class SingularValuesTest {

  @Test
  void ofARotatedDiagonal() {
    double c = Math.sqrt(0.5);
    var matrix = new DMatrixRMaj(new double[][] {{3 * c, -c, 0}, {3 * c, c, 0}});
    var values = SingularValues.of(matrix);
    assertArrayEquals(new double[] {3, 1}, values.positive(), 1e-14);
    double[] coordinates = values.coordinates(new double[] {1, 0});
    assertEquals(c, Math.abs(coordinates[0]), 1e-14);
    assertEquals(c, Math.abs(coordinates[1]), 1e-14);
  }

  @Test
  void coordinatesFollowTheOrderOfSingularValues() {
    var diagonal = new DMatrixRMaj(new double[][] {{1, 0, 0, 0}, {0, 3, 0, 0}, {0, 0, 2, 0}});
    var values = SingularValues.of(diagonal);
    assertArrayEquals(new double[] {3, 2, 1}, values.positive(), 1e-14);
    double[] alone = SingularValues.positiveOf(Matrices.rows(diagonal));
    assertArrayEquals(new double[] {3, 2, 1}, alone, 1e-14);
    double[] coordinates = values.coordinates(new double[] {10, 30, 20});
    assertArrayEquals(
        new double[] {30, 20, 10}, Arrays.stream(coordinates).map(Math::abs).toArray(), 1e-13);
  }

  @Test
  void countsWhatIsAboveRounding() {
    var tall = new DMatrixRMaj(new double[][] {{1, 2}, {0.1, 0.2}, {0.3, 0.6}});
    assertEquals(1, SingularValues.of(tall).rank());
    double[][] diagonal = {{1e10, 0}, {0, 1e-7}};
    var apart = SingularValues.of(diagonal);
    assertEquals(1, apart.rank(), "1e-7 is below a unit in the last place of 1e10");
    assertArrayEquals(new double[] {1e10}, SingularValues.positiveOf(diagonal));
    assertEquals("2 singular values, 1 above 0", apart.toString());
    assertEquals(0, SingularValues.of(new DMatrixRMaj(2, 3)).rank());
    assertEquals(0, SingularValues.of(new DMatrixRMaj(2, 3)).coordinates(new double[2]).length);
  }

  @Test
  void positiveValuesAreTheSameWithoutVectors() {
    Random random = new Random(4);
    for (int[] shape : new int[][] {{1, 1}, {3, 40}, {40, 3}, {25, 25}}) {
      double[][] rows = new double[shape[0]][];
      Arrays.setAll(rows, i -> random.doubles(shape[1], -1, 1).toArray());
      if (shape[0] > 1) {
        rows[1] = Arrays.stream(rows[0]).map(entry -> 2 * entry).toArray();
      }
      double[] values = SingularValues.of(rows).positive();
      assertArrayEquals(values, SingularValues.positiveOf(rows), 1e-13);
    }
    assertEquals(0, SingularValues.positiveOf(new double[2][3]).length);
  }
}
