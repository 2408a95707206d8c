package genbound.estimate.complexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmpiricalVcDimensionTest {

  /** The best threshold on one coordinate, in either direction: dimension 2. */
  private static int[] bestThreshold(double[][] x, int[] y) {
    int n = y.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> x[i][0]))
            .mapToInt(i -> i)
            .toArray();
    int errors = Arrays.stream(y).sum();
    int best = Math.min(errors, n - errors);
    int cut = 0;
    int above = errors <= n - errors ? 0 : 1;
    for (int k = 0; k < n; k++) {
      errors += y[order[k]] == 1 ? -1 : 1;
      if (Math.min(errors, n - errors) < best) {
        best = Math.min(errors, n - errors);
        cut = k + 1;
        above = errors <= n - errors ? 0 : 1;
      }
    }
    int[] given = new int[n];
    for (int k = 0; k < n; k++) {
      given[order[k]] = k < cut ? 1 - above : above;
    }
    return given;
  }

  @Test
  void findsTheDimensionOfThresholds() {
    var fit =
        new EmpiricalVcDimension(EmpiricalVcDimensionTest::bestThreshold, 1, 1)
            .fit(new int[] {5, 10, 20, 50, 100}, 200, done -> {});
    assertTrue(fit.value() > 1.2 && fit.value() < 3.2, fit.toString());
    assertTrue(fit.spread() < 1.5, fit.toString());
    assertEquals(5, fit.deviations().size());
  }

  @Test
  void aClassThatLabelsEverythingHasAllItCanShow() {
    var fit =
        new EmpiricalVcDimension((x, y) -> y.clone(), 1, 1).fit(new int[] {50}, 5, done -> {});
    assertEquals(1, fit.deviations().get(0));
    assertTrue(fit.value() >= 99.9 && fit.value() < 111, "the least of all that fit: " + fit);
  }

  @Test
  void theCurveFallsFromOne() {
    assertEquals(1, EmpiricalVcDimension.curve(0.3));
    double before = 1.0001;
    for (double tau = 0.5; tau < 1000; tau *= 1.3) {
      double value = EmpiricalVcDimension.curve(tau);
      assertTrue(value <= before && value > 0, "tau = " + tau);
      before = value;
    }
  }

  @Test
  void refusesLearnersThatForgetPoints() {
    var broken = new EmpiricalVcDimension((x, y) -> new int[1], 1, 1);
    assertThrows(IllegalArgumentException.class, () -> broken.fit(new int[] {5}, 1, done -> {}));
  }

  /** Roots of the curve by bisection, in 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "1000, 250, 155.00631415266336",
    "100, 60, 70.981096428640923",
    "400, 20, 3.2924496810083898"
  })
  void aDeviationHasTheDimensionWhoseCurveGoesThroughIt(int n, int errors, double dimension) {
    var fit = erring(errors).fit(new int[] {n}, 2, done -> {});
    assertEquals((double) errors / n, fit.deviations().get(0), 1e-15);
    assertEquals(dimension, fit.value(), 1e-7 * dimension);
    assertEquals(0, fit.spread(), 1e-7 * dimension);
  }

  /**
   * A learner that errs on so many points of the half whose labels are turned, and nowhere else.
   */
  private static EmpiricalVcDimension erring(int errors) {
    return new EmpiricalVcDimension(
        (x, y) -> {
          assertTrue(Arrays.stream(y).allMatch(label -> label == 0 || label == 1));
          int[] given = y.clone();
          for (int i = errors; i < y.length / 2; i++) {
            given[i] = 1 - y[i];
          }
          return given;
        },
        2,
        7);
  }

  @Test
  void theSpreadIsThatOfTheSizesAlone() {
    List<Integer> told = new ArrayList<>();
    var fit = erring(40).fit(new int[] {50, 100, 400}, 1, told::add);
    double squares = 0;
    for (int n : new int[] {50, 100, 400}) {
      double alone = erring(40).fit(new int[] {n}, 1, done -> {}).value();
      squares += Math.pow(alone - fit.value(), 2);
    }
    assertEquals(Math.sqrt(squares / 3), fit.spread(), 1e-9 * fit.spread());
    assertEquals(List.of(1, 2, 3), told);
  }

  /** The formula of the paper in 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 1",
    "1, 0.72160874457097984",
    "3, 0.3904355589104735",
    "20, 0.13098432425928736",
    "500, 0.024721432246410032"
  })
  void theCurveHasThePublishedConstants(double tau, double exact) {
    assertEquals(exact, EmpiricalVcDimension.curve(tau), 1e-15);
  }

  @Test
  void refusesNoSizesAndMoreMemoryThanThereIs() {
    var measure = new EmpiricalVcDimension((x, y) -> y, 1 << 30, 1);
    assertEquals(
        "sizes must be not empty, got 0", refusal(() -> measure.fit(new int[0], 1, done -> {})));
    assumeTrue(Runtime.getRuntime().maxMemory() < 3e10);
    String message = refusal(() -> measure.fit(new int[] {2}, 1, done -> {}));
    assertTrue(
        message.startsWith("sizes[0] must be so small that the 34360 MB that it needs"), message);
  }

  private static String refusal(Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  @Test
  void saysThatNoBoundMayUseIt() {
    var fit = new EmpiricalVcDimension.Fit(2.25, 0.51, List.of(0.5));
    assertEquals("VC dimension estimated as 2.3, spread 0.5; no bound may use it", fit.toString());
    assertEquals("measure of the VC dimension over 2 features, seed 7", erring(1).toString());
  }
}
