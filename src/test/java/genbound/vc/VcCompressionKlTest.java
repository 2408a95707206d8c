package genbound.vc;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.ThresholdWorld;
import java.util.Set;
import java.util.random.RandomGenerator;

class VcCompressionKlTest implements HighProbabilityContract<VcCompressionKl> {

  @Override
  public VcCompressionKl example() {
    return Vc.compressionKl(Evidence.errors(37, 990), 10, 0.5);
  }

  @Override
  public VcCompressionKl of(Row row) {
    return Vc.compressionKl(row.risk(), row.whole("size"), row.number("logInverseMessagePrior"));
  }

  @Override
  public double slack() {
    return 2e-14;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("logInverseMessagePrior", "size");
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
