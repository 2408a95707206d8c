package genbound.vc;

import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.ThresholdWorld;
import java.util.Set;
import java.util.random.RandomGenerator;

class VcRealisableTest implements HighProbabilityContract<VcRealisable> {

  private static final GrowthFunction LINE = GrowthFunction.ofDimension(1);

  @Override
  public VcRealisable example() {
    return Vc.realisable(1000, LINE);
  }

  @Override
  public VcRealisable of(Row row) {
    return Vc.realisable(row.whole("n"), GrowthFunction.ofDimension(row.whole("dimension")));
  }

  @Override
  public double slack() {
    return 2e-12;
  }

  @Override
  public Set<String> fallsWith() {
    return Set.of("n");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = new ThresholdWorld(0).choose(random, 60);
    return Vc.realisable(60, LINE).atDelta(delta).value() >= chosen.truth();
  }
}
