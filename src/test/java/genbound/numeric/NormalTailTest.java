package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NormalTailTest {

  @Test
  void neverBelowTheReferenceAndCloseToIt() {
    for (Row row : ReferenceTable.rows("NormalTail")) {
      double value = NormalTail.up(row.number("x"));
      ReferenceTable.assertUpper(row.exact("exact"), value, 1e-12, 0, row);
    }
  }

  @Test
  void argumentsOfAnySizeHaveATail() {
    assertTrue(NormalTail.up(1e300) > 0);
    assertTrue(NormalTail.up(-1e300) == 1);
    assertTrue(NormalTail.up(Double.POSITIVE_INFINITY) > 0);
    assertThrows(IllegalArgumentException.class, () -> NormalTail.up(Double.NaN));
  }

  @Test
  void centralProbabilityIsOneMinusBothTails() {
    for (Row row : ReferenceTable.rows("NormalTail")) {
      double x = row.number("x");
      if (x >= 0) {
        BigDecimal between =
            BigDecimal.ONE.subtract(row.exact("exact").multiply(BigDecimal.valueOf(2)));
        ReferenceTable.assertUpper(between, NormalTail.withinUp(x), 1e-10, 0, row);
      }
    }
  }

  @Test
  void betweenNearZeroIsNotBelowTheSeries() {
    // erf(x/√2) to 25 digits.
    String[][] rows = {
      {"1e-9", "7.978845608028654054404316e-10"},
      {"0.001", "0.0007978844278221251857899455"},
      {"0.0499999", "0.03987753198796190493832261"},
      {"0.0500001", "0.03987769136552754189714517"},
      {"0.1", "0.07965567455405796733786782"}
    };
    for (String[] row : rows) {
      double value = NormalTail.withinUp(Double.parseDouble(row[0]));
      ReferenceTable.assertUpper(new BigDecimal(row[1]), value, 1e-10, 0, row[0]);
    }
    assertTrue(NormalTail.withinUp(0) == 0);
    assertTrue(NormalTail.withinUp(Double.POSITIVE_INFINITY) == 1);
    assertTrue(NormalTail.withinUp(Double.MIN_VALUE) > 0);
    assertThrows(IllegalArgumentException.class, () -> NormalTail.withinUp(-1e-300));
    assertThrows(IllegalArgumentException.class, () -> NormalTail.withinUp(Double.NaN));
  }
}
