package genbound.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class TriangleTest {

  /** R = {{2, 1}, {0, 1}} with the inverse {{1/2, −1/2}, {0, 1}}: |R|·|R⁻¹| = {{1, 2}, {0, 1}}. */
  @Test
  void conditionsOfASmallTriangle() {
    Triangle triangle = new Triangle(new DMatrixRMaj(new double[][] {{2, 1}, {0, 1}}), 2);
    assertEquals(1.01 * Math.sqrt(6), triangle.componentCondition(), 1e-14);
    assertEquals(1.01 * Math.sqrt(6) * Math.sqrt(1.5), triangle.normCondition(), 1e-14);
  }

  @Test
  void twoBlocksOfRowsAreFactoredByThemselves() {
    assertEquals(4095, Triangle.compress(new double[1][4095]).numRows);
    assertEquals(2, Triangle.compress(new double[1][4096]).numRows);
  }

  /** In exact sums of the entries that the inverse is made of. */
  @Test
  void productWithTheInverseIsRoundedOnce() {
    double[][] entries = {{3, 1, 1.7}, {0, 1e-5, 0.7}, {0, 0, 0.3}};
    Triangle triangle = new Triangle(new DMatrixRMaj(entries), 3);
    double[][] unit = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    double[][] inverse = triangle.multiplyByInverse(unit);
    Random random = new Random(3);
    double[][] columns = new double[3][];
    for (int j = 0; j < 3; j++) {
      columns[j] = random.doubles(200, -1, 1).toArray();
    }
    double[][] product = triangle.multiplyByInverse(columns);
    for (int j = 0; j < 3; j++) {
      for (int i = 0; i < 200; i++) {
        BigDecimal exact = BigDecimal.ZERO;
        for (int k = 0; k < 3; k++) {
          BigDecimal entry = new BigDecimal(inverse[j][k]);
          exact = exact.add(entry.multiply(new BigDecimal(columns[k][i])));
        }
        double off = new BigDecimal(product[j][i]).subtract(exact).abs().doubleValue();
        assertTrue(off <= 0.5001 * Math.ulp(product[j][i]), off + " at " + j + ", " + i);
      }
    }
  }
}
