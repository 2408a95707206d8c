package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.EmpiricalRisk;
import org.junit.jupiter.api.Test;

/** Bounds by one uniform stability: no loss on any example moves further, so no error does. */
interface UniformContract<B extends HighProbabilityBound> extends StableContract<B> {

  @Test
  default void countedErrorsMoveByZeroOrOne() {
    EmpiricalRisk errors = Evidence.errors(3, 9);
    for (double whole : new double[] {0, 1, 1.5}) {
      assertTrue(Double.isFinite(bound(errors, whole).atDelta(0.5).value()), "" + whole);
    }
    for (double part : new double[] {Double.MIN_VALUE, 0.5, Math.nextDown(1.0)}) {
      var refusal = assertThrows(IllegalArgumentException.class, () -> bound(errors, part));
      assertEquals(
          "stability must be 0 or at least 1 for counted errors, which move by 0 or 1 (count a ramp"
              + " loss instead), got "
              + part,
          refusal.getMessage());
    }
  }
}
