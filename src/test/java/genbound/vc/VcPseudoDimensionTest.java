package genbound.vc;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.ThresholdWorld;
import java.util.Set;
import java.util.random.RandomGenerator;

class VcPseudoDimensionTest implements HighProbabilityContract<VcPseudoDimension> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  @Override
  public VcPseudoDimension example() {
    return Vc.pseudoDimension(Evidence.meanLoss(0.1, 1000), 1);
  }

  @Override
  public VcPseudoDimension of(Row row) {
    return Vc.pseudoDimension(row.risk(), row.whole("dimension"));
  }

  @Override
  public double slack() {
    return 2e-12;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("dimension");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    return Vc.pseudoDimension(chosen.empirical(), 1).atDelta(delta).value() >= chosen.truth();
  }
}
