package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;

class HoldoutKlTest implements HighProbabilityContract<HoldoutKl> {

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.errors(100, k -> Holdout.kl(Evidence.errors(k, 100))),
        ExactWorld.best(20, 40, k -> Holdout.kl(Evidence.errors(k, 40)))
            .breaking("chosen by the set that tests it"));
  }
}
