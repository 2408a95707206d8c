package genbound.exact.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearDynamicsTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static LinearDynamics limit(double alpha, double snr, double inr) {
    return LinearDynamics.asymptotic(alpha, LinearTeacher.ofRatios(snr, inr));
  }

  private static LinearDynamics limit(Row row) {
    return limit(row.number("alpha"), row.number("snr"), row.number("inr"));
  }

  @Test
  void reproducesThePrintedErrors() {
    for (Row row : ReferenceTable.rows("LinearDynamicsCard")) {
      double time = row.number("time");
      if (row.has("generalisation")) {
        assertHalfUnit(row.text("generalisation"), limit(row).generalisationError(time), row);
      }
      if (row.has("training")) {
        assertHalfUnit(row.text("training"), limit(row).trainingError(time), row);
      }
    }
  }

  /** Within half a unit of the last printed digit. */
  private static void assertHalfUnit(String printed, double value, Object where) {
    double unit = new java.math.BigDecimal(printed).ulp().doubleValue();
    assertEquals(
        Double.parseDouble(printed), value, Math.min(0.5 * unit, 1e-4) * 1.000001, where::toString);
  }

  @Test
  void agreesWithAHighPrecisionIntegralOverTheDensity() {
    for (Row row : ReferenceTable.rows("LinearDynamics")) {
      double time = row.number("time");
      close(row, "generalisation", limit(row).generalisationError(time));
      close(row, "training", limit(row).trainingError(time));
      close(row, "norm", limit(row).normGrowth(time));
    }
  }

  private static void close(Row row, String column, double value) {
    double scale = 1 + row.number("snr") + row.number("inr");
    ReferenceTable.assertClose(row.exact(column), value, 1e-14, scale, column + " of " + row);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1.6180340",
    "2, 1, 1.4142136",
    "0.5, 5, 4.1084953",
    "2, 50, 1.9622372",
  })
  void errorAtTheBestRidgeMatchesPrintAndClosedForm(double alpha, double snr, double printed) {
    LinearDynamics dynamics = limit(alpha, snr, 0);
    double ridge = dynamics.bestRidge();
    double shifted = ridge - 1 + alpha;
    double closed = 1 + (-shifted + Math.sqrt(shifted * shifted + 4 * ridge)) / (2 * ridge);
    assertEquals(printed, dynamics.ridgeError(ridge), 5.1e-8);
    assertEquals(closed, dynamics.ridgeError(ridge), 1e-12 * closed);
    assertTrue(dynamics.ridgeError(ridge * 1.01) > closed);
    assertTrue(dynamics.ridgeError(ridge / 1.01) > closed);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 5, 4.13033, 2.70715, 5e-6", "1, 50, 7.77504, 30.2223, 5e-5"})
  void bestStoppingTimeMatchesPrint(
      double alpha, double snr, double error, double time, double halfUnit) {
    EarlyStopping stop = limit(alpha, snr, 0).bestStop();
    assertEquals(error, stop.error(), 5e-6);
    assertEquals(time, stop.time(), halfUnit);
  }

  /** Directions of three speeds: the error has a least value for each, here the middle one. */
  @Test
  void bestStoppingTimeHasTheLeastErrorOfAllTimes() {
    double[] eigenvalues = new double[6002];
    Arrays.fill(eigenvalues, 1e-2);
    eigenvalues[0] = 1;
    eigenvalues[1] = 1e-4;
    var dynamics = LinearDynamics.finite(eigenvalues, 7000, LinearTeacher.ofRatios(1e4, 0));
    EarlyStopping stop = dynamics.bestStop();
    assertEquals(Math.log(101) / 1e-2, stop.time(), 20);
    for (double time = 1; time < 1e6; time *= 1.05) {
      assertTrue(stop.error() <= dynamics.generalisationError(time), "at " + time);
    }
    double later = dynamics.generalisationError(7000);
    assertTrue(later < dynamics.generalisationError(2000), "falls again");
    assertTrue(later < dynamics.generalisationError(20_000), "and rises");
  }

  @Test
  void earlyStoppingIsCloseToTheBestRidge() {
    double worst = 1;
    for (double alpha : new double[] {0.25, 0.5, 1, 2, 4}) {
      for (double snr : new double[] {0.5, 1, 5, 50}) {
        LinearDynamics dynamics = limit(alpha, snr, 0);
        double ridge = dynamics.ridgeError(dynamics.bestRidge());
        double ratio = dynamics.bestStop().error() / ridge;
        assertTrue(ratio >= 1 - 1e-12, dynamics::toString);
        worst = Math.max(worst, ratio);
      }
    }
    assertEquals(1.0246, worst, 5e-5);
    LinearDynamics wider = limit(1, 500, 0);
    double ratio = wider.bestStop().error() / wider.ridgeError(wider.bestRidge());
    assertEquals(1.0264, ratio, 5e-5);
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 1.642, 1.608, 0.05",
    "0.5, 3.530, 3.55, 0.05",
    "2, 6.178, 6.1, 0.1",
    "4, 5.480, 5.433, 0.06"
  })
  void normsGrowAsSimulated(double alpha, double simulated, double formula, double error) {
    double value = limit(alpha, 5, 0.1).normGrowth(INFINITY);
    assertEquals(formula, value, 5.1e-4);
    assertEquals(simulated, value, error);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-100, 1e-3, 0.3, 0.999999, 1, 1.0000000001, 3, 1e4, 1e100})
  void theBeginningDoesNotDependOnTheNumberOfExamples(double alpha) {
    LinearDynamics dynamics = limit(alpha, 5, 0.1);
    assertEquals(6.1, dynamics.generalisationError(0), 1e-13);
    assertEquals(6.1, dynamics.trainingError(0), 1e-13);
    assertEquals(0, dynamics.normGrowth(0));
    assertEquals(5.1, limit(alpha, 5.1, 0).ridgeError(INFINITY) - 1, 1e-13);
  }

  @Test
  void momentsOfTheSpectrum() {
    for (double alpha : new double[] {0.01, 0.5, 0.9, 1, 1.1, 7}) {
      SampleCovarianceSpectrum spectrum = SampleCovarianceSpectrum.marchenkoPastur(alpha);
      assertEquals(1, spectrum.sum(rate -> 1) + spectrum.frozen(), 1e-14);
      assertEquals(alpha, spectrum.sum(rate -> rate), 1e-14 * alpha);
      if (alpha != 1) {
        double inverse = Math.min(1, alpha) / Math.abs(1 - alpha);
        assertEquals(inverse, spectrum.sum(rate -> 1 / rate), 1e-12 * inverse);
      }
    }
  }

  @Test
  void divergesAtTheThresholdAndNowhereElse() {
    LinearDynamics critical = limit(1, 5, 0);
    assertEquals(INFINITY, critical.generalisationError(INFINITY));
    assertEquals(INFINITY, critical.finalError());
    assertEquals(INFINITY, critical.normGrowth(INFINITY));
    assertEquals(INFINITY, critical.ridgeError(0));
    assertEquals(0, critical.trainingError(INFINITY), 1e-15);
    double slope = 2 / Math.PI * (2 * Math.sqrt(Math.PI) - Math.sqrt(2 * Math.PI));
    double t = 1e30;
    assertEquals(slope * Math.sqrt(t), critical.generalisationError(t), 1e-10 * Math.sqrt(t));
    assertTrue(Double.isFinite(limit(Math.nextUp(1.0), 5, 0).finalError()));
    var quiet = LinearDynamics.asymptotic(1, new LinearTeacher(5, 0, 0));
    assertEquals(0, quiet.finalError());
    assertEquals(new EarlyStopping(INFINITY, 0), quiet.bestStop());
  }

  @Test
  void limitsWithoutNoiseOrSignalHaveClosedForms() {
    assertEquals(new EarlyStopping(0, 1), limit(2, 0, 0).bestStop());
    assertEquals(INFINITY, limit(2, 0, 0).bestRidge());
    assertEquals(1, limit(2, 0, 0).ridgeError(INFINITY));
    LinearDynamics idle = LinearDynamics.finite(new double[3], 2, LinearTeacher.ofRatios(5, 1));
    assertEquals(7, idle.finalError());
    assertEquals(7, idle.trainingError(INFINITY) + 6);
    assertEquals(new EarlyStopping(0, 7), idle.bestStop());
    LinearDynamics one = LinearDynamics.finite(new double[] {2}, 1, LinearTeacher.ofRatios(5, 1));
    assertEquals(Math.log(13) / 2, one.bestStop().time(), 1e-7);
    assertEquals(1.5, one.finalError());
    assertEquals(1.5, one.generalisationError(1e300), 1e-15);
    assertEquals(7, one.generalisationError(Double.MIN_VALUE));
  }

  @Slow
  @Test
  void isANumberAtEveryExtreme() {
    double[] sizes = {0, Double.MIN_VALUE, 1e-300, 1e-160, 1, 1e160, 1e300, 8e307};
    double[] times = {0, Double.MIN_VALUE, 1, 1e30, 1e300, Double.MAX_VALUE, INFINITY};
    for (double size : sizes) {
      for (double signal : sizes) {
        for (double noise : sizes) {
          LinearTeacher teacher = new LinearTeacher(signal, noise, 0);
          var dynamics = LinearDynamics.finite(new double[] {size, size / 3, 0}, 2, teacher);
          for (double time : times) {
            number(dynamics.generalisationError(time), dynamics);
            number(dynamics.trainingError(time), dynamics);
            number(dynamics.normGrowth(time), dynamics);
            number(dynamics.ridgeError(time), dynamics);
          }
          number(dynamics.bestStop().time(), dynamics);
          number(dynamics.bestStop().error(), dynamics);
        }
      }
    }
    for (double alpha : new double[] {1e-100, 1 - 0x1p-53, 1, 1e100}) {
      for (double signal : new double[] {0, 1e-300, 1, 1e300}) {
        for (double noise : new double[] {0, 1e-300, 1e300}) {
          var dynamics = LinearDynamics.asymptotic(alpha, new LinearTeacher(signal, noise, 0));
          number(dynamics.bestStop().error(), dynamics);
          number(dynamics.generalisationError(1e30), dynamics);
          number(dynamics.trainingError(INFINITY), dynamics);
          number(dynamics.ridgeError(1e-30), dynamics);
        }
      }
    }
  }

  private static void number(double value, LinearDynamics dynamics) {
    assertTrue(value >= 0, () -> value + " of " + dynamics);
  }

  /** Noise of 1e-300 of the signal: the best time is not cut off. */
  @Test
  void bestStoppingTimeIsExactForTinyNoise() {
    var dynamics = LinearDynamics.finite(new double[] {1}, 1, new LinearTeacher(1, 1e-300, 0));
    assertEquals(300 * Math.log(10), dynamics.bestStop().time(), 1e-4);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    LinearTeacher teacher = LinearTeacher.ofRatios(1, 0);
    refused(() -> LinearDynamics.asymptotic(0, teacher));
    refused(() -> LinearDynamics.asymptotic(Double.NaN, teacher));
    refused(() -> LinearDynamics.asymptotic(1, null));
    refused(() -> LinearTeacher.ofRatios(-1, 0));
    refused(() -> limit(1, 1, 0).generalisationError(-1));
    refused(() -> limit(1, 1, 0).generalisationError(1e31));
    refused(() -> limit(1, 1, 0).trainingError(Double.NaN));
    refused(() -> limit(1, 1, 0).ridgeError(-1));
    refused(() -> LinearDynamics.finite(new double[] {1, 1}, 1, teacher));
    refused(() -> LinearDynamics.finite(new double[] {-1}, 1, teacher));
  }

  private static void refused(Runnable call) {
    var refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(refusal.getMessage().contains(" must be "), refusal.getMessage());
  }

  /** Two inputs, or three examples of two: gradient flow itself, step by step. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void isTheMeanOfSimulatedTraining(int examples) {
    int inputs = 3;
    Random random = new Random(examples);
    double[][] x = new double[examples][inputs];
    for (double[] row : x) {
      Arrays.setAll(row, j -> random.nextGaussian() / Math.sqrt(inputs));
    }
    LinearTeacher teacher = new LinearTeacher(2, 0.5, 0.3);
    LinearDynamics dynamics = LinearDynamics.onInputs(x, teacher);
    int draws = 8000;
    double[] sums = new double[3];
    double[] squares = new double[3];
    for (int draw = 0; draw < draws; draw++) {
      double[] seen = Flow.train(x, teacher, 1.5, random);
      for (int k = 0; k < 3; k++) {
        sums[k] += seen[k] / draws;
        squares[k] += seen[k] * seen[k] / draws;
      }
    }
    double[] expected = {
      dynamics.generalisationError(1.5), dynamics.trainingError(1.5), dynamics.normGrowth(1.5)
    };
    for (int k = 0; k < 3; k++) {
      double deviation = Math.sqrt((squares[k] - sums[k] * sums[k]) / draws);
      assertTrue(deviation < 0.04 * expected[k], "the simulation is sharp");
      assertEquals(expected[k], sums[k], 4 * deviation, "quantity " + k);
    }
  }

  @Test
  void largeRandomInputsAreNearTheLimit() {
    int inputs = 200;
    Random random = new Random(1);
    double[][] x = new double[100][inputs];
    for (double[] row : x) {
      Arrays.setAll(row, j -> random.nextGaussian() / Math.sqrt(inputs));
    }
    LinearDynamics dynamics = LinearDynamics.onInputs(x, LinearTeacher.ofRatios(5, 0.1));
    assertEquals(0.5, dynamics.frozen());
    for (double time : new double[] {0.5, 2, 10, INFINITY}) {
      double exact = limit(0.5, 5, 0.1).generalisationError(time);
      assertEquals(exact, dynamics.generalisationError(time), 0.02 * exact);
    }
  }
}
