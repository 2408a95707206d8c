package genbound.stability;

import genbound.Evidence;
import genbound.Stability;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class StabilityNearestNeighboursTest
    implements HighProbabilityContract<StabilityNearestNeighbours> {

  @Override
  public StabilityNearestNeighbours example() {
    return Stability.nearestNeighbours(Evidence.nearestNeighbours(50, 1000, 5));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    NeighbourWorld drawn = new NeighbourWorld(random, 1);
    return Stability.nearestNeighbours(drawn.leaveOneOut).atDelta(delta).value() >= drawn.risk;
  }
}
