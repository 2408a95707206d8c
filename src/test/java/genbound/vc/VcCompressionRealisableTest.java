package genbound.vc;

import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;

class VcCompressionRealisableTest implements HighProbabilityContract<VcCompressionRealisable> {

  @Override
  public VcCompressionRealisable example() {
    return Vc.compressionRealisable(1000, 10, 0.5);
  }

  @Override
  public String upperColumn() {
    return "exact";
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double threshold = ThresholdWorld.leastAbove(random, 30);
    long size = threshold == 1 ? 0 : 1;
    return Vc.compressionRealisable(30, size, 0).atDelta(delta).value() >= threshold - 0.5;
  }
}
