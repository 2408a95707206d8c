package genbound.information;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.ExpectedBound;
import genbound.evidence.LossTail;
import genbound.harness.ExpectedContract;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Bounds for noisy gradient steps. A further one implements {@link #bound}, from the steps and the
 * noises, with any gradient bound and sample size.
 */
interface LangevinContract<B extends ExpectedBound> extends ExpectedContract<B> {

  /** The theorem for these steps and the deviations of their noise. */
  default B bound(List<Double> steps, List<Double> noises, LossTail tail) {
    return alike("steps", steps, "noises", noises, "tail", tail);
  }

  @Test
  default void stepsAndNoisesThatDoNotMatchAreRefused() {
    List<Double> two = List.of(0.1, 0.1);
    refused(two, List.of(0.1));
    refused(two, List.of(0.1, 0.0));
    refused(List.of(), List.of());
    refused(Arrays.asList(0.1, null), two);
  }

  @Test
  default void theTextCountsTheSteps() {
    List<Double> three = List.of(0.1, 0.2, 0.3);
    B bound = bound(three, three, LossTail.unit());
    String start = bound.getClass().getSimpleName() + "[3 noisy steps, gradients to ";
    String text = bound.toString();
    assertTrue(text.startsWith(start) && text.matches(".*, n = [0-9]+]"), text);
  }

  private void refused(List<Double> steps, List<Double> noises) {
    assertThrows(
        IllegalArgumentException.class, () -> bound(steps, noises, LossTail.unit()), "accepted");
  }
}
