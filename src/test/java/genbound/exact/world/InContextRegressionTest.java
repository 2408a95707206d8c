package genbound.exact.world;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InContextRegressionTest {

  private static final double[][] X = {{1, 0}, {0, 1}, {1, 1}};
  private static final double[] Y = {1, 2, 2.5};
  private static final double[] AT = {1, -1};
  private static final double[][] IDENTITY = {{1, 0}, {0, 1}};

  private static InContextRegression grid() {
    double third = 1.0 / 3;
    return new InContextRegression(
        IDENTITY, new double[] {0.5, 1, 2}, new double[] {third, third, third});
  }

  @Test
  void knownNoise() {
    var prediction = InContextRegression.standard(2, 1).predict(X, Y, AT);
    assertEquals(-0.5, prediction.mean(), 1e-14);
    assertEquals(2, prediction.variance(), 1e-14);
    assertEquals(Math.sqrt(2), prediction.deviation(), 1e-14);
  }

  @Test
  void gridOfNoises() {
    var prediction = grid().predict(X, Y, AT);
    ReferenceTable.assertPrinted("-0.6156791780", prediction.mean(), "mean");
    ReferenceTable.assertPrinted("1.8627700956", prediction.variance(), "variance");
    double[] weights = prediction.noiseWeights();
    ReferenceTable.assertPrinted("0.53457023", weights[0], "0.5");
    ReferenceTable.assertPrinted("0.3164568", weights[1], "1");
    ReferenceTable.assertPrinted("0.14897297", weights[2], "2");
    var before = grid().predict(new double[0][], new double[0], AT);
    assertEquals(0, before.mean());
    assertEquals(3.75, before.variance(), 1e-14, "E σ² + |x|²");
  }

  @Test
  void theOrderOfTheHistoryDoesNotMatter() {
    double[][] turned = {X[2], X[0], X[1]};
    var prediction = grid().predict(turned, new double[] {2.5, 1, 2}, AT);
    assertEquals(grid().predict(X, Y, AT).mean(), prediction.mean(), 1e-13);
    assertEquals(grid().predict(X, Y, AT).variance(), prediction.variance(), 1e-13);
  }

  /** The joint normal law of the outputs, by its own covariance. */
  @Test
  void correlatedWeightsAreWhitened() {
    double[][] covariance = {{2, 0.6}, {0.6, 0.5}};
    var regression = new InContextRegression(covariance, new double[] {0.7}, new double[] {1});
    double[][] x = {{1, 2}};
    double shared = quadratic(covariance, x[0], AT);
    double seen = quadratic(covariance, x[0], x[0]) + 0.49;
    var prediction = regression.predict(x, new double[] {1.5}, AT);
    assertEquals(shared / seen * 1.5, prediction.mean(), 1e-13);
    double variance = quadratic(covariance, AT, AT) + 0.49 - shared * shared / seen;
    assertEquals(variance, prediction.variance(), 1e-13);
  }

  private static double quadratic(double[][] a, double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        sum += left[i] * a[i][j] * right[j];
      }
    }
    return sum;
  }

  @Test
  void varianceDoesNotRiseAlongTheHistory() {
    Random random = new Random(2);
    var regression = InContextRegression.standard(5, 0.4);
    double[][] x = new double[12][5];
    double before = Double.MAX_VALUE;
    for (int t = 0; t <= x.length; t++) {
      double[][] history = Arrays.copyOf(x, t);
      double variance =
          regression.predict(history, new double[t], new double[] {1, 2, 0, -1, 1}).variance();
      assertTrue(variance <= before + 1e-12, "t = " + t);
      before = variance;
      if (t < x.length) {
        x[t] = random.doubles(5, -1, 1).toArray();
      }
    }
  }

  /** Tasks drawn from the declared law, and from one of more noise and larger weights. */
  @Slow
  @Test
  void errorsAreThoseThatAreClaimed() {
    Random random = new Random(9);
    var regression = InContextRegression.standard(2, 1);
    assertEquals(2, regression.meanSquaredError(X, AT, 1, 1), 1e-14, "calibrated at home");
    for (double[] law : new double[][] {{1, 1}, {2, 1.5}}) {
      double sum = 0;
      int draws = 100_000;
      for (int draw = 0; draw < draws; draw++) {
        double[] w = {law[1] * random.nextGaussian(), law[1] * random.nextGaussian()};
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
          y[i] = w[0] * X[i][0] + w[1] * X[i][1] + law[0] * random.nextGaussian();
        }
        double output = w[0] * AT[0] + w[1] * AT[1] + law[0] * random.nextGaussian();
        double off = output - regression.predict(X, y, AT).mean();
        sum += off * off / draws;
      }
      double exact = regression.meanSquaredError(X, AT, law[0], law[1]);
      assertEquals(exact, sum, 0.03 * exact, "noise " + law[0]);
    }
  }

  @Test
  void lossIsThatOfANormalLaw() {
    assertEquals(Math.log(2) + 0.5, InContextRegression.loss(3, 1, 2), 1e-15);
    assertEquals(0, InContextRegression.loss(1, 1, 1));
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    double[] one = {1};
    refusedFor("covariance", () -> new InContextRegression(new double[][] {{-1}}, one, one));
    refusedFor("noises[0]", () -> new InContextRegression(IDENTITY, new double[1], one));
    refusedFor("weights", () -> new InContextRegression(IDENTITY, one, new double[] {0.9}));
    refusedFor("weights", () -> new InContextRegression(IDENTITY, one, new double[] {0.5, 0.5}));
    double[] negative = {1.5, -0.5};
    refusedFor(
        "weights[1]", () -> new InContextRegression(IDENTITY, new double[] {1, 2}, negative));
    refusedFor("inputs", () -> InContextRegression.standard(0, 1));
    refusedFor("at", () -> grid().predict(X, Y, one));
    refusedFor("y", () -> grid().predict(X, one, AT));
    refusedFor("x[0]", () -> grid().predict(new double[][] {one}, one, AT));
    refusedFor("y[0]", () -> grid().predict(IDENTITY, new double[] {Double.NaN, 1}, AT));
    refusedFor("y", () -> grid().predict(IDENTITY, new double[] {1e200, 1}, AT));
    refusedFor("noises", () -> grid().meanSquaredError(X, AT, 1, 1));
    refusedFor("noise", () -> InContextRegression.standard(2, 1).meanSquaredError(X, AT, -1, 1));
    refusedFor("scale", () -> InContextRegression.standard(2, 1).meanSquaredError(X, AT, 1, -1));
    refusedFor("deviation", () -> InContextRegression.loss(1, 1, 0));
  }

  @Test
  void predictionsAreValues() {
    var one = grid().predict(X, Y, AT);
    assertEquals(one, grid().predict(X, Y, AT));
    assertEquals(one.hashCode(), grid().predict(X, Y, AT).hashCode());
    assertNotEquals(one, grid().predict(X, Y, new double[] {1, 1}));
    one.noiseWeights()[0] = 7;
    assertArrayEquals(grid().predict(X, Y, AT).noiseWeights(), one.noiseWeights());
  }
}
