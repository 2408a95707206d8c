package genbound.sensitivity;

import static genbound.harness.ReferenceTable.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.TestMatrices;
import genbound.linalg.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class SensitivitiesTest {

  private static final double[] POWERS = {1, 1.05, 1.5, 1.99, 2, 2.01, 2.5, 3, 4, 7, 20};

  @Test
  void sensitivitiesOfTheTriangleHaveClosedForm() {
    for (double p : POWERS) {
      Sensitivities found = Sensitivities.of(TestMatrices.TRIANGLE, p);
      for (int i = 0; i < 3; i++) {
        assertEnclosed(1 / (1 + Math.pow(2, 1 - p)), found, i);
      }
    }
    assertEquals(1.5, Sensitivities.of(TestMatrices.TRIANGLE, 1).totalUpper(), 1e-9);
    assertEquals(2, Sensitivities.of(TestMatrices.TRIANGLE, 2).totalUpper(), 1e-9);
    assertEquals(8 / 3.0, Sensitivities.of(TestMatrices.TRIANGLE, 4).totalUpper(), 1e-8);
  }

  @Test
  void sensitivitiesOfRepeatedRowsHaveClosedForms() {
    double[][] ones = {{1}, {1}, {0}, {-1}, {1}};
    for (double p : POWERS) {
      assertEnclosed(1, Sensitivities.of(TestMatrices.identities(4, 1), p), 2);
      assertEnclosed(0.5, Sensitivities.of(TestMatrices.identities(4, 2), p), 5);
      assertEquals(4, Sensitivities.of(TestMatrices.identities(4, 2), p).totalUpper(), 1e-8);
      Sensitivities quarter = Sensitivities.of(ones, p);
      assertEnclosed(0.25, quarter, 3);
      assertEquals(0, quarter.upper(2), "a row of zeros");
    }
  }

  @Test
  void gaussianOfNumpy() {
    double[][] rows = TestMatrices.numpy();
    String[] totals = {"2.058971", "3", "4.814084"};
    String[] largest = {"0.1321", "0.3080", "0.7368"};
    double[] powers = {1, 2, 4};
    for (int i = 0; i < 3; i++) {
      Sensitivities found = Sensitivities.of(rows, powers[i]);
      assertPrinted(totals[i], found.totalUpper(), found);
      assertPrinted(totals[i], found.totalLower(), found);
      double top = IntStream.range(0, 30).mapToDouble(found::upper).max().getAsDouble();
      assertPrinted(largest[i], top, found);
    }
  }

  @Test
  void endsAreCloseAndHoldAgainstRandomPoints() {
    double[][] rows = TestMatrices.gaussian(60, 4, 3);
    for (int i = 0; i < 60; i += 7) {
      for (int j = 0; j < 4; j++) {
        rows[i][j] *= 30;
      }
    }
    Random random = new Random(1);
    for (double p : POWERS) {
      Sensitivities found = Sensitivities.of(rows, p);
      for (int i = 0; i < 60; i++) {
        assertTrue(found.upper(i) - found.lower(i) <= 1e-9 * found.upper(i), found::toString);
      }
      for (int trial = 0; trial < 300; trial++) {
        double[] x = random.doubles(4, -1, 1).toArray();
        double[] powers = new double[60];
        double sum = 0;
        for (int i = 0; i < 60; i++) {
          double product = 0;
          for (int j = 0; j < 4; j++) {
            product += rows[i][j] * x[j];
          }
          powers[i] = Math.pow(Math.abs(product), p);
          sum += powers[i];
        }
        for (int i = 0; i < 60; i++) {
          assertTrue(powers[i] / sum <= found.upper(i), found::toString);
        }
      }
    }
  }

  @Test
  void doNotDependOnTheBasisOfTheColumns() {
    double[][] rows = TestMatrices.gaussian(40, 3, 5);
    for (double p : new double[] {1, 1.5, 2, 3, 6}) {
      Sensitivities plain = Sensitivities.of(rows, p);
      Sensitivities mixed = Sensitivities.of(TestMatrices.mixed(rows), p);
      for (int i = 0; i < 40; i++) {
        assertEquals(plain.upper(i), mixed.upper(i), 2e-9, plain::toString);
      }
    }
  }

  @Test
  void rankDeficientMatricesLiveOnTheirColumnSpace() {
    double[][] rows = TestMatrices.gaussian(20, 2, 8);
    double[][] doubled = new double[20][];
    for (int i = 0; i < 20; i++) {
      doubled[i] = new double[] {rows[i][0], rows[i][1], rows[i][0] + rows[i][1], 0};
    }
    for (double p : new double[] {1, 2, 3.5}) {
      Sensitivities thin = Sensitivities.of(rows, p);
      Sensitivities wide = Sensitivities.of(doubled, p);
      assertEquals(2, wide.rank());
      assertEquals(thin.totalUpper(), wide.totalUpper(), 1e-8);
    }
    Sensitivities fewRows = Sensitivities.of(new double[][] {{1, 2, 3}, {0, 1, 5}}, 3);
    assertEquals(2, fewRows.totalUpper(), 1e-8);
    Sensitivities nothing = Sensitivities.of(new double[3][2], 3);
    assertEquals(0, nothing.totalUpper());
  }

  @Test
  void maximumIsMonotoneInPAndTheOtherBoundsHold() {
    double[][] rows = TestMatrices.gaussian(50, 3, 11);
    for (int j = 0; j < 3; j++) {
      rows[0][j] *= 10;
    }
    double[] scores = Leverage.scores(rows);
    double before = 0;
    for (double p : POWERS) {
      Sensitivities found = Sensitivities.of(rows, p);
      double[] root = Leverage.root(scores, p);
      double[] lewis = LewisWeights.of(rows, p).sensitivitiesUpper();
      double top = 0;
      for (int i = 0; i < 50; i++) {
        assertTrue(found.lower(i) <= root[i] * (1 + 1e-9), found::toString);
        assertTrue(found.lower(i) <= lewis[i] * (1 + 1e-9), found::toString);
        top = Math.max(top, found.upper(i));
      }
      assertTrue(top >= before * (1 - 1e-9), found::toString);
      before = top;
      assertTrue(found.totalLower() <= TotalSensitivity.ofRank(3, p), found::toString);
    }
  }

  /** Far from p = 2 the search may end early; what it has then still holds. */
  @Test
  void extremePowersAndScales() {
    double[][] rows = TestMatrices.gaussian(40, 3, 13);
    double[] scales = {1e300, 1e-300, 1};
    double[][] scaled = new double[40][3];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 3; j++) {
        scaled[i][j] = rows[i][j] * scales[j];
      }
    }
    for (double p : new double[] {1, 1 + 1e-9, 10, 50, 300, 1e6, 1e300}) {
      Sensitivities plain = Sensitivities.of(rows, p);
      Sensitivities stretched = Sensitivities.of(scaled, p);
      double[] lewis = LewisWeights.of(rows, p).sensitivitiesUpper();
      for (int i = 0; i < 40; i++) {
        assertTrue(plain.lower(i) >= 0 && plain.upper(i) <= 1, plain::toString);
        assertTrue(plain.lower(i) <= plain.upper(i), plain::toString);
        assertTrue(plain.lower(i) <= stretched.upper(i) * (1 + 1e-12 * p), plain::toString);
        assertTrue(stretched.lower(i) <= plain.upper(i) * (1 + 1e-12 * p), plain::toString);
        assertTrue(plain.lower(i) <= lewis[i] * (1 + 1e-9), plain::toString);
      }
    }
  }

  @Test
  void sensitivitiesOfVandermondeMatrixAreEnclosed() {
    double[][] rows = new double[200][4];
    for (int i = 0; i < 200; i++) {
      for (int j = 0; j < 4; j++) {
        rows[i][j] = Math.pow(i / 199.0, j);
      }
    }
    Sensitivities found = Sensitivities.of(rows, 4);
    assertTrue(found.totalUpper() < TotalSensitivity.polynomial(3, 1, 4), found::toString);
    assertTrue(found.totalLower() > 5, found::toString);
  }

  @Test
  void flatteningKeepsNormsAndTotals() {
    double[][] rows = TestMatrices.gaussian(30, 3, 2);
    for (int j = 0; j < 3; j++) {
      rows[4][j] *= 20;
    }
    DMatrixRMaj matrix = Matrices.of("rows", rows);
    Sensitivities before = Sensitivities.of(matrix, 3);
    DMatrixRMaj flat = before.flatten(matrix);
    assertTrue(flat.numRows > 30 && flat.numRows <= 60, () -> flat.numRows + " rows");
    Sensitivities after = Sensitivities.of(flat, 3);
    assertEquals(before.totalUpper(), after.totalUpper(), 1e-7);
    for (int i = 0; i < after.size(); i++) {
      assertTrue(after.lower(i) <= before.totalUpper() / 30, after::toString);
    }
  }

  /** Whatever λ is offered, what it misses of the row is added. */
  @Test
  void theUpperEndHoldsForAnyMultipliers() {
    ColumnSpace space = ColumnSpace.of(Matrices.of("rows", TestMatrices.gaussian(30, 3, 12)));
    Random random = new Random(2);
    for (double p : new double[] {1, 1.5, 3}) {
      RowSensitivity slice = RowSensitivity.of(space, p);
      slice.start(4);
      slice.solve();
      double truth = slice.lower;
      double found = slice.upper;
      for (int trial = 0; trial < 200; trial++) {
        slice.start(4);
        slice.lowerUpper(random.doubles(30, -1e-3 * trial, 1e-3 * trial + 1e-9).toArray(), 1);
        assertTrue(slice.upper >= truth, "p = " + p);
      }
      assertTrue(found - truth <= 1e-9 * truth);
    }
  }

  /** Sixteen equal rows: without a λ the miss is the row, and Hölder's inequality an equality. */
  @Test
  void upperEndOfNoMultipliersIsRootLeverage() {
    ColumnSpace space = ColumnSpace.of(Matrices.of("rows", TestMatrices.identities(1, 16)));
    for (double p : new double[] {3, 4, 8}) {
      RowSensitivity slice = RowSensitivity.of(space, p);
      slice.start(4);
      slice.lower = 0;
      slice.upper = 1;
      slice.lowerUpper(new double[16], 1);
      assertTrue(slice.upper >= 1 / 16.0, "p = " + p);
      assertEquals(1 / 16.0, slice.upper, 1e-11, "p = " + p);
    }
  }

  /** More rows than one block of a norm. */
  @Test
  void endsOfManyEqualRowsEncloseTheirShare() {
    ColumnSpace space = ColumnSpace.of(Matrices.of("rows", TestMatrices.identities(1, 2048)));
    for (double p : new double[] {1.5, 3}) {
      RowSensitivity slice = RowSensitivity.of(space, p);
      slice.start(4);
      slice.upper = 1;
      slice.solve();
      assertTrue(slice.lower <= 0x1p-11 && slice.upper >= 0x1p-11, "p = " + p);
      assertTrue(slice.upper - slice.lower <= 1e-9 * slice.upper, "p = " + p);
    }
  }

  /** Rows so small that their squares underflow. */
  @Test
  void faintRowsAreNumbersTooAndNeverBelowTheTruth() {
    double[][] rows = {{1, 0}, {0, 1}, {1e-170, 1e-180}, {3e-200, 0}, {1e-310, 0}, {0, 0}};
    for (double p : new double[] {1, 1.5, 2, 3, 300}) {
      Sensitivities found = Sensitivities.of(rows, p);
      double[] lewis = LewisWeights.of(rows, p).sensitivitiesUpper();
      double[] root = Leverage.root(Leverage.scores(rows), p);
      assertTrue(LewisWeights.of(rows, p).residual() <= 1e-10, found::toString);
      for (int i = 0; i < 5; i++) {
        double truth = Math.pow(Math.max(rows[i][0], rows[i][1]), p);
        assertTrue(found.lower(i) >= 0 && found.lower(i) <= truth, "p = " + p);
        for (double upper : new double[] {found.upper(i), lewis[i], root[i]}) {
          assertTrue(upper >= truth && upper > 0 && (i < 2 || upper < 1e-100), "p = " + p);
        }
      }
      assertEquals(0, found.upper(5) + lewis[5] + root[5]);
      assertEquals(2, Arrays.stream(LewisWeights.of(rows, p).weights()).sum(), 1e-9);
    }
  }

  /** One column: the sensitivities are the shares of the p-th powers, however small. */
  @Test
  void smallRowsKeepTheirDigits() {
    double[][] rows = {{1.5e-10}, {-1.2e-18}, {4.1e17}, {703686}, {3e-9}};
    for (double p : new double[] {1, 1.3, 2, 4}) {
      Sensitivities found = Sensitivities.of(rows, p);
      double sum = 0;
      for (double[] row : rows) {
        sum += Math.pow(Math.abs(row[0]), p);
      }
      for (int i = 0; i < rows.length; i++) {
        double share = Math.pow(Math.abs(rows[i][0]), p) / sum;
        assertTrue(found.upper(i) >= share * (1 - 1e-14), "p = " + p + ", row " + i);
        assertEquals(share, found.upper(i), 2e-9 * share);
      }
    }
  }

  @Test
  void sameBitsEachTimeAndProgressForEachRow() {
    DMatrixRMaj matrix = Matrices.of("rows", TestMatrices.gaussian(300, 3, 4));
    List<Integer> told = new ArrayList<>();
    double[] first = Sensitivities.of(matrix, 3, told::add).upper();
    assertEquals(List.of(125, 250, 300), told);
    assertEquals(300, first.length);
    assertArrayEquals(first, Sensitivities.of(matrix, 3).upper());
    told.clear();
    Sensitivities.of(Matrices.of("rows", TestMatrices.identities(1, 124)), 3, told::add);
    assertEquals(List.of(124), told);
  }

  @Test
  void interruptedLewisWeightsTellHowFarTheyAreOff() {
    double[][] rows = TestMatrices.gaussian(50, 3, 6);
    LewisWeights whole = LewisWeights.of(rows, 6);
    Thread.currentThread().interrupt();
    LewisWeights cut = LewisWeights.of(rows, 6);
    assertTrue(Thread.interrupted());
    assertEquals(0, cut.iterations());
    assertTrue(cut.residual() > 0.01 && whole.residual() < 1e-9);
    assertTrue(cut.toString().contains("still to move by"), cut.toString());
    assertFalse(whole.toString().contains("still"), whole.toString());
    Sensitivities exact = Sensitivities.of(rows, 6);
    for (int i = 0; i < 50; i++) {
      assertTrue(cut.sensitivitiesUpper()[i] >= exact.lower(i));
    }
  }

  @Test
  void interruptedItKeepsEndsThatHold() {
    DMatrixRMaj matrix = Matrices.of("rows", TestMatrices.gaussian(50, 3, 6));
    Sensitivities whole = Sensitivities.of(matrix, 3);
    Thread.currentThread().interrupt();
    Sensitivities cut = Sensitivities.of(matrix, 3);
    assertTrue(Thread.interrupted());
    boolean wide = false;
    for (int i = 0; i < 50; i++) {
      assertTrue(cut.lower(i) <= whole.upper(i) && cut.upper(i) >= whole.lower(i));
      wide |= cut.upper(i) > 1.1 * cut.lower(i);
    }
    assertTrue(wide);
  }

  @Test
  void refusesWhatIsNotAMatrixOrNotANorm() {
    double[][] bad = {{1, Double.NaN}};
    assertRefused("rows[0][1] must be finite", () -> Sensitivities.of(bad, 2));
    double[][] good = {{1, 2}};
    assertRefused("p must be in [1, ∞)", () -> Sensitivities.of(good, 0.99));
    assertRefused("p must be in [1, ∞)", () -> Sensitivities.of(good, Double.NaN));
    assertRefused("p must be in [1, ∞)", () -> LewisWeights.of(good, Double.POSITIVE_INFINITY));
    Sensitivities found = Sensitivities.of(good, 3);
    assertEquals(3, found.p());
    assertTrue(
        found.toString().startsWith("ℓ3.0 sensitivities of 1 rows, in total between 0.99"),
        found::toString);
  }

  private static void assertRefused(String start, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(start), message);
  }

  private static void assertEnclosed(double exact, Sensitivities found, int row) {
    assertTrue(
        found.lower(row) <= exact * (1 + 1e-15), () -> "low end above " + exact + ": " + found);
    assertTrue(
        found.upper(row) >= exact * (1 - 1e-15), () -> "high end below " + exact + ": " + found);
    assertEquals(exact, found.upper(row), 2e-9, found::toString);
    assertEquals(exact, found.lower(row), 2e-9, found::toString);
  }
}
