package genbound.vc;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;

class VcCompressionKlTest implements HighProbabilityContract<VcCompressionKl> {

  @Override
  public VcCompressionKl example() {
    return Vc.compressionKl(Evidence.errors(37, 990), 10, 0.5);
  }

  @Override
  public String upperColumn() {
    return "upperChernoff";
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double threshold = ThresholdWorld.leastAbove(random, 30);
    long size = threshold == 1 ? 0 : 1;
    return Vc.compressionKl(Evidence.errors(0, 30 - size), size, 0).atDelta(delta).value()
        >= threshold - 0.5;
  }
}
