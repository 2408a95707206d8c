package genbound.holdout;

import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutSecondMomentTest implements HighProbabilityContract<HoldoutSecondMoment> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return holds(random, 0.2 * 25, delta);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "100 losses of 0 or 5 of mean p, mean square 5p ≤ 5",
            0,
            1,
            (chance, p) -> {
              int k = chance.binomial(100, p / 5);
              return Claim.one(Holdout.secondMoment(5 * k / 100.0, 100, 5), p);
            }),
        ExactWorld.enumerated(
                "100 losses of 0 or 5 of mean p, mean square 5p",
                0,
                5,
                (chance, p) -> {
                  int k = chance.binomial(100, p / 5);
                  return Claim.one(Holdout.secondMoment(5 * k / 100.0, 100, 0.1), p);
                })
            .breaking("the mean square is larger than declared"));
  }

  /** Whether the bound holds for 20 losses that are 5 with probability 0.2, and else 0. */
  private static boolean holds(RandomGenerator random, double secondMoment, double delta) {
    double mean = 5 * Coverage.binomial(random, 20, 0.2) / 20.0;
    return Holdout.secondMoment(mean, 20, secondMoment).atDelta(delta).value() >= 1;
  }

  @Test
  void failsForASecondMomentThatIsTooSmall() {
    assertBroken(random -> holds(random, 0.5, DELTA));
  }
}
