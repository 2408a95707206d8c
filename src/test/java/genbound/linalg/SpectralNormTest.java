package genbound.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.Slow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralNormTest {

  private static void encloses(double exact, SpectralNorm norm, double slack) {
    assertTrue(norm.lower() <= exact * (1 + 1e-14), exact + " in " + norm);
    assertTrue(norm.upper() >= exact * (1 - 1e-14), exact + " in " + norm);
    assertTrue(norm.upper() <= exact * (1 + slack), exact + " in " + norm);
    assertTrue(norm.lower() >= exact * (1 - slack), exact + " in " + norm);
  }

  @Test
  void aThousandMatricesAreEnclosed() {
    List<Row> rows = ReferenceTable.rows("SpectralNorm");
    assertEquals(1000, rows.size());
    for (Row row : rows) {
      double[] entries = row.numbers("entries");
      int columns = Math.toIntExact(row.whole("columns"));
      double[][] matrix = new double[entries.length / columns][];
      Arrays.setAll(matrix, i -> Arrays.copyOfRange(entries, i * columns, (i + 1) * columns));
      SpectralNorm norm = SpectralNorm.of(matrix);
      ReferenceTable.assertUpper(row.exact("exact"), norm.upper(), 1e-9, 0, row);
      ReferenceTable.assertLower(row.exact("exact"), norm.lower(), 1e-9, 0, row);
    }
  }

  @Test
  void agreesWithSingularValuesOfRandomMatrices() {
    Random random = new Random(1);
    for (int trial = 0; trial < 300; trial++) {
      int rows = 1 + random.nextInt(25);
      int columns = 1 + random.nextInt(25);
      DMatrixRMaj matrix = RandomMatrices_DDRM.rectangle(rows, columns, -1, 1, random);
      double exact = SingularOps_DDRM.singularValues(matrix.copy())[0];
      exact = Arrays.stream(SingularOps_DDRM.singularValues(matrix)).max().orElse(exact);
      encloses(exact, SpectralNorm.of(matrix), 1e-9);
    }
  }

  /** Rotations of a known diagonal, whose norm is its largest entry up to a few roundings. */
  @Test
  void clusteredSingularValuesAreMet() {
    checkClusters(2, 5, 30);
  }

  @Slow
  @Test
  void clusteredSingularValuesOfLargerMatricesAreMet() {
    checkClusters(80, 130);
  }

  private static void checkClusters(int... sizes) {
    Random random = new Random(2);
    for (double gap : new double[] {0, 1e-15, 1e-9, 1e-3, 0.5}) {
      for (int n : sizes) {
        DMatrixRMaj left = RandomMatrices_DDRM.orthogonal(n, n, random);
        DMatrixRMaj right = RandomMatrices_DDRM.orthogonal(n, n, random);
        DMatrixRMaj diagonal = CommonOps_DDRM.identity(n);
        for (int i = 1; i < n; i++) {
          diagonal.set(i, i, 1 - gap * i / n);
        }
        DMatrixRMaj half = new DMatrixRMaj(n, n);
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(left, diagonal, half);
        CommonOps_DDRM.mult(half, right, matrix);
        SpectralNorm norm = SpectralNorm.of(matrix);
        assertTrue(norm.upper() >= 1 - 1e-13 && norm.upper() <= 1 + 1e-9, norm.toString());
        assertTrue(norm.lower() <= 1 + 1e-13 && norm.lower() >= 1 - 1e-9, norm.toString());
      }
    }
  }

  @Test
  void exactNormsAreNeverUndercut() {
    double[][] nilpotent = {{0, 3, 0}, {0, 0, 4}, {0, 0, 0}};
    encloses(4, SpectralNorm.of(nilpotent), 1e-9);
    assertTrue(SpectralNorm.of(nilpotent).upper() >= 4);
    double[][] rankOne = {{3, 4}, {6, 8}, {6, 8}};
    assertTrue(SpectralNorm.of(rankOne).upper() >= 15);
    encloses(15, SpectralNorm.of(rankOne), 1e-9);
    double[][] ones = new double[64][64];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    assertTrue(SpectralNorm.of(ones).upper() >= 64);
    encloses(64, SpectralNorm.of(ones), 1e-9);
    assertEquals(0, SpectralNorm.of(new double[3][2]).upper());
  }

  @Test
  void certifiedEigenvalueIsAnUpperBoundForTooSmallAGuess() {
    double[][] gram = {{2, 1}, {1, 2}};
    for (double guess : new double[] {0, 1, 2.9, 3 - 1e-9, 3}) {
      SpectralNorm ends = SpectralNorm.eigenvalue(gram, guess);
      assertTrue(ends.upper() >= 3 && ends.upper() <= 3 * (1 + 1e-9), guess + ": " + ends);
      assertTrue(ends.lower() <= 3 * (1 + 1e-15), guess + ": " + ends);
      assertTrue(ends.lower() >= 3 * (1 - 1e-9), guess + ": " + ends);
    }
  }

  /** A path, whose largest eigenvalue is 2 + 2·cos(π/(n + 1)): a Krylov space of n steps has it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 12, 40, 110})
  void theRitzValueOfAPathIsItsLargestEigenvalue(int n) {
    double[][] gram = new double[n][n];
    for (int i = 0; i < n; i++) {
      gram[i][i] = 2;
      if (i > 0) {
        gram[i][i - 1] = 1;
        gram[i - 1][i] = 1;
      }
    }
    double exact = 2 + 2 * Math.cos(Math.PI / (n + 1));
    double found = SpectralNorm.largestRitzValue(gram, SpectralNorm.start(n));
    assertEquals(exact, found, 2e-14 * n);
  }

  /** 2γ·n·s + 2us with γ = 1.01·(n + 3)u, which proofs/spectral-norm.md asks for, beyond s. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 4", "2, 4", "100, 4", "100, 0.25"})
  void theCertifiedEigenvalueHasTheAllowanceOfItsProof(int n, double largest) {
    double[][] gram = new double[n][n];
    for (int i = 0; i < n; i++) {
      gram[i][i] = largest;
    }
    double s = largest * (1 + 1e-12) + Double.MIN_NORMAL;
    double added = SpectralNorm.eigenvalue(gram, largest).upper() - s;
    double expected = (2.02 * (n + 3) * n + 2) * s * 0x1p-53;
    assertTrue(added >= expected * (1 - 1e-9) && added <= expected + 2 * Math.ulp(s), "" + added);
  }

  @Test
  void interruptedItHasNoEigenvalue() {
    Thread.currentThread().interrupt();
    try {
      var refusal =
          assertThrows(
              IllegalStateException.class, () -> SpectralNorm.eigenvalue(new double[2][2], 1));
      assertEquals("interrupted in the norm of 2 × 2 numbers", refusal.getMessage());
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void normIsAccurateForExtremeMagnitudes() {
    for (double size : new double[] {1e-150, 1e-300, 1e150, 1e300, 5e-324}) {
      double[][] matrix = {{size, 0}, {0, -size}, {0, size}};
      double exact = Math.sqrt(2) * size;
      SpectralNorm norm = SpectralNorm.of(matrix);
      assertTrue(norm.upper() >= exact * (1 - 1e-15) && Double.isFinite(norm.upper()), norm + "");
      assertTrue(size < 1e-320 || norm.upper() <= exact * (1 + 1e-9), norm.toString());
    }
    double[][] mixed = {{1e150, 1e-150}, {1e-150, 1}};
    encloses(1e150, SpectralNorm.of(mixed), 1e-9);
  }

  @Test
  void nonFiniteNumbersAreRefusedWithTheirIndex() {
    double[][] bad = {{1, 2}, {Double.NaN, 3}};
    var refusal = assertThrows(IllegalArgumentException.class, () -> SpectralNorm.of(bad));
    assertEquals("rows[1][0] must be finite, got NaN", refusal.getMessage());
    DMatrixRMaj infinite = new DMatrixRMaj(2, 2);
    infinite.set(0, 1, Double.NEGATIVE_INFINITY);
    refusal = assertThrows(IllegalArgumentException.class, () -> SpectralNorm.of(infinite));
    assertEquals("matrix[0][1] must be finite, got -∞", refusal.getMessage());
  }

  @Test
  void otherNormsMatchTheirDefinitions() {
    DMatrixRMaj matrix = Matrices.of("matrix", new double[][] {{3, 0, 1}, {4, -2, 0}});
    assertEquals(Math.sqrt(30), Matrices.frobenius(matrix), 1e-14);
    assertEquals(5 + 2 + 1, Matrices.twoOne(matrix), 1e-14);
    assertEquals(5 + 2 + 1, Matrices.norm(matrix, 2, 1), 1e-13);
    assertEquals(Math.sqrt(30), Matrices.norm(matrix, 2, 2), 1e-13);
    assertEquals(10, Matrices.norm(matrix, 1, 1), 1e-13);
    assertEquals(6, Matrices.largestRowSum(matrix));
    assertEquals(3, Matrices.trace(Matrices.of("m", new double[][] {{1, 5}, {0, 2}})));
    assertThrows(IllegalArgumentException.class, () -> Matrices.trace(matrix));
    assertThrows(IllegalArgumentException.class, () -> Matrices.norm(matrix, 0.5, 1));
    assertTrue(SpectralNorm.of(matrix).upper() <= Matrices.frobenius(matrix));
  }

  /** Whole numbers, whose norms are exact: outward is not below. */
  @Test
  void otherNormsAreNotBelowTheExactOnes() {
    DMatrixRMaj matrix = Matrices.of("matrix", new double[][] {{3, 0, 1, 6}, {4, -7, 0, 8}});
    assertTrue(Matrices.norm(matrix, 1, 1) >= 29);
    assertTrue(Matrices.norm(matrix, 2, 1) >= 23);
    assertTrue(Matrices.norm(matrix, 2, 2) >= Math.sqrt(175));
    DMatrixRMaj zero = new DMatrixRMaj(2, 3);
    assertEquals(0, Matrices.norm(zero, 2, 1));
    assertEquals(0, Matrices.twoOne(zero));
    assertSame(zero, Matrices.finite("zero", zero));
    assertRefused("m must be not empty, got 0", () -> Matrices.finite("m", new DMatrixRMaj(0, 3)));
    assertRefused("m must be not empty, got 0", () -> Matrices.of("m", new double[0][3]));
    assertRefused("m[0] must be not empty, got 0", () -> Matrices.of("m", new double[2][0]));
    double[][] ragged = {{1, 2}, {}};
    assertRefused("m[1] must be 2 long, got 0", () -> Matrices.of("m", ragged));
    ragged[1] = new double[] {1, 2, 3};
    assertRefused("m[1] must be 2 long, got 3", () -> Matrices.of("m", ragged));
    ragged[1] = null;
    assertRefused("m[1] must be not null, got null", () -> Matrices.of("m", ragged));
    ragged[1] = new double[] {3, Double.NaN};
    assertRefused("m[1][1] must be finite, got NaN", () -> Matrices.of("m", ragged));
    zero.set(1, 0, Double.POSITIVE_INFINITY);
    assertRefused("m[1][0] must be finite, got ∞", () -> Matrices.finite("m", zero));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void theMatrixIsNotModified() {
    DMatrixRMaj matrix = RandomMatrices_DDRM.rectangle(7, 5, new Random(3));
    DMatrixRMaj before = matrix.copy();
    SpectralNorm.of(matrix);
    assertTrue(Arrays.equals(before.data, matrix.data));
  }

  /** The top singular vector v is orthogonal to the vector that Lanczos starts from. */
  @Test
  void aStartThatMissesTheTopIsMadeGood() {
    Random random = new Random(8);
    for (int n : new int[] {2, 3, 10, 60}) {
      double[] s = SpectralNorm.start(n);
      double[] v = new double[n];
      Arrays.setAll(v, i -> random.nextGaussian());
      for (int pass = 0; pass < 2; pass++) {
        double along = 0;
        for (int i = 0; i < n; i++) {
          along += s[i] * v[i];
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
          v[i] -= along * s[i];
          squares += v[i] * v[i];
        }
        for (int i = 0; i < n; i++) {
          v[i] /= Math.sqrt(squares);
        }
      }
      double[][] matrix = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          matrix[i][j] = s[i] * s[j] + 2 * v[i] * v[j];
        }
      }
      encloses(2, SpectralNorm.of(matrix), 1e-9);
    }
  }

  @Slow
  @Test
  void theLowerEndIsNeverAboveTheNorm() {
    checkColumns(2000);
  }

  @Test
  void theLowerEndIsNotAboveTheNormAndFinite() {
    checkColumns(100);
    SpectralNorm beyond = SpectralNorm.of(new double[][] {{1.7e308, 1.7e308}});
    assertEquals(Double.MAX_VALUE, beyond.lower());
    assertEquals(Double.POSITIVE_INFINITY, beyond.upper());
  }

  /** For a column the norm is the root of a sum of squares, which BigDecimal has exactly. */
  private static void checkColumns(int trials) {
    Random random = new Random(9);
    for (int trial = 0; trial < trials; trial++) {
      double size = Math.scalb(1.0, trial % 2 == 0 ? -1074 + random.nextInt(60) : 1020);
      double[][] column = new double[3][1];
      BigDecimal squares = BigDecimal.ZERO;
      for (double[] row : column) {
        row[0] = size * random.nextInt(8);
        squares = squares.add(new BigDecimal(row[0]).pow(2));
      }
      SpectralNorm norm = SpectralNorm.of(column);
      assertTrue(new BigDecimal(norm.lower()).pow(2).compareTo(squares) <= 0, norm.toString());
      assertTrue(new BigDecimal(norm.upper()).pow(2).compareTo(squares) >= 0, norm.toString());
    }
  }
}
