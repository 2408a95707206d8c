package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Stability;
import org.junit.jupiter.api.Test;

class StabilityNearestNeighboursTwoClassesTest
    implements NeighbourContract<StabilityNearestNeighboursTwoClasses> {

  @Override
  public int neighbours() {
    return 3;
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
