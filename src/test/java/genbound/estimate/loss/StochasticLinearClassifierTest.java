package genbound.estimate.loss;

import static genbound.harness.Refusals.refusedFor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class StochasticLinearClassifierTest {

  private static final double[] ZERO = new double[5];

  @Test
  void gibbsLossIsTheShareOfDrawsThatErr() {
    Random random = new Random(1);
    var classifier = new StochasticLinearClassifier(new double[] {0.5, -1, 0, 2, 0.1}, 0.7);
    for (int trial = 0; trial < 20; trial++) {
      double[] x = random.doubles(5, -1, 1).toArray();
      int errors = 0;
      for (int draw = 0; draw < 20_000; draw++) {
        double score = 0;
        for (int j = 0; j < 5; j++) {
          score += (classifier.mean()[j] + 0.7 * random.nextGaussian()) * x[j];
        }
        errors += score <= 0 ? 1 : 0;
      }
      assertEquals(errors / 20_000.0, classifier.gibbsLoss(x, 1), 0.015);
      assertEquals(1, classifier.gibbsLoss(x, 1) + classifier.gibbsLoss(x, -1), 1e-12);
    }
    assertEquals(0.5, classifier.gibbsLoss(ZERO, 1), 1e-12);
  }

  @Test
  void theSizeOfAnExampleDoesNotMatter() {
    var classifier = new StochasticLinearClassifier(new double[] {-1.5, 0.3}, 0.7);
    double loss = classifier.gibbsLoss(new double[] {1, 0.375}, 1);
    BigDecimal exact = new BigDecimal("0.968268815727494851524923236136");
    assertTrue(new BigDecimal(loss).compareTo(exact) >= 0);
    assertEquals(exact.doubleValue(), loss, 1e-12);
    for (int power = -1000; power <= 1023; power++) {
      double[] x = {Math.scalb(1.0, power), Math.scalb(0.375, power)};
      assertEquals(loss, classifier.gibbsLoss(x, 1), "2^" + power);
    }
    for (double size : new double[] {1e-200, 1e-160, 1e-157, 1e-135, 1e155, 1e200}) {
      assertEquals(loss, classifier.gibbsLoss(new double[] {size, 0.375 * size}, 1), 1e-13);
    }
  }

  @Test
  void theSizeOfTheWeightsDoesNotMatter() {
    double exact = 0.841344746068542948585;
    for (double sd : new double[] {Double.MIN_VALUE, 1e-300, 1e-160, 1e200, 1e308}) {
      var classifier = new StochasticLinearClassifier(new double[] {-sd}, sd);
      for (double x : new double[] {Double.MIN_VALUE, 1e-30, 1, 1e300}) {
        assertEquals(exact, classifier.gibbsLoss(new double[] {x}, 1), 1e-12, sd + ", " + x);
      }
    }
    var far = new StochasticLinearClassifier(new double[] {-1e300}, 1e-300);
    assertEquals(1, far.gibbsLoss(new double[] {1e-300}, 1));
  }

  @Test
  void descentIsTheSameOnAnyScale() {
    double[][] x = {{1, 2}, {2, -1}, {-1, 0.5}, {0.5, 3}};
    int[] y = {1, 1, -1, 1};
    DoubleBinaryOperator bound =
        (risk, kl) -> PacBayes.kl(Evidence.meanLoss(risk, 4), kl).atDelta(0.05).value();
    double[] zero = new double[2];
    double plain =
        new StochasticLinearClassifier(new double[] {0.1, 0.2}, 1)
            .descend(x, y, zero, bound, 50)
            .gibbsLoss(x[0], 1);
    double small =
        new StochasticLinearClassifier(new double[] {0.1 * 0x1p-700, 0.2 * 0x1p-700}, 0x1p-700)
            .descend(x, y, zero, bound, 50)
            .gibbsLoss(x[0], 1);
    assertEquals(plain, small, 1e-12);
  }

  @Test
  void divergenceIsTheSquaredDistance() {
    var classifier = new StochasticLinearClassifier(new double[] {3, 0, 4, 0, 0}, 2);
    assertEquals(25 / 8.0, classifier.kl(ZERO), 1e-14);
    assertEquals(0, classifier.scaledFrom(ZERO, 0).kl(ZERO));
  }

  @Test
  void descentLowersTheBoundAndStopsAtAStationaryPoint() {
    Random random = new Random(2);
    double[][] x = new double[200][];
    int[] y = new int[200];
    for (int i = 0; i < 200; i++) {
      y[i] = random.nextBoolean() ? 1 : -1;
      x[i] = random.doubles(5, -1, 1).toArray();
      x[i][0] += 0.8 * y[i];
    }
    DoubleBinaryOperator bound =
        (risk, kl) -> PacBayes.kl(Evidence.meanLoss(risk, 200), kl).atDelta(0.05).value();
    var start = new StochasticLinearClassifier(new double[] {0.01, 0, 0, 0, 0}, 1);
    var found = start.descend(x, y, ZERO, bound, 300);
    double before = bound.applyAsDouble(start.gibbsRisk(x, y).mean(), start.kl(ZERO));
    double after = bound.applyAsDouble(found.gibbsRisk(x, y).mean(), found.kl(ZERO));
    assertTrue(after < 0.8 * before, before + " to " + after);
    for (int j = 0; j < 5; j++) {
      for (double step : new double[] {-0.05, 0.05}) {
        double[] near = found.mean();
        near[j] += step;
        var neighbour = new StochasticLinearClassifier(near, 1);
        double value = bound.applyAsDouble(neighbour.gibbsRisk(x, y).mean(), neighbour.kl(ZERO));
        assertTrue(value > after - 1e-5, "a neighbour is better: " + value);
      }
    }
  }

  @Test
  void refusesSignsAndShapesThatAreNone() {
    var classifier = new StochasticLinearClassifier(new double[] {1, 2}, 1);
    assertThrows(IllegalArgumentException.class, () -> classifier.gibbsLoss(new double[] {1}, 1));
    assertThrows(
        IllegalArgumentException.class, () -> classifier.gibbsLoss(new double[] {1, 2}, 0));
    assertThrows(
        IllegalArgumentException.class, () -> classifier.gibbsLoss(new double[] {1, 0 / 0.0}, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new StochasticLinearClassifier(new double[0], 1));
  }

  /** Terms of a product that nearly cancel: what their rounding may hide is added to the loss. */
  @Test
  void cancellationHidesNoLoss() {
    Random random = new Random(8);
    for (int trial = 0; trial < 1000; trial++) {
      double[] mean = random.doubles(4, 1e8, 2e8).toArray();
      double[] x = random.doubles(4, -1, 1).toArray();
      double rest = mean[0] * x[0] + mean[1] * x[1] + mean[2] * x[2];
      x[3] = (random.nextGaussian() - rest) / mean[3];
      BigDecimal product = BigDecimal.ZERO;
      BigDecimal squares = BigDecimal.ZERO;
      for (int j = 0; j < 4; j++) {
        BigDecimal entry = new BigDecimal(x[j]);
        product = product.add(entry.multiply(new BigDecimal(mean[j])));
        squares = squares.add(entry.multiply(entry));
      }
      MathContext digits = MathContext.DECIMAL128;
      double margin = product.divide(squares.sqrt(digits), digits).doubleValue() / 2;
      var classifier = new StochasticLinearClassifier(mean, 2);
      for (int y : new int[] {1, -1}) {
        double exact = Erf.erfc(y * margin / Math.sqrt(2)) / 2;
        double loss = classifier.gibbsLoss(x, y);
        assertTrue(loss >= exact - 1e-14, loss + " is below " + exact);
        assertEquals(exact, loss, 1e-4);
      }
    }
  }

  @Test
  void misuseIsRefusedByName() {
    var one = new StochasticLinearClassifier(new double[] {1, 2}, 1);
    double[][] x = {{1, 2}};
    int[] y = {1};
    double[] zero = new double[2];
    DoubleBinaryOperator sum = Double::sum;
    refusedFor("mean[1]", () -> new StochasticLinearClassifier(new double[] {1, 0 / 0.0}, 1));
    refusedFor("sd", () -> new StochasticLinearClassifier(zero, 0));
    refusedFor("centre", () -> one.scaledFrom(null, 1));
    refusedFor("centre", () -> one.scaledFrom(new double[1], 1));
    refusedFor("factor", () -> one.scaledFrom(zero, Double.NaN));
    refusedFor("x", () -> one.gibbsRisk(new double[0][], new int[0]));
    refusedFor("y", () -> one.gibbsRisk(x, new int[2]));
    refusedFor("x", () -> one.descend(new double[0][], new int[0], zero, sum, 1));
    refusedFor("steps", () -> one.descend(x, y, zero, sum, -1));
    refusedFor("x[1]", () -> one.gibbsLoss(new double[] {1, Double.NaN}, 1));
    double[][] withZero = {{0, 0}, {1, 2}};
    var found = one.descend(withZero, new int[] {1, -1}, zero, sum, 20);
    assertTrue(found.kl(zero) < one.kl(zero), "an example without a direction stops nothing");
    assertEquals(0, one.descend(x, y, zero, sum, 0).kl(new double[] {1, 2}));
    assertArrayEquals(new double[] {0, 3}, one.scaledFrom(new double[] {3, 0}, 1.5).mean(), 1e-15);
    assertEquals(1, one.sd());
    assertEquals("stochastic linear classifier with 2 weights of deviation 1.0", one.toString());
  }
}
