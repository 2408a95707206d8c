package genbound.vc;

import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;

class VcRealisableTest implements HighProbabilityContract<VcRealisable> {

  private static final GrowthFunction LINE = GrowthFunction.ofDimension(1);

  @Override
  public VcRealisable example() {
    return Vc.realisable(1000, LINE);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = new ThresholdWorld(0).choose(random, 60);
    return Vc.realisable(60, LINE).atDelta(delta).value() >= chosen.truth();
  }
}
