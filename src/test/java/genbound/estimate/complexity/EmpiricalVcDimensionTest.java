package genbound.estimate.complexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
    assertTrue(fit.value() > 50);
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
}
