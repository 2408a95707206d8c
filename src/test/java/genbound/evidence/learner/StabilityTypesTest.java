package genbound.evidence.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StabilityTypesTest {

  @Test
  void removalIsAtMostHalfOfReplacement() {
    assertEquals(0.2, new RemovalStability(0.1).toReplacement().gamma());
    assertEquals(0, new RemovalStability(0).toReplacement().gamma());
    double most = Double.MAX_VALUE;
    assertEquals(most, new RemovalStability(most).toReplacement().gamma());
  }

  @Test
  void textNamesRemovalOrReplacement() {
    assertEquals("β = 0.1 (removal)", new RemovalStability(0.1).toString());
    assertEquals("γ = 0.2 (replacement)", new RemovalStability(0.1).toReplacement().toString());
  }

  @Test
  void whatIsNoStabilityIsRefused() {
    for (double bad : new double[] {-1e-300, Double.NaN, Double.POSITIVE_INFINITY}) {
      var beta = assertThrows(IllegalArgumentException.class, () -> new RemovalStability(bad));
      assertTrue(beta.getMessage().startsWith("beta must be in [0, ∞)"), beta.getMessage());
      var gamma = assertThrows(IllegalArgumentException.class, () -> new ReplacementStability(bad));
      assertTrue(gamma.getMessage().startsWith("gamma must be in [0, ∞)"), gamma.getMessage());
    }
  }
}
