package genbound.exact.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChiSquareTest {

  private static final int DRAWS = 200_000;

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 3, 4, 10, 1000, 1e10, 1e16, 1e28})
  void hasItsMoments(double degrees) {
    Random random = new Random(1);
    double scale = Math.sqrt(2 * degrees);
    double mean = 0;
    double square = 0;
    double cube = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double z = (ChiSquare.draw(degrees, random) - degrees) / scale;
      mean += z / DRAWS;
      square += z * z / DRAWS;
      cube += z * z * z / DRAWS;
    }
    double kurtosis = 3 + 12 / degrees;
    assertEquals(0, mean, 4 / Math.sqrt(DRAWS));
    assertEquals(1, square, 4 * Math.sqrt((kurtosis - 1) / DRAWS));
    double skewness = Math.sqrt(8 / degrees);
    assertEquals(skewness, cube, degrees > 3 ? 0.1 : 0.5);
  }

  /** With two degrees of freedom it is exponential, with the mean 2. */
  @Test
  void hasItsDistributionFunction() {
    Random random = new Random(2);
    double[] levels = {0.01, 0.1, 0.5, 2, 5, 10};
    int[] below = new int[levels.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      double value = ChiSquare.draw(2, random);
      for (int k = 0; k < levels.length; k++) {
        below[k] += value <= levels[k] ? 1 : 0;
      }
    }
    for (int k = 0; k < levels.length; k++) {
      double exact = -Math.expm1(-levels[k] / 2);
      double error = 4 * Math.sqrt(exact * (1 - exact) / DRAWS);
      assertEquals(exact, (double) below[k] / DRAWS, error);
    }
  }

  @Test
  void noDegreeOfFreedomIsNothing() {
    assertEquals(0, ChiSquare.draw(0, new Random(3)));
  }

  /** Values to 17 digits from mpmath; the terms up to the third order cancel. */
  @ParameterizedTest
  @CsvSource({
    "1e-9, -7.4999999940000019e-37",
    "-1e-6, -7.5000060000049986e-25",
    "0.03, -5.9327536679180205e-7",
    "-0.1, -8.1546973478903701e-5",
    "0.11, -1.0095402727169682e-4",
    "-0.6, -0.19287219562246516",
    "0.9, -0.2884383414828157"
  })
  void acceptanceKeepsItsDigits(double t, double expected) {
    assertEquals(expected, ChiSquare.logAcceptance(t), 1e-10 * Math.abs(expected));
  }
}
