package genbound.limits;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.linalg.SingularValues;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionBoundTest {

  @Test
  void twoConceptsDoNotFitOnALine() {
    assertTrue(DimensionBound.isPossible(1, 1));
    assertFalse(DimensionBound.isPossible(1, 2));
    assertEquals(7, DimensionBound.linearProbes(7));
  }

  /** The bounds are the ranks of the logit matrices, which any encoder must reach. */
  @ParameterizedTest
  @CsvSource({
    "1, 2, 1, -1", "1, 2, 1, 0", "1, 3, 2, -1", "1, 3, 2, 1", "2, 2, 1, -1", "2, 3, 2, -1",
    "2, 3, 1, 0", "3, 2, 3, 1", "3, 2, 1, -1", "3, 3, 5, -2.5", "3, 3, 5, -2.25", "4, 2, 0.1, -0.1"
  })
  void boundsAreTheRanksOfTheLogits(int concepts, int values, double present, double absent) {
    int rows = (int) Math.pow(values, concepts);
    DMatrixRMaj logits = new DMatrixRMaj(rows, concepts * values);
    DMatrixRMaj centred = new DMatrixRMaj(rows, concepts * values);
    double bias = absent + (present - absent) / values;
    for (int row = 0; row < rows; row++) {
      for (int i = 0, rest = row; i < concepts; i++, rest /= values) {
        for (int j = 0; j < values; j++) {
          double logit = rest % values == j ? present : absent;
          logits.set(row, i * values + j, logit);
          centred.set(row, i * values + j, logit - bias);
        }
      }
    }
    assertEquals(rank(centred), DimensionBound.twoLevelLogits(concepts, values));
    assertEquals(
        rank(logits), DimensionBound.twoLevelLogitsWithoutBias(concepts, values, present, absent));
  }

  private static int rank(DMatrixRMaj matrix) {
    double[] all = SingularValues.of(matrix).positive();
    double largest = all.length == 0 ? 0 : java.util.Arrays.stream(all).max().getAsDouble();
    return (int) java.util.Arrays.stream(all).filter(s -> s > 1e-9 * largest).count();
  }

  @Test
  void refusesWhatIsNoConcept() {
    refusedFor("concepts", () -> DimensionBound.linearProbes(0));
    refusedFor("dimension", () -> DimensionBound.isPossible(0, 1));
    refusedFor("values", () -> DimensionBound.twoLevelLogits(1, 1));
    refusedFor("absent", () -> DimensionBound.twoLevelLogitsWithoutBias(1, 2, 0, 0));
    refusedFor("present", () -> DimensionBound.twoLevelLogitsWithoutBias(1, 2, Double.NaN, 0));
  }
}
