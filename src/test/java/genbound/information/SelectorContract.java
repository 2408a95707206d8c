package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.ExpectedBound;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;
import org.junit.jupiter.api.Test;

/**
 * Bounds by what is known about the selector of each example, at most ln 2 for each. A further one
 * implements {@link #bound}; a bound that also needs a risk or a range takes an ordinary one.
 */
interface SelectorContract<B extends ExpectedBound> extends LearnerContract<B> {

  /** The theorem for this information about each selector. */
  default B bound(ExampleInformation information) {
    return made(information, new LossRange(-1, 3), Evidence.averageRisk(0.05, 1000));
  }

  @Override
  default B ordinary() {
    return bound(ExampleInformation.of(0.02, 0.01, 0.05, 0));
  }

  private double value(double... nats) {
    return bound(ExampleInformation.of(nats)).certify().value();
  }

  @Test
  default void informationAboveEntropyOfASelectorIsRefused() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> value(0.1, 0.694)).getMessage();
    assertTrue(message.startsWith("information must be in [0, ln 2]"), message);
  }

  @Test
  default void informationAboveEntropyByRoundingIsClamped() {
    double most = Math.log(2);
    assertEquals(value(most * (1 + 5e-13)), value(most * (1 + 9e-13)));
    assertEquals(value(Math.nextUp(most)), value(most * (1 + 9e-13)), 1e-15);
  }

  @Test
  default void certificateGrowsWithTheInformationOfEachExample() {
    assertTrue(value(0.1, 0.3001) > value(0.1, 0.3));
    assertTrue(value(0.1001, 0.3) > value(0.1, 0.3));
  }
}
