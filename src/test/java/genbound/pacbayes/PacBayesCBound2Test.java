package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

class PacBayesCBound2Test implements VoteContract<PacBayesCBound2> {

  @Test
  void smallValuesAreUsable() {
    int small = 0;
    for (Row row : ReferenceTable.rows("PacBayesCBound2")) {
      double exact = row.exact("upper").doubleValue();
      if (exact > 0 && exact < 0.1) {
        double value = of(row).at(row.confidence()).value();
        assertEquals(exact, value, 1e-12 * exact, row.toString());
        small++;
      }
    }
    assertTrue(small >= 6);
  }
}
