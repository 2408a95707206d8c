package genbound.vc;

import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;

class VcPseudoDimensionTest implements HighProbabilityContract<VcPseudoDimension> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    return Vc.pseudoDimension(chosen.empirical(), 1).atDelta(delta).value() >= chosen.truth();
  }
}
