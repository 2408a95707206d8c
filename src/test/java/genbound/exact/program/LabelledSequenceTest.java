package genbound.exact.program;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class LabelledSequenceTest {

  private static LabelledSequence of(int next, int... tokens) {
    return new LabelledSequence(tokens, next);
  }

  @Test
  void sequencesOfTheSameTokensAndLabelAreEqual() {
    assertEquals(of(1, 4, 5), of(1, 4, 5));
    assertEquals(of(1, 4, 5).hashCode(), of(1, 4, 5).hashCode());
    assertEquals(31 * (31 * (31 + 4) + 5) + 1, of(1, 4, 5).hashCode());
    assertNotEquals(of(1, 4, 5), of(2, 4, 5));
    assertNotEquals(of(1, 4, 5), of(1, 4, 6));
    assertNotEquals(of(1, 4, 5), (Object) "[4, 5] then 1");
    assertEquals("[4, 5] then 1", of(1, 4, 5).toString());
  }

  @Test
  void noTokensAreRefused() {
    refused("tokens must be not empty, got 0", () -> of(1));
  }
}
