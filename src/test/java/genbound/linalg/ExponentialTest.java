package genbound.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {

  @Test
  void agreesWithFortyDigitsToWhatIsStated() {
    List<Row> rows = ReferenceTable.rows("Exponential");
    assertTrue(rows.size() > 2000);
    BigDecimal tiny = new BigDecimal(Double.MIN_VALUE);
    for (Row row : rows) {
      BigDecimal exact = row.exact("exact");
      BigDecimal stated = exact.multiply(new BigDecimal("2.3e-16"));
      boolean normal = exact.compareTo(new BigDecimal(Double.MIN_NORMAL)) >= 0;
      double value = Exponential.of(row.number("x"));
      BigDecimal off = new BigDecimal(value).subtract(exact).abs();
      assertTrue(off.compareTo(normal ? stated : tiny) <= 0, row + " gave " + value);
    }
  }

  @Test
  void hasTheSameBitsOneByOneAndInBlocks() {
    Random random = new Random(1);
    double[] x = new double[1001];
    Arrays.setAll(x, j -> -random.nextDouble() * (j % 3 == 0 ? 800 : 30));
    double[] block = x.clone();
    Exponential.replace(block, new double[x.length], 5, x.length - 3);
    for (int j = 0; j < x.length; j++) {
      boolean within = j >= 5 && j < x.length - 3;
      assertEquals(within ? Exponential.of(x[j]) : x[j], block[j]);
    }
  }

  @Test
  void endsAndNumbersThatAreNone() {
    assertEquals(1, Exponential.of(0));
    assertEquals(1, Exponential.of(-0.0));
    assertEquals(0, Exponential.of(-Double.MAX_VALUE));
    assertEquals(Double.MIN_VALUE, Exponential.of(-744.4400719213812), "2⁻¹⁰⁷⁴");
    assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
    assertEquals(Double.NaN, Exponential.of(Double.NaN));
  }
}
