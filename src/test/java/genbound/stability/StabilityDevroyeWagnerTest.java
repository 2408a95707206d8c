package genbound.stability;

import genbound.Evidence;
import genbound.Stability;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class StabilityDevroyeWagnerTest implements HighProbabilityContract<StabilityDevroyeWagner> {

  @Override
  public StabilityDevroyeWagner example() {
    return Stability.devroyeWagner(Evidence.nearestNeighbours(50, 1000, 5));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    NeighbourWorld drawn = new NeighbourWorld(random, 4);
    return Stability.devroyeWagner(drawn.leaveOneOut).atDelta(delta).value() >= drawn.risk;
  }
}
