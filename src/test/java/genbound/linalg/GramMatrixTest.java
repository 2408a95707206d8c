package genbound.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genbound.harness.OneThread;
import genbound.harness.Slow;
import genbound.rademacher.Complexities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GramMatrixTest {

  private static double[][] points(int n, int d) {
    Random random = new Random(1);
    double[][] points = new double[n][d];
    for (double[] point : points) {
      Arrays.setAll(point, j -> random.nextGaussian());
    }
    return points;
  }

  @Test
  void rowByRowIsWhatTheWholeMatrixSays() {
    double[] vector = new Random(2).doubles(60).toArray();
    for (Kernel kernel :
        new Kernel[] {
          Kernel.linear(), Kernel.gaussian(1.5), Kernel.laplace(2), Kernel.polynomial(3, 1)
        }) {
      GramMatrix gram = new GramMatrix(kernel, points(60, 4)).checkPositiveSemidefinite(1e-12);
      DMatrixRMaj matrix = gram.matrix();
      double[] product = gram.times(vector);
      double[] sums = gram.rowSums();
      for (int i = 0; i < 60; i++) {
        double expected = 0;
        double sum = 0;
        for (int j = 0; j < 60; j++) {
          assertEquals(matrix.get(i, j), matrix.get(j, i));
          expected += matrix.get(i, j) * vector[j];
          sum += matrix.get(i, j);
        }
        assertEquals(expected, product[i], 1e-10 * Math.max(1, Math.abs(expected)));
        assertEquals(sum, sums[i], 1e-10 * Math.max(1, Math.abs(sum)));
      }
      assertEquals(Matrices.trace(matrix), gram.traceUp(), 1e-10 * gram.traceUp());
      assertEquals(gram.traceUp(), Arrays.stream(gram.spectrum()).sum(), 1e-9 * gram.traceUp());
    }
  }

  private static double[][] wholeNumbers(int n, int d) {
    Random random = new Random(n);
    double[][] points = new double[n][d];
    for (double[] point : points) {
      Arrays.setAll(point, j -> random.nextInt(19) - 9);
    }
    return points;
  }

  /** Sums of whole numbers are exact, whatever their order; four coordinates are added at once. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 8, 11})
  void kernelsAreTheirFormulas(int d) {
    double[][] points = wholeNumbers(66, d);
    for (double[] point : points) {
      Arrays.setAll(point, j -> point[j] / 4);
    }
    double[][] linear = new double[66][66];
    double[][] gaussian = new double[66][66];
    double[][] laplace = new double[66][66];
    double[][] cubic = new double[66][66];
    for (int i = 0; i < 66; i++) {
      for (int j = 0; j < 66; j++) {
        double squares = 0;
        double distances = 0;
        for (int k = 0; k < d; k++) {
          linear[i][j] += points[i][k] * points[j][k];
          squares += Math.pow(points[i][k] - points[j][k], 2);
          distances += Math.abs(points[i][k] - points[j][k]);
        }
        gaussian[i][j] = Exponential.of(-squares / 4.5);
        laplace[i][j] = Exponential.of(-distances / 2);
        cubic[i][j] = Math.pow(linear[i][j] + 0.5, 3);
      }
    }
    checkFormula(linear, Kernel.linear(), points, "linear kernel");
    checkFormula(gaussian, Kernel.gaussian(1.5), points, "Gaussian kernel of width 1.5");
    checkFormula(laplace, Kernel.laplace(2), points, "Laplace kernel of width 2.0");
    String name = "polynomial kernel of degree 3 and offset 0.5";
    checkFormula(cubic, Kernel.polynomial(3, 0.5), points, name);
  }

  private static void checkFormula(
      double[][] expected, Kernel kernel, double[][] points, String name) {
    assertEquals(name, kernel.toString());
    GramMatrix gram = new GramMatrix(kernel, points);
    assertEquals("kernel matrix of 66 points", gram.toString());
    assertArrayEquals(expected, Matrices.rows(gram.matrix()));
    assertArrayEquals(expected, Matrices.rows(gram.from(points)));
    assertArrayEquals(expected, RowKernels.mirror(gram.upper()));
    for (int i = 0; i < 66; i++) {
      assertEquals(expected[i][65], kernel.value(points[i], points[65]));
      assertEquals(expected[i][65], gram.entry(i, 65));
    }
  }

  /** A block writes where it is told to, and nowhere else. */
  @Test
  void aBlockFillsItsPartAlone() {
    double[][] points = wholeNumbers(9, 5);
    for (Kernel kernel :
        new Kernel[] {
          Kernel.linear(),
          Kernel.gaussian(4),
          Kernel.laplace(4),
          Kernel.polynomial(2, 0),
          (x, y) -> x[0] + y[0]
        }) {
      double[][] into = new double[3][9];
      Arrays.stream(into).forEach(row -> Arrays.fill(row, 7.5));
      kernel.block(points).values(points, 4, 6, into, 2, 5);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 9; j++) {
          boolean within = i < 2 && j >= 2 && j < 5;
          double value = within ? kernel.value(points[4 + i], points[j]) : 7.5;
          assertEquals(value, into[i][j], kernel + " " + i + " " + j);
        }
      }
    }
  }

  /** On both sides of 64 rows, 512 columns, and the 1,024 rows that are added up in one round. */
  @ParameterizedTest
  @ValueSource(ints = {1, 64, 65, 512, 600, 1100, 2050})
  void productsOfWholeNumbersAreExact(int n) {
    double[][] points = wholeNumbers(n, 3);
    double[] vector = new double[n];
    Arrays.setAll(vector, i -> i % 7 - 3);
    double[] sums = new double[3];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 3; k++) {
        sums[k] += points[i][k] * vector[i];
      }
    }
    double[] expected = new double[n];
    Arrays.setAll(
        expected, i -> points[i][0] * sums[0] + points[i][1] * sums[1] + points[i][2] * sums[2]);
    GramMatrix gram = new GramMatrix(Kernel.linear(), points);
    List<Integer> told = new ArrayList<>();
    assertArrayEquals(expected, gram.times(vector, told::add));
    List<Integer> all = new ArrayList<>();
    for (int done = 64; done < n; done += 64) {
      all.add(done);
    }
    all.add(n);
    assertEquals(all, told);
  }

  /** The matrix and its parts on more than 64 rows and 512 columns. */
  @Test
  void blocksOfAMatrixAreInTheirPlaces() {
    int n = 530;
    double[][] points = wholeNumbers(n, 1);
    double[][] others = wholeNumbers(70, 1);
    GramMatrix gram = new GramMatrix(Kernel.linear(), points);
    double[][] matrix = Matrices.rows(gram.matrix());
    double[][] upper = gram.upper();
    for (int i = 0; i < n; i++) {
      double[] row = new double[n];
      double x = points[i][0];
      Arrays.setAll(row, j -> 0 + x * points[j][0]);
      assertArrayEquals(row, matrix[i]);
      Arrays.fill(row, 0, i, 0);
      assertArrayEquals(row, upper[i]);
    }
    double[][] from = gram.rowsFrom(others);
    assertEquals(70, from.length);
    for (int i = 0; i < 70; i++) {
      double x = others[i][0];
      double[] row = new double[n];
      Arrays.setAll(row, j -> 0 + x * points[j][0]);
      assertArrayEquals(row, from[i]);
    }
    assertArrayEquals(from, Matrices.rows(gram.from(others)));
  }

  @Test
  void matricesThatDoNotFitAreNotHeld() {
    GramMatrix many = new GramMatrix(Kernel.linear(), new double[30_001][1]);
    for (Executable call : new Executable[] {many::matrix, many::upper, many::spectrum}) {
      var refusal = assertThrows(IllegalArgumentException.class, call);
      assertEquals("points must be at most 30000 to hold, got 30001", refusal.getMessage());
    }
    assumeTrue(Runtime.getRuntime().maxMemory() < 8e9);
    GramMatrix most = new GramMatrix(Kernel.linear(), new double[30_000][1]);
    String message = assertThrows(IllegalArgumentException.class, most::matrix).getMessage();
    assertTrue(message.startsWith("points must be so small that the 7200 MB that it"), message);
  }

  /** The eigenvalues of two points are 1 and −¼. */
  @Test
  void theToleranceForANegativeEigenvalueIsAShareOfTheLargest() {
    Kernel diagonal = (x, y) -> x[0] == y[0] ? x[0] : 0;
    GramMatrix gram = new GramMatrix(diagonal, new double[][] {{1}, {-0.25}});
    assertEquals(gram, gram.checkPositiveSemidefinite(0.25));
    refusedKernel("0.249, got an eigenvalue of -0.25", gram, 0.249);
    GramMatrix single = new GramMatrix(Kernel.linear(), new double[][] {{1}});
    assertEquals(single, single.checkPositiveSemidefinite(0));
    for (double tolerance : new double[] {1, -1e-9, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class, () -> single.checkPositiveSemidefinite(tolerance));
    }
  }

  private static void refusedKernel(String end, GramMatrix gram, double tolerance) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> gram.checkPositiveSemidefinite(tolerance));
    String message = "kernel must be positive semidefinite on these points, to " + end;
    assertEquals(message, refusal.getMessage());
  }

  /** Interrupted by its own progress in the second round, of the rows from 1,024 on. */
  @Test
  void interruptedInTheMidstItSaysHowFarItIs() {
    GramMatrix gram = new GramMatrix(Kernel.linear(), wholeNumbers(4000, 1));
    Thread caller = Thread.currentThread();
    int[] told = new int[1];
    try {
      String message =
          assertThrows(
                  IllegalStateException.class,
                  () ->
                      gram.times(
                          new double[4000],
                          done -> {
                            told[0] = done;
                            if (done > 1024) {
                              caller.interrupt();
                            }
                          }))
              .getMessage();
      assertEquals("interrupted after " + told[0] + " of 4000 rows", message);
      assertTrue(told[0] > 1024, message);
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  /** Sizes on both sides of the blocks of 64 rows and 512 columns. */
  @Slow
  @ParameterizedTest
  @ValueSource(ints = {1, 63, 65, 512, 600})
  void blocksHoldTheValuesOfThePairsToTheBit(int n) {
    double[][] points = points(n, 7);
    double[] vector = new Random(5).doubles(n).toArray();
    for (Kernel kernel :
        new Kernel[] {
          Kernel.linear(),
          Kernel.gaussian(1.5),
          Kernel.laplace(2),
          Kernel.polynomial(3, 1),
          (x, y) -> x[0] * y[0] + 1
        }) {
      GramMatrix gram = new GramMatrix(kernel, points);
      DMatrixRMaj matrix = gram.matrix();
      double[][] upper = gram.upper();
      DMatrixRMaj from = gram.from(points);
      double[] product = gram.times(vector);
      for (int i = 0; i < n; i++) {
        double expected = 0;
        double magnitude = 0;
        for (int j = 0; j < n; j++) {
          double value = gram.entry(Math.min(i, j), Math.max(i, j));
          assertEquals(value, matrix.get(i, j));
          assertEquals(kernel.value(points[i], points[j]), from.get(i, j));
          assertEquals(j < i ? 0 : value, upper[i][j]);
          expected += value * vector[j];
          magnitude += Math.abs(value * vector[j]);
        }
        assertEquals(expected, product[i], 1e-14 * n * magnitude);
      }
    }
  }

  @Test
  void aKernelThatIsNoNumberSomewhereIsRefusedByThePair() {
    double[][] points = points(600, 2);
    points[70][0] = 100;
    points[555][0] = 200;
    Kernel broken = (x, y) -> x[0] == 100 && y[0] == 200 ? Double.NaN : x[0] * y[0];
    GramMatrix gram = new GramMatrix(broken, points);
    for (Executable call :
        new Executable[] {gram::matrix, gram::rowSums, gram::upper, gram::spectrum}) {
      var refusal = assertThrows(IllegalArgumentException.class, call);
      assertEquals("k(points[70], points[555]) must be finite, got NaN", refusal.getMessage());
    }
    double[][] other = {points[1], points[70]};
    var refusal = assertThrows(IllegalArgumentException.class, () -> gram.from(other));
    assertEquals("k(others[1], points[555]) must be finite, got NaN", refusal.getMessage());
  }

  @Test
  void aLinearKernelIsTheLinearClass() {
    double[][] points = points(30, 3);
    double squares = Arrays.stream(points).flatMapToDouble(Arrays::stream).map(v -> v * v).sum();
    double trace = new GramMatrix(Kernel.linear(), points).traceUp();
    assertEquals(Complexities.linear(2, squares, 30), Complexities.linear(2, trace, 30), 1e-14);
  }

  @Slow
  @Test
  void productsHaveTheSameBitsWithAnyNumberOfThreads() {
    GramMatrix gram = new GramMatrix(Kernel.gaussian(1), points(1500, 5));
    double[] vector = new Random(3).doubles(1500).toArray();
    double[] here = gram.times(vector);
    assertArrayEquals(here, OneThread.of(() -> gram.times(vector)));
    assertArrayEquals(gram.upper(), OneThread.of(gram::upper));
    int[] told = new int[1];
    gram.times(vector, done -> told[0] = Math.max(told[0], done));
    assertEquals(1500, told[0]);
  }

  @Test
  void interruptedItRefuses() {
    GramMatrix gram = new GramMatrix(Kernel.gaussian(1), points(20, 2));
    int[] told = new int[1];
    gram.times(new double[20], done -> told[0] = done);
    assertEquals(20, told[0]);
    Thread.currentThread().interrupt();
    try {
      refused("interrupted after 0 of 20 rows", () -> gram.times(new double[20]));
      refused("interrupted after 0 of 20 rows", gram::spectrum);
      refused("interrupted after 0 of 20 rows", gram::matrix);
      refused("interrupted after 0 of 1 rows", () -> gram.from(points(1, 2)));
      refused("interrupted in the norm of 3 × 2 numbers", () -> SpectralNorm.of(points(3, 2)));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static void refused(String message, Executable work) {
    assertEquals(message, assertThrows(IllegalStateException.class, work).getMessage());
  }

  @Slow
  @Test
  void aMatrixOfMoreThanAThousandRowsIsFactoredToo() {
    PositiveDefinite factored = new GramMatrix(Kernel.gaussian(1), points(1100, 3)).plusRidge(1);
    double[] unit = new double[1100];
    unit[700] = 1;
    assertEquals(factored.inverseDiagonal()[700], factored.solve(unit)[700], 1e-13);
    assertEquals(factored.inverseDiagonal()[700], factored.inverseQuadraticForm(unit), 1e-13);
  }

  @Test
  void leverageAddsUpToTheEffectiveDimension() {
    GramMatrix gram = new GramMatrix(Kernel.gaussian(1), points(40, 2));
    for (double ridge : new double[] {1e-3, 0.1, 10}) {
      double[] scores = gram.leverageScores(ridge);
      assertEquals(gram.effectiveDimension(ridge), Arrays.stream(scores).sum(), 1e-8);
      assertTrue(Arrays.stream(scores).allMatch(score -> score >= 0 && score <= 1));
    }
  }

  @Test
  void indefiniteAndNonFiniteKernelsAreRefused() {
    Kernel negative = (x, y) -> -Kernel.linear().value(x, y);
    GramMatrix gram = new GramMatrix(negative, points(10, 2));
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> gram.checkPositiveSemidefinite(1e-9));
    assertTrue(refusal.getMessage().startsWith("kernel must be positive semidefinite"));
    GramMatrix broken = new GramMatrix((x, y) -> Double.NaN, points(3, 2));
    refusal = assertThrows(IllegalArgumentException.class, broken::traceUp);
    assertEquals("k(points[0], points[0]) must be finite, got NaN", refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new GramMatrix(Kernel.linear(), new double[][] {{1, 2}, {3}}));
    assertThrows(IllegalArgumentException.class, () -> Kernel.gaussian(0));
  }

  @Test
  void theTraceIsNeverBelowTheExactOne() {
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      double[][] points = new double[3][4];
      BigDecimal squares = BigDecimal.ZERO;
      BigDecimal cubes = BigDecimal.ZERO;
      for (double[] point : points) {
        BigDecimal square = BigDecimal.ZERO;
        for (int j = 0; j < 4; j++) {
          point[j] = random.nextGaussian();
          square = square.add(new BigDecimal(point[j]).pow(2));
        }
        squares = squares.add(square);
        cubes = cubes.add(square.add(new BigDecimal(0.1)).pow(3));
      }
      GramMatrix linear = new GramMatrix(Kernel.linear(), points);
      assertTrue(new BigDecimal(linear.traceUp()).compareTo(squares) >= 0);
      assertEquals(squares.doubleValue(), linear.traceUp(), 1e-13);
      double cubic = linear.with(Kernel.polynomial(3, 0.1)).traceUp();
      assertTrue(new BigDecimal(cubic).compareTo(cubes) >= 0);
      assertEquals(1, cubic / cubes.doubleValue(), 1e-13);
      assertEquals(3, linear.with(Kernel.gaussian(2)).traceUp());
      assertEquals(3, linear.with(Kernel.laplace(2)).traceUp());
      assertEquals(9, linear.with((x, y) -> 3).traceUp());
    }
  }
}
