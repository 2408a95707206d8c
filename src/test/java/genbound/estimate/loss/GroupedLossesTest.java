package genbound.estimate.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.LossSample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupedLossesTest {

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /** More than the means of this test are off by. */
  private static final BigDecimal SLIP = new BigDecimal("1e-33");

  /** A third is no double: the ends lie on its two sides, also where all groups agree. */
  @Test
  void endsEncloseTheMeanOverGroups() {
    Random random = new Random(5);
    for (int draw = 0; draw < 2000; draw++) {
      double[][] losses = new double[2 + random.nextInt(6)][];
      BigDecimal sum = BigDecimal.ZERO;
      for (int g = 0; g < losses.length; g++) {
        int size = 1 + random.nextInt(draw % 2 == 0 ? 50 : 3);
        losses[g] = random.ints(size, 0, 2).asDoubleStream().toArray();
        long errors = (long) Arrays.stream(losses[g]).sum();
        sum = sum.add(BigDecimal.valueOf(errors).divide(BigDecimal.valueOf(size), DIGITS));
      }
      BigDecimal mean = sum.divide(BigDecimal.valueOf(losses.length), DIGITS);
      LossSample groups = GroupedLosses.of(losses);
      assertTrue(new BigDecimal(groups.scaledMeanUp()).compareTo(mean.subtract(SLIP)) >= 0);
      assertTrue(new BigDecimal(groups.unitMeanDown()).compareTo(mean.add(SLIP)) <= 0);
      assertEquals(losses.length, groups.n());
    }
  }

  @Test
  void groupsThatAgreeHaveHardlyAVariance() {
    double[] third = {0, 0, 1};
    LossSample groups = GroupedLosses.of(third, third, third);
    assertTrue(groups.scaledMeanUp() > 1 / 3.0);
    assertTrue(groups.variance() < 1e-30);
    assertTrue(Holdout.empiricalBernstein(groups).atDelta(0.5).value() > 1 / 3.0);
  }

  @Test
  void varianceIsThatOfTheMeansOfGroups() {
    LossSample groups = GroupedLosses.of(new double[] {0, 1}, new double[] {1}, new double[] {0});
    assertEquals(Evidence.losses(0.5, 1, 0), groups);
  }

  @Test
  void oneGroupHasTheLargestVariance() {
    LossSample one = GroupedLosses.of(new double[] {0, 0.5, 1, 1});
    assertEquals(1, one.n());
    assertEquals(0.625, one.mean());
    assertEquals(0.25, one.variance());
    LossSample two = GroupedLosses.of(new double[] {0.25, 0.75}, new double[] {1});
    assertEquals(0.75, two.mean());
    assertEquals(0.125, two.variance(), 1e-15);
    LossSample mixed = GroupedLosses.of(new double[] {1}, new double[] {1}, new double[] {0.5});
    assertEquals(1 / 12.0, mixed.variance(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> GroupedLosses.of());
    assertThrows(IllegalArgumentException.class, () -> GroupedLosses.of(new double[0]));
  }
}
