package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarginsTest {

  @Test
  void marginsOfTwoClassesAreCounted() {
    double[] scores = {2, -1, 0.5, -0.25};
    int[] labels = {1, -1, -1, 1};
    Margins margins = Margins.binary(scores, labels);
    assertEquals("2 errors in 4", margins.atMost(0).toString());
    assertEquals(3, margins.atMost(1).errors());
    assertEquals(4, margins.atMost(2).errors());
    assertEquals((1 + 1 + 0.5 + 0) / 4, margins.ramp(2).mean(), 1e-15);
    assertEquals(-0.5, margins.quantile(0));
    assertEquals(2, margins.quantile(1));
  }

  @Test
  void marginsOfManyClassesAreCounted() {
    double[][] scores = {{1, 3, 2}, {0, 0, 0}, {5, 1, 1}};
    int[] labels = {1, 0, 2};
    Margins margins = Margins.multiclass(scores, labels);
    assertEquals(2, margins.atMost(0).errors());
    assertEquals(-4, margins.quantile(0));
    assertEquals(1, margins.quantile(1));
  }

  @Test
  void scoresAndLabelsOutsideTheDomainAreRefused() {
    double[] one = {1};
    int[] zero = {0};
    assertThrows(IllegalArgumentException.class, () -> Margins.binary(one, zero));
    assertThrows(IllegalArgumentException.class, () -> Margins.binary(new double[0], new int[0]));
    double[][] row = {{1, Double.NaN}};
    assertThrows(IllegalArgumentException.class, () -> Margins.multiclass(row, zero));
    assertThrows(
        IllegalArgumentException.class,
        () -> Margins.multiclass(new double[][] {{1, 2}}, new int[] {2}));
  }

  @Test
  void marginsRoundDownAndRampLossesUp() {
    Random random = new Random(1);
    for (int trial = 0; trial < 500; trial++) {
      double score = random.nextDouble();
      double rho = 1 + random.nextDouble();
      double loss = Margins.binary(new double[] {score}, new int[] {1}).ramp(rho).mean();
      BigDecimal rest = BigDecimal.ONE.subtract(new BigDecimal(loss));
      assertTrue(rest.multiply(new BigDecimal(rho)).compareTo(new BigDecimal(score)) <= 0);
      double other = random.nextDouble() / 1000;
      double margin = Margins.multiclass(new double[][] {{score, other}}, new int[1]).quantile(0);
      BigDecimal exact = new BigDecimal(score).subtract(new BigDecimal(other));
      assertTrue(new BigDecimal(margin).compareTo(exact) <= 0);
    }
  }
}
