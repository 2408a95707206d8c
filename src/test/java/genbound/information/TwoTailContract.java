package genbound.information;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.evidence.LossTail;
import genbound.harness.BoundContract;
import org.junit.jupiter.api.Test;

/**
 * Bounds that need a sub-Gaussian tail, on both sides of the mean. The test of a further one
 * implements this contract beside its own and makes its example in {@link #bound}.
 */
interface TwoTailContract<B extends Bound> extends BoundContract<B> {

  /** The theorem for losses with this tail, all else ordinary. */
  default B bound(LossTail tail) {
    return alike("tail", tail);
  }

  @Test
  default void tailOnOneSideIsRefused() {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> bound(LossTail.subGamma(1, 1)));
    assertTrue(refusal.getMessage().startsWith("tail must be"), refusal.getMessage());
  }
}
