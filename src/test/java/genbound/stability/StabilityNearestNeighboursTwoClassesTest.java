package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StabilityNearestNeighboursTwoClassesTest
    implements HighProbabilityContract<StabilityNearestNeighboursTwoClasses> {

  @Override
  public StabilityNearestNeighboursTwoClasses example() {
    return Stability.nearestNeighboursTwoClasses(Evidence.nearestNeighbours(50, 1000, 5));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    NeighbourWorld drawn = new NeighbourWorld(random, 3);
    return Stability.nearestNeighboursTwoClasses(drawn.leaveOneOut).atDelta(delta).value()
        >= drawn.risk;
  }

  @Test
  void isBelowTheFormsOfTheLiterature() {
    for (int k = 1; k < 400; k++) {
      var sample = Evidence.nearestNeighbours(10, 1000, k);
      double here = Stability.nearestNeighboursTwoClasses(sample).atDelta(0.05).value();
      assertTrue(here < Stability.devroyeWagner(sample).atDelta(0.05).value(), "k = " + k);
      double classes = Stability.nearestNeighbours(sample).atDelta(0.05).value();
      assertTrue(here < classes, "k = " + k);
      assertTrue(classes < Stability.rogersWagner(sample).atDelta(0.05).value(), "k = " + k);
    }
  }
}
