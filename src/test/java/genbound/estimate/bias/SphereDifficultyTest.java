package genbound.estimate.bias;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.bias.Difficulty.Regime;
import genbound.harness.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constants and numbers of Boopathy and others (2023), as their program gives them. */
class SphereDifficultyTest {

  private static void assertDigits(double printed, double value, double relative) {
    assertEquals(printed, value, relative * Math.abs(printed));
  }

  private static SphereDifficulty toy(double n, double separation, double error) {
    return new SphereDifficulty(n, 3, 1, separation, error, 2, 1, 1);
  }

  @Test
  void imageTasksHaveThePublishedDifficulty() {
    double[][] rows = {
      {60000, 14, 10, 17.179045827183984, 2.3987084824335305, 0.001, 38.9658849479, 4.129561e12},
      {73257, 19, 10, 53.86932485133339, 1.5766998174969105, 0.01, 205.8590861558, 3.497571e27},
      {50000, 27, 10, 54.9156786783691, 2.7506414616587023, 0.01, 113.1136090483, 1.025994e29},
      {1280901, 48, 1000, 943.5923, 65, 0.1, 70.6904327356, 7.184420e33}
    };
    double[] bits = {1.484803747936e16, 1.21290302455e31, 3.437718053593e32, 3.583252793804e41};
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      SphereDifficulty task =
          SphereDifficulty.classification(
              (long) row[0], row[1], row[3], row[4], (long) row[2], row[5]);
      assertEquals(row[6], task.degree(), 5e-11);
      assertDigits(row[7], Math.exp(task.logHarmonics()), 5e-7);
      assertDigits(bits[i], task.bits(), 5e-13);
      assertEquals(Math.log10(bits[i]), task.log10Bits(), 1e-12);
      assertEquals(Regime.BITS_NEEDED, task.regime());
    }
  }

  @Test
  void aToyTaskIsRightToAllDigits() {
    assertEquals(28201.220761462697, toy(100, 0.5, 0.01).bits(), 1e-9);
  }

  @Test
  void onlyTheRatioOfRadiusAndSeparationCounts() {
    SphereDifficulty task = new SphereDifficulty(100, 3, 1, 0.5, 0.01, 2, 1, 1);
    for (double scale : new double[] {1e-9, 3, 1e12}) {
      SphereDifficulty scaled = new SphereDifficulty(100, 3, scale, 0.5 * scale, 0.01, 2, 1, 1);
      assertDigits(task.bits(), scaled.bits(), 1e-12);
    }
  }

  @Test
  void growsWithTheDimensionAndFallsWithExamplesAndError() {
    for (double m = 1; m <= 11; m += 0.5) {
      for (double n = 10; n <= 1e6; n *= 10) {
        SphereDifficulty task = new SphereDifficulty(n, m, 1, 0.01, 0.01, 2, 1, 1);
        SphereDifficulty higher = new SphereDifficulty(n, m + 0.5, 1, 0.01, 0.01, 2, 1, 1);
        SphereDifficulty more = new SphereDifficulty(10 * n, m, 1, 0.01, 0.01, 2, 1, 1);
        SphereDifficulty laxer = new SphereDifficulty(n, m, 1, 0.01, 0.02, 2, 1, 1);
        assertTrue(higher.bits() >= task.bits());
        assertTrue(more.bits() <= task.bits());
        assertTrue(laxer.bits() <= task.bits());
      }
    }
  }

  /** Where K is whole, E counts the spherical harmonics of degree at most K. */
  @Test
  void wholeDegreesCountSphericalHarmonics() {
    for (int m : new int[] {1, 2, 3, 7}) {
      for (int degree = 1; degree < 9; degree++) {
        double separation = 2 * Math.PI / Math.sqrt(degree * (degree + m - 1.0));
        if (separation > 2) {
          continue;
        }
        SphereDifficulty task = new SphereDifficulty(1, m, 1, separation, 0.1, 2, 1, 1);
        assertEquals(degree, task.degree(), 1e-12);
        double harmonics = 0;
        for (int l = 0; l <= degree; l++) {
          harmonics += choose(m + l, m) - (l < 2 ? 0 : choose(m + l - 2, m));
        }
        assertDigits(harmonics, Math.exp(task.logHarmonics()), 1e-12);
      }
    }
  }

  private static double choose(int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; i++) {
      result = result * (n - k + i) / i;
    }
    return result;
  }

  /** A dimension between two whole ones lies between them, and close to a near one. */
  @Test
  void dimensionsNeedNotBeWhole() {
    SphereDifficulty at = new SphereDifficulty(100, 8, 1, 0.1, 0.01, 2, 1, 1);
    SphereDifficulty near = new SphereDifficulty(100, 8 + 1e-9, 1, 0.1, 0.01, 2, 1, 1);
    SphereDifficulty below = new SphereDifficulty(100, 8 - 1e-9, 1, 0.1, 0.01, 2, 1, 1);
    assertEquals(at.logHarmonics(), near.logHarmonics(), 1e-7);
    assertEquals(at.logHarmonics(), below.logHarmonics(), 1e-7);
  }

  /** Two negative factors are no difficulty. */
  @Test
  void enoughExamplesNeedNoBits() {
    SphereDifficulty enough = new SphereDifficulty(1e7, 2, 1, 1, 0.1, 2, 1, 1);
    assertTrue(enough.bitsEach() < 0);
    assertEquals(-3.73474, enough.bitsEach(), 5e-6);
    assertEquals(Regime.DATA_SUFFICIENT, enough.regime());
    assertEquals(0, enough.bits());
    assertEquals(Double.NEGATIVE_INFINITY, enough.log10Bits());
    SphereDifficulty few = new SphereDifficulty(200, 2, 1, 1, 0.1, 2, 1, 1);
    assertEquals(-14.87, Math.exp(few.logParameters()) - 200, 5e-3);
    assertEquals(-9.99981e6, Math.exp(enough.logParameters()) - 1e7, 50);
    assertTrue(few.bitsEach() > 0);
    assertEquals(Regime.DATA_SUFFICIENT, few.regime());
    assertEquals(0, few.bits());
    SphereDifficulty lax = new SphereDifficulty(1000, 1, 1, 0.0002, 1, 1, 1, 1e-9);
    assertEquals(Regime.ERROR_REACHED, lax.regime());
    assertEquals(0, lax.bits());
    assertEquals("0 bits: the error is reached without them; an estimate", lax.toString());
    assertEquals("0 bits: as many examples as parameters; an estimate", few.toString());
    assertTrue(few.factors().isEmpty());
    assertEquals("2.82e4 bits, an estimate", toy(100, 0.5, 0.01).toString());
  }

  /** Hundreds of dimensions, as of sets of images, have more bits than a double counts. */
  @Test
  void logarithmsReachBeyondADouble() {
    double frequency = 2 * Math.PI * 49.4064773081425 / 5.477225575051661;
    assertTrue(frequency > 50);
    SphereDifficulty sets =
        new SphereDifficulty(1e40, 447, 220, 5.477225575051661, 0.01, 1, 1e30, Math.sqrt(380));
    assertTrue(sets.log10Bits() > 100 && Double.isFinite(sets.log10Bits()));
    SphereDifficulty huge = new SphereDifficulty(1, 1e6, 1, 1e-9, 0.01, 2, 1, 1);
    assertEquals(Double.POSITIVE_INFINITY, huge.bits());
    assertTrue(huge.factors().get().twiceExamples() <= 1);
    assertTrue(huge.log10Bits() > 1e5 && Double.isFinite(huge.log10Bits()));
  }

  private static double[][] digits;
  private static int[] labels;

  private static void readDigits() throws IOException {
    List<String[]> rows = rows("optical-digits.csv");
    digits = rows.stream().map(row -> numbers(row, 64)).toArray(double[][]::new);
    labels = rows.stream().mapToInt(row -> Integer.parseInt(row[64])).toArray();
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(Path.of("examples", "data", file)).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  private static double[] numbers(String[] row, int count) {
    return Arrays.stream(row).limit(count).mapToDouble(Double::parseDouble).toArray();
  }

  private static void assertPair(int one, int other, double dimension) {
    double[][] points =
        IntStream.range(0, labels.length)
            .filter(i -> labels[i] == one || labels[i] == other)
            .mapToObj(i -> digits[i])
            .toArray(double[][]::new);
    assertEquals(dimension, new IntrinsicDimension(points, 5).value(), 5e-7);
  }

  private static SphereDifficulty pair(int one, int other) {
    List<double[]> points = new ArrayList<>();
    List<Integer> classes = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == one || labels[i] == other) {
        points.add(digits[i]);
        classes.add(labels[i]);
      }
    }
    return SphereDifficulty.ofSample(
        points.toArray(double[][]::new),
        classes.stream().mapToInt(Integer::intValue).toArray(),
        5,
        0.01);
  }

  /** Optical digits of Alpaydin and Kaynak (1998): every row, no draw. */
  @Slow
  @Test
  void digitsAreOrderedAsAPersonExpects() throws IOException {
    readDigits();
    SphereDifficulty easy = pair(0, 1);
    assertEquals(360, easy.n());
    assertEquals(8, easy.dimension());
    assertEquals(Math.sqrt(1293), easy.separation());
    assertEquals(Math.sqrt(5913), easy.radius());
    assertEquals(10.38481879, easy.degree(), 5e-9);
    assertDigits(3.528570650e6, easy.bits(), 2e-10);
    SphereDifficulty hard = pair(3, 8);
    assertEquals(357, hard.n());
    assertEquals(9, hard.dimension());
    assertEquals(Math.sqrt(540), hard.separation());
    assertEquals(Math.sqrt(5420), hard.radius());
    assertEquals(16.30385037, hard.degree(), 5e-9);
    assertDigits(1.708615953e8, hard.bits(), 3e-10);
    assertPair(0, 1, 8.199182);
    assertPair(3, 8, 8.810938);
    SphereDifficulty all = SphereDifficulty.ofSample(digits, labels, 5, 0.01);
    assertEquals(Math.sqrt(356), all.separation());
    assertEquals(22.34509186, all.degree(), 5e-9);
    assertDigits(3.215964794e10, all.bits(), 2e-10);
    double[] byNeighbours = {8.776, 8.109947849, 7.420, 6.845};
    double[] within = {5e-4, 5e-10, 5e-4, 5e-4};
    int[] neighbours = {3, 5, 10, 20};
    for (int i = 0; i < 4; i++) {
      double value = new IntrinsicDimension(digits, neighbours[i]).value();
      assertEquals(byNeighbours[i], value, within[i]);
    }
    assertDigits(9.6e10, all(9).bits(), 6e-3);
    assertDigits(9.6e9, all(7).bits(), 6e-3);
    assertEquals(3, all(8).factors().get().dimensionMore(), 0.02);
    assertDigits(all(9).bits() / all(8).bits(), all(8).factors().get().dimensionMore(), 1e-12);
  }

  private static SphereDifficulty all(double dimension) {
    return SphereDifficulty.classification(
        1797, dimension, Math.sqrt(5913), Math.sqrt(356), 10, 0.01);
  }

  /** Two patients that are near each other decide: 30 measurements, standardised. */
  @Test
  void nearPatientsOfTwoClassesMakeATaskHard() throws IOException {
    List<String[]> rows = rows("breast-cancer-wisconsin.csv");
    double[][] x = rows.stream().map(row -> numbers(row, 30)).toArray(double[][]::new);
    int[] classes = rows.stream().mapToInt(row -> row[30].equals("malignant") ? 1 : 0).toArray();
    for (int j = 0; j < 30; j++) {
      int column = j;
      double mean = Arrays.stream(x).mapToDouble(row -> row[column]).average().getAsDouble();
      double square =
          Arrays.stream(x).mapToDouble(row -> Math.pow(row[column] - mean, 2)).sum() / x.length;
      Arrays.stream(x).forEach(row -> row[column] = (row[column] - mean) / Math.sqrt(square));
    }
    assertEquals(8.743, new IntrinsicDimension(x, 5).value(), 5e-4);
    SphereDifficulty task = SphereDifficulty.ofSample(x, classes, 5, 0.01);
    assertEquals(9, task.dimension());
    assertEquals(1.391447881566, task.separation(), 5e-13);
    assertEquals(20.545585056726, task.radius(), 5e-12);
    assertDigits(1.60273e14, task.bits(), 4e-6);
  }

  @Test
  void misuseIsRefusedByName() {
    refusedFrom("n must be in [1, ", () -> toy(0, 0.5, 0.1));
    refusedFrom("separation must be in (0, 2·radius]", () -> toy(1, 0, 0.1));
    refusedFrom("separation must be in (0, 2·radius]", () -> toy(1, 2.1, 0.1));
    refusedFrom("error must be in (0, 1], got 0", () -> toy(1, 1, 0));
    refusedFrom("error must be in (0, 1], got 1.5", () -> toy(1, 1, 1.5));
    refusedFrom("dimension must be in [1, ", () -> all(0.5));
    refusedFrom("dimension must be in [1, ", () -> all(Double.NaN));
    refusedFrom(
        "classes must be at least 2, got 1",
        () -> SphereDifficulty.classification(10, 2, 1, 1, 1, 0.1));
    refusedFrom(
        "n must be at least 1, got 0", () -> SphereDifficulty.classification(0, 2, 1, 1, 2, 0.1));
    double[][] points = {{0}, {1}, {2}};
    refusedFrom(
        "points[0] must be unlike all others, got one that occurs twice",
        () -> SphereDifficulty.ofSample(new double[][] {{1}, {1}, {2}}, new int[] {0, 1, 1}, 2, 1));
    refusedFrom(
        "labels must be of at least two classes, got 1",
        () -> SphereDifficulty.ofSample(points, new int[3], 2, 1));
  }

  private static SphereDifficulty at(double radius, double separation, double outputs, double b) {
    return new SphereDifficulty(1, 5, radius, separation, 0.1, 2, outputs, b);
  }

  @Test
  void theEndsOfTheDomainAreLegalAndNothingBeyond() {
    assertTrue(at(3, 6, 1e300, 1e300).degree() > 0);
    refusedFrom("separation must be in (0, 2·radius]", () -> at(3, Math.nextUp(6.0), 1, 1));
    refusedFrom(
        "separation must be in (0, 2·radius] and at least 1e-150 of the radius",
        () -> at(1, Math.nextDown(1e-150), 1, 1));
    refusedFrom("outputs must be in (0, 1e300], got 0", () -> at(3, 6, 0, 1));
    refusedFrom("outputs must be in (0, 1e300], got ", () -> at(3, 6, Math.nextUp(1e300), 1));
    refusedFrom("bound must be in (0, 1e300], got 0", () -> at(3, 6, 1, 0));
    refusedFrom("bound must be in (0, 1e300], got ", () -> at(3, 6, 1, Math.nextUp(1e300)));
  }

  /** Gamma functions of dimensions between whole ones in 40 digits, and the last in 500. */
  @ParameterizedTest
  @CsvSource({
    "1.5, 0.1, 6.6310626012309131",
    "2.5, 0.1, 9.8633018146020352",
    "6.25, 0.1, 19.572349102055177",
    "5, 1e-150, 1732.0338605153589"
  })
  void harmonicsAreCountedByGammaFunctions(double dimension, double separation, double exact) {
    SphereDifficulty task = new SphereDifficulty(1, dimension, 1, separation, 0.1, 2, 1, 1);
    assertEquals(exact, task.logHarmonics(), 1e-13 * exact);
  }

  @Test
  void factorsAreThoseOfTheTasksWithOneInputChanged() {
    SphereDifficulty task = toy(100, 0.5, 0.01);
    SphereDifficulty.Factors factors = task.factors().orElseThrow();
    SphereDifficulty higher = new SphereDifficulty(100, 4, 1, 0.5, 0.01, 2, 1, 1);
    assertDigits(higher.bits() / task.bits(), factors.dimensionMore(), 1e-12);
    assertDigits(toy(100, 0.25, 0.01).bits() / task.bits(), factors.halfSeparation(), 1e-12);
    assertDigits(toy(200, 0.5, 0.01).bits() / task.bits(), factors.twiceExamples(), 1e-12);
    assertDigits(toy(100, 0.5, 0.005).bits() / task.bits(), factors.halfError(), 1e-12);
    SphereDifficulty last = new SphereDifficulty(1, 1e6, 1, 1e-9, 0.01, 2, 1, 1);
    assertEquals(1, last.factors().orElseThrow().dimensionMore());
    assertEquals(
        "times 10 for a dimension more, 8 for half the separation, 0.5 for twice the examples,"
            + " 1.5 for half the error",
        new SphereDifficulty.Factors(10, 8, 0.5, 1.5).toString());
  }

  /** Of no bits each, as many as you like. */
  @Test
  void parametersThatNeedNoBitsReachTheError() {
    Difficulty none =
        new Difficulty() {
          @Override
          public double logFree() {
            return 1;
          }

          @Override
          public double bitsEach() {
            return 0;
          }
        };
    assertEquals(Regime.ERROR_REACHED, none.regime());
    assertEquals(Double.NEGATIVE_INFINITY, none.log10Bits());
  }
}
