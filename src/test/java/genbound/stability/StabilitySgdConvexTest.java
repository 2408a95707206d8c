package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Stability;
import genbound.harness.ExpectedContract;
import java.math.BigDecimal;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class StabilitySgdConvexTest implements ExpectedContract<StabilitySgdConvex> {

  @Override
  public StabilitySgdConvex example() {
    return Stability.sgdConvex(StepSizes.constant(0.1, 50), 1, 4, 1000);
  }

  /** 2/β is rounded down: a step above the exact one is refused, however little. */
  @Test
  void stepsAboveTheExactLimitAreRefused() {
    Random random = new Random(9);
    int above = 0;
    for (int i = 0; i < 1000; i++) {
      double smoothness = 0.1 + random.nextDouble();
      double nearest = 2 / smoothness;
      boolean isAbove =
          new BigDecimal(nearest)
                  .multiply(new BigDecimal(smoothness))
                  .compareTo(BigDecimal.valueOf(2))
              > 0;
      if (isAbove) {
        above++;
        assertThrows(
            IllegalArgumentException.class,
            () -> Stability.sgdConvex(StepSizes.of(nearest), 1, smoothness, 10));
      } else {
        Stability.sgdConvex(StepSizes.of(nearest), 1, smoothness, 10);
      }
    }
    assertTrue(above > 300, above + " limits are rounded up");
  }

  /** The loss |w·z|-like w·z with z = ±1 has L = 1, β = 0, risk 0; ascent memorises the signs. */
  @Test
  void holdsOnAverageForALinearLoss() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    int n = 20;
    double gap = 0;
    for (int run = 0; run < 20_000; run++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += random.nextBoolean() ? 1 : -1;
      }
      double weight = -0.1 * sum;
      gap += (0 - weight * sum / n) / 20_000;
    }
    double bound = Stability.sgdConvex(StepSizes.constant(0.1, n), 1, 0, n).certify().value();
    assertTrue(gap > 0.4 * bound && gap <= bound, gap + " against " + bound);
  }
}
