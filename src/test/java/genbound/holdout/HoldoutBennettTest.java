package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;

class HoldoutBennettTest implements HighProbabilityContract<HoldoutBennett> {

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "60 examples, errors with probability p ≤ 0.1",
            0,
            0.1,
            (chance, p) -> {
              int k = chance.binomial(60, p);
              return Claim.one(Holdout.bennett(Evidence.meanLoss(k / 60.0, 60), 0.09), p);
            }),
        ExactWorld.enumerated(
                "60 examples, errors with probability p, up to 0.5",
                0,
                0.5,
                (chance, p) -> {
                  int k = chance.binomial(60, p);
                  return Claim.one(Holdout.bennett(Evidence.meanLoss(k / 60.0, 60), 0.01), p);
                })
            .breaking("the variance is larger than declared"));
  }
}
