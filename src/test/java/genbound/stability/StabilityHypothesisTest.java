package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import org.junit.jupiter.api.Test;

class StabilityHypothesisTest implements StableContract<StabilityHypothesis> {

  @Test
  void isBelowTheClassicalForm() {
    for (double beta : new double[] {0, 1e-4, 0.01, 1}) {
      double classical = 0.1 + Math.sqrt((1 + 6 * 1000 * beta) / (2 * 1000 * 0.05));
      double value =
          Stability.hypothesis(Evidence.leaveOneOut(Evidence.meanLoss(0.1, 1000)), beta)
              .atDelta(0.05)
              .value();
      assertTrue(value < classical, () -> "β = " + beta);
    }
  }
}
