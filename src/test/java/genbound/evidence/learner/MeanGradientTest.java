package genbound.evidence.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeanGradientTest {

  @Test
  void oppositeGradientsCancel() {
    double[][] gradients = {{3, -4}, {-3, 4}};
    assertEquals(0, MeanGradient.of(gradients).norm());
  }

  @Test
  void isTheNormOfTheMeanAndNotTheMeanOfTheNorms() {
    double[][] gradients = {{3, 0}, {0, 4}};
    assertEquals(2.5, MeanGradient.of(gradients).norm());
    assertEquals(2, MeanGradient.of(gradients).n());
  }

  @Test
  void isNotBelowTheExactNormAndHardlyAbove() {
    Random random = new Random(3);
    for (int run = 0; run < 50; run++) {
      double[][] gradients = new double[1 + random.nextInt(20)][1 + random.nextInt(5)];
      for (double[] row : gradients) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
        }
      }
      BigDecimal exact = exactNorm(gradients);
      BigDecimal norm = new BigDecimal(MeanGradient.of(gradients).norm());
      assertTrue(norm.compareTo(exact) >= 0, () -> norm + " is below " + exact);
      assertEquals(1, norm.divide(exact, MathContext.DECIMAL64).doubleValue(), 4e-15);
    }
  }

  /** The sum 1 + 2⁻⁶⁰ is no double: the nearest one is too small. */
  @Test
  void aSumBetweenTwoDoublesIsRoundedUp() {
    double norm = MeanGradient.of(new double[][] {{1}, {0x1p-60}}).norm();
    assertTrue(norm > 0.5 && norm < 0.5 + 1e-15, "got " + norm);
  }

  private static BigDecimal exactNorm(double[][] gradients) {
    BigDecimal squares = BigDecimal.ZERO;
    for (int j = 0; j < gradients[0].length; j++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (double[] row : gradients) {
        sum = sum.add(new BigDecimal(row[j]));
      }
      squares = squares.add(sum.multiply(sum));
    }
    MathContext digits = new MathContext(60);
    return squares.sqrt(digits).divide(BigDecimal.valueOf(gradients.length), digits);
  }

  @Test
  void takesTheSmallestAndRefusesTooLargeGradients() {
    assertTrue(MeanGradient.of(new double[][] {{Double.MIN_VALUE}}).norm() > 0);
    refused("gradients must be of a finite squared mean norm", new double[][] {{1e300}});
  }

  @Test
  void textNamesTheNormAndTheExamples() {
    assertEquals("mean gradient of norm 2.5 over 2 examples", new MeanGradient(2.5, 2).toString());
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new MeanGradient(bad, 2));
    }
    assertThrows(IllegalArgumentException.class, () -> new MeanGradient(2.5, 0));
  }

  @Test
  void refusesWhatIsNoTableOfFiniteNumbers() {
    refused("gradients must be not null", (double[][]) null);
    refused("gradients must be not empty", new double[0][]);
    refused("gradients[0] must be not empty", new double[][] {{}});
    refused("gradients[1] must be 2 long", new double[][] {{1, 2}, {1}});
    refused("gradients[1][0] must be finite, got NaN", new double[][] {{1}, {Double.NaN}});
  }

  private static void refused(String message, double[][] gradients) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> MeanGradient.of(gradients));
    assertTrue(refusal.getMessage().startsWith(message), refusal::getMessage);
  }
}
