package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.numeric.BinomialTail;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutHoeffdingBentkusTest implements HighProbabilityContract<HoldoutHoeffdingBentkus> {

  /** Losses of 0, ½ and 1. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[] losses = new double[40];
    Arrays.setAll(losses, i -> random.nextDouble() < 0.2 ? 1 : random.nextInt(2) / 2.0);
    var bound = Holdout.hoeffdingBentkus(Evidence.losses(losses));
    double risk = 0.2 + 0.8 * 0.25;
    return bound.atDelta(delta).value() >= risk && bound.lower().atDelta(delta / 2).value() <= risk;
  }

  /** A mean that was computed in floating point does not count one error more. */
  @Test
  void aMeanOfWholeErrorsCountsThemOnly() {
    for (int n : new int[] {7, 49, 300, 12_345}) {
      for (int k = 1; k < n; k += 1 + n / 50) {
        double mean = (double) k / n;
        double counted = Holdout.hoeffdingBentkus(Evidence.errors(k, n)).atDelta(0.01).value();
        double found = Holdout.hoeffdingBentkus(Evidence.meanLoss(mean, n)).atDelta(0.01).value();
        assertEquals(counted, found, 1e-11, k + " of " + n);
        double fromBelow =
            Holdout.hoeffdingBentkus(Evidence.errors(k, n)).lower().atDelta(0.01).value();
        double below =
            Holdout.hoeffdingBentkus(Evidence.meanLoss(mean, n)).lower().atDelta(0.01).value();
        assertEquals(fromBelow, below, 1e-11, k + " of " + n);
      }
    }
  }

  /** The price is that of the tail of the log-concave hull, or more. */
  @Test
  void aSumJustAboveAWholeNumberPaysForIt() {
    double above = 1e-7;
    double mean = (20 + above) / 1000;
    double found = Holdout.hoeffdingBentkus(Evidence.meanLoss(mean, 1000)).atDelta(0.05).value();
    double few = BinomialTail.logCdf(20, 1000, found);
    double more = BinomialTail.logCdf(21, 1000, found);
    double hull = 1 + (1 - above) * few + above * more;
    assertTrue(hull <= Math.log(0.05), "hull " + hull);
    assertEquals(Math.log(0.05), hull, 1e-6);
  }
}
