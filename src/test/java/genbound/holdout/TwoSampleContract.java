package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bounds on the difference of two risks, from two independent sets. */
interface TwoSampleContract<B extends TwoSampleBound> extends HighProbabilityContract<B> {

  B bound(EmpiricalRisk first, EmpiricalRisk second);

  @Override
  default List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "20 and 20 examples, the risks differ by p around ½",
            -1,
            1,
            (chance, p) -> {
              ErrorCount first = Evidence.errors(chance.binomial(20, 0.5 - p / 2), 20);
              ErrorCount second = Evidence.errors(chance.binomial(20, 0.5 + p / 2), 20);
              return Claim.one(bound(first, second), p);
            }));
  }

  @Test
  default void exchangedSetsHaveExchangedEnds() {
    B one = bound(Evidence.errors(3, 24), Evidence.errors(400, 1000));
    B other = bound(Evidence.errors(400, 1000), Evidence.errors(3, 24));
    assertEquals(-one.lower().atDelta(0.05).value(), other.atDelta(0.05).value(), 1e-15);
  }
}
