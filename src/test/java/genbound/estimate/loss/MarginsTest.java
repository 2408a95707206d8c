package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

  @Test
  void rampLossesOfEitherOrderKeepTheOrderOfTheExamples() {
    Margins margins = Margins.binary(new double[] {3, -1, 0.5, 1}, new int[] {1, 1, 1, 1});
    var first = margins.rampSequence(2, 1);
    var second = margins.rampSequence(2, 2);
    double[] expected = {0, 1, 0.75, 0.5};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], first.unitUp(i), 1e-15);
      double ratio = 1 - expected[i];
      assertEquals(1 - ratio * ratio, second.unitUp(i), 1e-15);
    }
    assertEquals((1 + 15.0 / 16 + 0.75) / 4, margins.ramp(2, 2).mean(), 1e-15);
    assertRefused("order", () -> margins.ramp(2, 3));
    assertRefused("rho", () -> margins.rampSequence(0, 1));
  }

  @Test
  void distancesAreMarginsOverALipschitzConstant() {
    Margins margins = Margins.binary(new double[] {1, -1}, new int[] {1, 1});
    Margins distances = margins.distances(3);
    assertTrue(distances.quantile(1) * 3 <= 1, "rounded down");
    assertEquals(1.0 / 3, distances.quantile(1), 1e-16);
    assertEquals(-1.0 / 3, distances.quantile(0), 1e-16);
    assertEquals(Double.MAX_VALUE, margins.distances(Double.MIN_VALUE).quantile(1));
    assertRefused("lipschitz", () -> margins.distances(0));
  }

  /** No other margin gives a smaller sum. */
  @Test
  void marginForShiftIsTheBest() {
    Random random = new Random(6);
    for (int trial = 0; trial < 200; trial++) {
      int order = 1 + trial % 2;
      double[] scores = random.doubles(20, -0.5, 2).toArray();
      int[] labels = new int[20];
      Arrays.fill(labels, 1);
      Margins margins = Margins.binary(scores, labels);
      double distance = random.nextDouble() * 0.8;
      double best = sum(margins, margins.marginForShift(distance, order), distance, order);
      double least = 1;
      for (double rho = 0.01; rho < 4; rho *= 1.02) {
        least = Math.min(least, sum(margins, rho, distance, order));
      }
      assertTrue(Math.min(1, best) <= least + 1e-12, best + " against " + least);
    }
    Margins few = Margins.binary(new double[] {1, 2}, new int[] {1, 1});
    assertEquals(1, few.marginForShift(0, 1));
    assertEquals(2, few.marginForShift(100, 1));
    Margins none = Margins.binary(new double[] {1}, new int[] {-1});
    assertRefused("margins", () -> none.marginForShift(1, 1));
    assertRefused("distance", () -> few.marginForShift(-1, 1));
  }

  private static double sum(Margins margins, double rho, double distance, int order) {
    return Math.pow(distance / rho, order) + margins.ramp(rho, order).mean();
  }

  @Test
  void examplesWithoutAMarginAreMovedFirst() {
    Margins margins = Margins.binary(new double[] {0, 1, 2, -3}, new int[] {1, 1, 1, 1});
    assertEquals(1, margins.marginForShift(0, 1));
    assertEquals(1, margins.marginForShift(0.25, 1), "just enough for one");
    assertEquals(2, margins.marginForShift(0.26, 1));
    Margins zero = Margins.binary(new double[] {0}, new int[] {1});
    assertRefused("margins", () -> zero.marginForShift(1, 1));
    assertRefused("order", () -> margins.marginForShift(1, 0));
    assertEquals(4, margins.n());
    assertEquals("4 margins from -3.0 to 2.0", margins.toString());
    assertEquals(-3, margins.quantile(0.24));
    assertEquals(0, margins.quantile(0.25));
  }

  private static void assertRefused(String name, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
