package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.Stability;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;

class StabilityDevroyeWagnerTest implements HighProbabilityContract<StabilityDevroyeWagner> {

  @Override
  public StabilityDevroyeWagner example() {
    return Stability.devroyeWagner(Evidence.errors(50, 1000), 5);
  }

  @Override
  public StabilityDevroyeWagner of(Row row) {
    return Stability.devroyeWagner(row.risk(), row.whole("neighbours"));
  }

  @Override
  public double slack() {
    return 24 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("neighbours");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    NeighbourWorld drawn = new NeighbourWorld(random, 4);
    return Stability.devroyeWagner(drawn.leaveOneOut, 4).atDelta(delta).value() >= drawn.risk;
  }
}
