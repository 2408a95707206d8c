package genbound.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.TestMatrices;
import genbound.linalg.Matrices;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class ColumnSpaceTest {

  private static final double UNIT = 0x1p-53;

  private static ColumnSpace of(double[][] rows) {
    return ColumnSpace.of(Matrices.of("rows", rows));
  }

  /**
   * A column of ones beside a unit vector and another at a distance from it: below 4096·2⁻⁵² of its
   * length the last is taken as dependent, whatever the length of the first.
   */
  @Test
  void columnCountsUnlessItIsACombinationToWithinRounding() {
    for (int bits : new int[] {38, 41}) {
      double[][] rows = new double[4096][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new double[] {1, i == 0 ? 1 : 0, i == 0 ? 1 : 0};
      }
      rows[1][2] = Math.scalb(1.0, -bits);
      assertEquals(bits == 38 ? 3 : 2, of(rows).rank(), "2^-" + bits);
    }
  }

  /** Columns of one length at right angles: R is a multiple of I, and its condition √3. */
  @Test
  void rowErrorCountsARoundingForEachColumnAndTwoMore() {
    double least = 5 * Math.sqrt(3) * UNIT;
    double error = of(TestMatrices.identities(3, 4)).rowError();
    assertTrue(error >= least && error <= 1.05 * least, error + " for " + least);
  }

  /** 256 sums in a row for each of four lanes, the sums of the blocks, and a few more. */
  @Test
  void innerProductsAreOffByTheirRoundings() {
    double[][] rows = new double[5120][1];
    rows[0][0] = 1;
    assertEquals((256 + 5 + 8) * UNIT, of(rows).dotError());
  }

  @Test
  void departureCoversTheExactOneAndWhatItsMeasureIsOffBy() {
    ColumnSpace space = of(TestMatrices.gaussian(20, 3, 4));
    BigDecimal squares = BigDecimal.ZERO;
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        BigDecimal sum = new BigDecimal(a == b ? -1 : 0);
        for (int i = 0; i < 20; i++) {
          BigDecimal entry = new BigDecimal(space.column(a)[i]);
          sum = sum.add(entry.multiply(new BigDecimal(space.column(b)[i])));
        }
        squares = squares.add(sum.pow(2), MathContext.DECIMAL128);
      }
    }
    double exact = Math.sqrt(squares.doubleValue());
    double measure = 3 * space.dotError();
    double departure = space.departure();
    assertTrue(departure >= exact + measure, departure + " for " + exact);
    assertTrue(departure <= 1.02 * (2 * exact + measure), departure + " for " + exact);
    assertEquals(departure, space.departure());
  }

  /** A row's own error and that of the basis, the departure of the basis, and the squares. */
  @Test
  void leverageErrorIsTheSumOfItsParts() {
    ColumnSpace space = of(TestMatrices.gaussian(20, 4, 4));
    double parts = 2 * space.rowError() * (1 + 2) + space.departure() + 2 * 4 * UNIT;
    double error = space.leverageError();
    assertTrue(error >= parts && error <= 1.15 * parts, error + " for " + parts);
  }

  @Test
  void rowIsFaintBelowTheLeverageWhereSquaresUnderflow() {
    ColumnSpace space = of(new double[][] {{1}, {0x1p-400}, {0x1p-401}});
    assertFalse(space.isFaint(1));
    assertTrue(space.isFaint(2));
  }
}
