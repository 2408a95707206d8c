package genbound.estimate.bias;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ends are those of closed forms, each moved outward by its allowance. */
class QuadraticFormTest {

  private static final double ALLOWANCE = 1e-12;

  private static QuadraticForm one(double weight) {
    return new QuadraticForm(new double[] {weight}, new double[1]);
  }

  /** Q = w·g²: the best s of Chernoff's bound is (1/x − 1/w)/2. */
  @ParameterizedTest
  @CsvSource({"1, 0.3", "1, 1e-6", "7, 0.01", "1e12, 1e9", "1e-12, 1e-14"})
  void theLowerEndIsChernoffs(double w, double x) {
    double cumulant = -Math.log(w / x) / 2;
    double tilt = (1 - x / w) / 2;
    double allowance = ALLOWANCE * (1 - cumulant + tilt);
    assertEquals(-(cumulant + tilt) - allowance, one(w).lowerEnd(x), 3e-14);
  }

  /** Q = w·g² tilted to the mean c has the variance 2c², and s = (1/c − 1/w)/2. */
  @ParameterizedTest
  @CsvSource({"1, 0.3", "1, 1e-6", "7, 0.01", "1e12, 1e9", "1e-12, 1e-14", "3, 2.9"})
  void theUpperEndIsTheLeastOfChebyshevs(double w, double x) {
    double least = least(t -> chebyshev(w, x, t), Math.log(1e-6 * x), Math.log(2 * x));
    assertEquals(least, one(w).upperEnd(x), 2e-13);
  }

  private static double chebyshev(double w, double x, double t) {
    double centre = x - t / 2;
    double side = t / 2 * (1 - ALLOWANCE);
    double missed = 2 * centre * centre * (1 + ALLOWANCE) / (side * side);
    if (centre <= 0 || centre >= w || missed >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double cumulant = -Math.log(w / centre) / 2;
    double weight = (1 / centre - 1 / w) / 2 * Math.max(x - t, 0);
    double end = -cumulant - weight - Math.log1p(-missed) * (1 + ALLOWANCE);
    return end + ALLOWANCE * (1 - cumulant + weight);
  }

  /** The least value for ln t in an interval, by ever finer grids. */
  private static double least(DoubleUnaryOperator end, double from, double to) {
    double low = from;
    double high = to;
    double least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 12; round++) {
      double step = (high - low) / 400;
      double at = low;
      for (int k = 0; k <= 400; k++) {
        double value = end.applyAsDouble(Math.exp(low + k * step));
        if (value < least) {
          least = value;
          at = low + k * step;
        }
      }
      low = at - 2 * step;
      high = at + 2 * step;
    }
    return least;
  }

  /** Cantelli: the variance of w·g² is 2w². */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1e9, 1e-9})
  void beyondTheMeanTheUpperEndIsCantellis(double w) {
    double end = Math.log1p(2.0 / 9);
    assertEquals(end + ALLOWANCE * end, one(w).upperEnd(4 * w), 2e-14);
    assertEquals(0, one(w).lowerEnd(4 * w));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-5, 1e5, 1e12})
  void onlyTheRatioOfErrorAndWeightsCounts(double scale) {
    double[] weights = {1, 0.5, 0.1, 0};
    double[] squares = {0.2, 0, 1, 0.3};
    QuadraticForm form = new QuadraticForm(weights, squares);
    QuadraticForm scaled =
        new QuadraticForm(
            new double[] {scale, 0.5 * scale, 0.1 * scale, 0},
            new double[] {0.2 * scale, 0, scale, 0.3 * scale});
    for (double x : new double[] {0.301, 0.4, 1, 2.5, 3.5, 20}) {
      assertEquals(form.lowerEnd(x), scaled.lowerEnd(scale * x), 1e-9);
      assertEquals(form.upperEnd(x), scaled.upperEnd(scale * x), 1e-9);
      assertEquals(form.value(x), scaled.value(scale * x), 1e-9);
    }
  }
}
