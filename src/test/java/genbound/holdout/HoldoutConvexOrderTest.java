package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutConvexOrderTest implements HighProbabilityContract<HoldoutConvexOrder> {

  /** Losses of 0, ½ and 1. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] losses = new double[40];
    Arrays.setAll(losses, i -> random.nextDouble() < 0.2 ? 1 : random.nextInt(2) / 2.0);
    var bound = Holdout.convexOrder(Evidence.losses(losses));
    double risk = 0.2 + 0.8 * 0.25;
    return bound.atDelta(delta / 2).value() >= risk
        && bound.lower().atDelta(delta / 2).value() <= risk;
  }

  /** The mean may have been rounded: no jump at whole sums. */
  @Test
  void isContinuousAtWholeSums() {
    for (int n : new int[] {7, 49, 300, 12_345}) {
      for (int k = 1; k < n; k += 1 + n / 20) {
        double counted = Holdout.convexOrder(Evidence.errors(k, n)).atDelta(0.01).value();
        double mean = Math.nextUp((double) k / n);
        double found = Holdout.convexOrder(Evidence.meanLoss(mean, n)).atDelta(0.01).value();
        assertEquals(counted, found, 1e-11, k + " of " + n);
      }
    }
  }
}
