package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import org.junit.jupiter.api.Test;

class StabilityMeanSquareTest implements StableContract<StabilityMeanSquare> {

  @Override
  public StabilityMeanSquare inWorld(ShrunkenMean drawn) {
    return bound(drawn.leaveOneOut, ShrunkenMean.removal().beta());
  }

  /** A change of at most β₁ on average has a mean square of at most β₁, for losses in [0, 1]. */
  @Test
  void isBelowTheFormForTheMeanChangeWhereTheChangeIsNotRare() {
    var left = Evidence.leaveOneOut(Evidence.meanLoss(0.1, 1000));
    for (double change : new double[] {0.0001, 0.001, 0.01, 0.1}) {
      double mean = Stability.hypothesis(left, change).atDelta(0.05).value();
      double square = Stability.meanSquare(left, change, change).atDelta(0.05).value();
      assertTrue(square < mean, () -> "change " + change);
    }
  }

  /** Where the loss of a fair coin changes from ½ to ½ ± s with the sign of the sample's coin. */
  @Test
  void aChangeOfMeanZeroIsPaidByItsDeviation() {
    var left = Evidence.leaveOneOut(Evidence.meanLoss(0, 1L << 53));
    double value = Stability.meanSquare(left, 0.1, 0).atDelta(0.25).value();
    assertEquals(0.2, value, 1e-7);
  }
}
