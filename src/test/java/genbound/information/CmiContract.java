package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.ExpectedBound;
import genbound.evidence.LossRange;
import org.junit.jupiter.api.Test;

/**
 * Bounds by the conditional mutual information of all selectors of a supersample, at most n·ln 2. A
 * further one implements {@link #bound}; a bound that also needs a risk takes an ordinary one.
 */
interface CmiContract<B extends ExpectedBound> extends LearnerContract<B> {

  /** The theorem for this information about n selectors. */
  default B bound(double cmi, long n) {
    return made(cmi, n, Evidence.averageRisk(0.05, n), LossRange.UNIT);
  }

  @Override
  default B ordinary() {
    return bound(10, 1000);
  }

  @Test
  default void informationAboveEntropyOfSelectorsIsRefused() {
    for (double cmi : new double[] {6.94, 1e9}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> bound(cmi, 10)).getMessage();
      assertTrue(message.startsWith("cmi must be in [0, n·ln 2]"), message);
    }
  }

  @Test
  default void informationAboveEntropyByRoundingIsClamped() {
    double most = 10 * Math.log(2);
    assertEquals(
        bound(most * (1 + 5e-13), 10).certify().value(),
        bound(most * (1 + 9e-13), 10).certify().value());
  }
}
