package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldoutTwoSampleHoeffdingTest implements HighProbabilityContract<HoldoutTwoSampleHoeffding> {

  /** A first set without end leaves the risk of the second to be bounded. */
  @Test
  void isHoeffdingsForAFirstSetWithoutEnd() {
    var second = Evidence.meanLoss(0.3, 100);
    double alone = Holdout.hoeffding(second).atDelta(0.05).value();
    var known = Evidence.meanLoss(0.125, 1L << 53);
    double both = Holdout.twoSampleHoeffding(known, second).atDelta(0.05).value();
    assertEquals(alone - 0.125, both, 1e-12);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "20 and 20 examples, the risks differ by p around ½",
            -1,
            1,
            (chance, p) -> {
              int first = chance.binomial(20, 0.5 - p / 2);
              int second = chance.binomial(20, 0.5 + p / 2);
              return Claim.one(
                  Holdout.twoSampleHoeffding(
                      Evidence.errors(first, 20), Evidence.errors(second, 20)),
                  p);
            }));
  }
}
