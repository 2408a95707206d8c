package genbound.estimate.loss;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImportanceWeightsTest {

  private static final double[] ZERO = {0};
  private static final double[] ONE = {1};

  @Test
  void effectiveSampleSizeIsThatOfEqualWeights() {
    assertEquals(3, ImportanceWeights.of(2, 2, 2).effectiveSampleSize(), 1e-15);
    assertEquals(1, ImportanceWeights.of(0, 5, 0).effectiveSampleSize());
    assertEquals(9.0 / 5, ImportanceWeights.of(1, 2).effectiveSampleSize(), 1e-15);
    assertEquals(9.0 / 5, ImportanceWeights.of(1e300, 2e300).effectiveSampleSize(), 1e-15);
    assertEquals(0, ImportanceWeights.of(0, 0).effectiveSampleSize());
  }

  /** w = exp(x − ½) from N(0, 1) to N(1, 1), of mean 1 and mean square e. */
  @Test
  void normalRatios() {
    double[][] x = {{0}, {1}, {-2}};
    var weights = ImportanceWeights.gaussian(x, ZERO, ONE, 1);
    double[] alone = {0, 0, 1};
    assertEquals(Math.exp(-2.5) / 3, weights.meanUp(alone), 1e-14);
    assertEquals(Math.exp(0.5), weights.largest(), 1e-13);
    assertTrue(weights.largest() >= Math.exp(0.5), "rounded up");
    assertEquals(Math.E, ImportanceWeights.gaussianSecondMoment(ZERO, ONE, 1), 1e-14);
    assertEquals(1, ImportanceWeights.gaussianSecondMoment(ONE, ONE, 1));
    double[] a = {1, -1};
    double[] b = {2, 1};
    assertEquals(Math.exp(5.0 / 4), ImportanceWeights.gaussianSecondMoment(a, b, 2), 1e-14);
  }

  @Test
  void normalRatiosAverageToOneOverTheSource() {
    Random random = new Random(4);
    double[][] x = new double[200_000][2];
    double[] all = new double[x.length];
    double[] squares = new double[x.length];
    double[] from = {0.5, -1};
    double[] to = {0.2, -0.6};
    for (int i = 0; i < x.length; i++) {
      all[i] = 1;
      for (int j = 0; j < 2; j++) {
        x[i][j] = from[j] + 1.3 * random.nextGaussian();
      }
    }
    var weights = ImportanceWeights.gaussian(x, from, to, 1.3);
    assertEquals(1, weights.meanUp(all), 0.004);
    double moment = ImportanceWeights.gaussianSecondMoment(from, to, 1.3);
    assertEquals(x.length / moment, weights.effectiveSampleSize(), 0.01 * x.length);
    assertEquals(0, weights.meanUp(squares));
  }

  @Test
  void weightedLossesStayBelowTheCeiling() {
    var sample = ImportanceWeights.of(0.5, 2, 1).weighted(new double[] {1, 0.5, 0}, 2);
    assertEquals(0.5, sample.mean(), 1e-15);
    assertEquals("[0, 2]", sample.range().toString());
    refusedFrom(
        "weights[1] must be at most 1.5",
        () -> ImportanceWeights.of(0.5, 2).weighted(new double[2], 1.5));
  }

  @Test
  void inputsTheSourceDoesNotHaveAreRefused() {
    refusedFrom(
        "weights[1] must be in [0, ∞)", () -> ImportanceWeights.of(1, Double.POSITIVE_INFINITY));
    refusedFrom("weights[0] must be in [0, ∞)", () -> ImportanceWeights.of(-1));
    refusedFrom("weights[0] must be in [0, ∞)", () -> ImportanceWeights.of(Double.NaN));
    refusedFrom("weights must be not empty", ImportanceWeights::of);
    refusedFrom("losses must be one a weight", () -> ImportanceWeights.of(1).meanUp(new double[2]));
    refusedFrom(
        "losses[0] must be in [0, 1]", () -> ImportanceWeights.of(1).meanUp(new double[] {2}));
    refusedFrom("ceiling must be", () -> ImportanceWeights.of(1).weighted(ONE, 0));
    double[][] far = {{1e300}};
    refusedFrom(
        "weights[0] must be in [0, ∞)", () -> ImportanceWeights.gaussian(far, ZERO, ONE, 1e-9));
    refusedFrom(
        "x[0] must be 1 long", () -> ImportanceWeights.gaussian(new double[1][2], ZERO, ONE, 1));
    refusedFrom("deviation must be", () -> ImportanceWeights.gaussianSecondMoment(ZERO, ONE, 0));
    refusedFrom(
        "targetMean must be 1 long", () -> ImportanceWeights.gaussian(far, ZERO, new double[2], 1));
    refusedFrom(
        "targetMean must be nearer to sourceMean",
        () -> ImportanceWeights.gaussianSecondMoment(ZERO, ONE, 1e-3));
  }

  /** Far out, where the logarithm is the difference of two large squares. */
  @Test
  void normalRatiosAreNeverTooSmall() {
    Random random = new Random(5);
    for (int trial = 0; trial < 1000; trial++) {
      double[] x = random.doubles(3, 1e6, 2e6).toArray();
      double[] from = random.doubles(3, -1e-5, 1e-5).toArray();
      double[] to = random.doubles(3, -1e-5, 1e-5).toArray();
      BigDecimal log = BigDecimal.ZERO;
      for (int j = 0; j < 3; j++) {
        BigDecimal ofSource = new BigDecimal(x[j]).subtract(new BigDecimal(from[j])).pow(2);
        BigDecimal ofTarget = new BigDecimal(x[j]).subtract(new BigDecimal(to[j])).pow(2);
        log = log.add(ofSource.subtract(ofTarget));
      }
      double exact = log.doubleValue() / 8;
      double found =
          Math.log(ImportanceWeights.gaussian(new double[][] {x}, from, to, 2).largest());
      assertTrue(found >= exact - 1e-12, found + " is below " + exact);
      assertEquals(exact, found, 0.5);
    }
  }

  @Test
  void eachParameterIsChecked() {
    double[] none = {};
    double[] nan = {Double.NaN};
    double[][] x = {{1}};
    refusedFrom("sourceMean must be not empty", () -> ImportanceWeights.gaussian(x, none, none, 1));
    refusedFrom("sourceMean[0] must be finite", () -> ImportanceWeights.gaussian(x, nan, ONE, 1));
    refusedFrom("targetMean[0] must be finite", () -> ImportanceWeights.gaussian(x, ONE, nan, 1));
    refusedFrom("deviation must be", () -> ImportanceWeights.gaussian(x, ONE, ONE, 0));
    refusedFrom(
        "x[0][0] must be finite",
        () -> ImportanceWeights.gaussian(new double[][] {nan}, ONE, ONE, 1));
    ImportanceWeights weights = ImportanceWeights.of(0.5, 3);
    assertEquals(2, weights.n());
    assertEquals("2 weights up to 3.0", weights.toString());
    assertEquals(3, weights.weighted(new double[] {0, 1}, 3).greatest());
    assertEquals((0.5 * 0.25 + 3 * 0.5) / 2, weights.meanUp(new double[] {0.25, 0.5}), 1e-15);
    assertTrue(weights.meanUp(new double[] {1, 0}) > 0.25, "rounded up");
  }
}
