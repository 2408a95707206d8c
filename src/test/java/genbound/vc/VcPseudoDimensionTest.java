package genbound.vc;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;

class VcPseudoDimensionTest implements HighProbabilityContract<VcPseudoDimension> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    return Vc.pseudoDimension(chosen.empirical(), 1).atDelta(delta).value() >= chosen.truth();
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(ExactWorld.best(2, 1000, k -> Vc.pseudoDimension(Evidence.errors(k, 1000), 1)));
  }
}
