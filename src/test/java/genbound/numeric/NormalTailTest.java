package genbound.numeric;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
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
  void coversTheWholeLine() {
    assertTrue(NormalTail.up(1e300) > 0);
    assertTrue(NormalTail.up(-1e300) == 1);
    assertTrue(NormalTail.up(Double.POSITIVE_INFINITY) > 0);
    assertThrows(IllegalArgumentException.class, () -> NormalTail.up(Double.NaN));
  }
}
