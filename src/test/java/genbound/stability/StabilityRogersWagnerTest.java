package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.Stability;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;

class StabilityRogersWagnerTest implements HighProbabilityContract<StabilityRogersWagner> {

  @Override
  public StabilityRogersWagner example() {
    return Stability.rogersWagner(Evidence.errors(50, 1000), 5);
  }

  @Override
  public StabilityRogersWagner of(Row row) {
    return Stability.rogersWagner(row.risk(), row.whole("neighbours"));
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
    NeighbourWorld drawn = new NeighbourWorld(random, 1);
    return Stability.rogersWagner(drawn.leaveOneOut, 1).atDelta(delta).value() >= drawn.risk;
  }
}
