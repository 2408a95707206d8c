package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.Arrays;
import java.util.List;

class HoldoutEmpiricalBernsteinTest implements HighProbabilityContract<HoldoutEmpiricalBernstein> {

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "100 examples, errors with probability p",
            0,
            1,
            (chance, p) -> {
              double[] losses = new double[100];
              Arrays.fill(losses, 0, chance.binomial(100, p), 1);
              return Claim.one(Holdout.empiricalBernstein(Evidence.losses(losses)), p);
            }),
        ExactWorld.losses(20, losses -> Holdout.empiricalBernstein(Evidence.losses(losses))));
  }
}
