package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutConvexOrderTest implements HighProbabilityContract<HoldoutConvexOrder> {

  @Override
  public HoldoutConvexOrder example() {
    return Holdout.convexOrder(Evidence.meanLoss(0.0371, 1000));
  }

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

  @Test
  void liesBetweenTheBinomialAndHoeffdingBentkus() {
    for (int n : new int[] {1, 2, 3, 10, 100, 1000, 100_000}) {
      for (int k = 0; k <= n; k += Math.max(1, n / 7)) {
        for (double delta : new double[] {0.99, 0.3, 0.05, 1e-9}) {
          var errors = Evidence.errors(k, n);
          String at = k + " of " + n + " at " + delta;
          var order = Holdout.convexOrder(errors);
          double upper = order.atDelta(delta).value();
          assertTrue(Holdout.binomial(errors).atDelta(delta).value() <= upper * (1 + 1e-11), at);
          var both = Holdout.hoeffdingBentkus(errors);
          assertTrue(upper <= both.atDelta(delta).value() * (1 + 1e-11), at);
          double lower = order.lower().atDelta(delta).value();
          assertTrue(Holdout.binomial(errors).lower().atDelta(delta).value() >= lower - 1e-11, at);
          assertTrue(lower >= both.lower().atDelta(delta).value() - 1e-11, at);
        }
      }
    }
  }

  /** A tenth less distance from the mean than Hoeffding–Bentkus at twenty errors. */
  @Test
  void isSharperAtSmallCounts() {
    var risk = Evidence.meanLoss(0.02, 1000);
    assertEquals(0.0306582397, Holdout.convexOrder(risk).atDelta(0.05).value(), 1e-10);
    assertTrue(Holdout.hoeffdingBentkus(risk).atDelta(0.05).value() > 0.0314);
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
