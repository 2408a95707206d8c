package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Stability;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StabilityNearestNeighboursTest
    implements HighProbabilityContract<StabilityNearestNeighbours> {

  @Override
  public StabilityNearestNeighbours example() {
    return Stability.nearestNeighbours(Evidence.errors(50, 1000), 5);
  }

  @Override
  public StabilityNearestNeighbours of(Row row) {
    return Stability.nearestNeighbours(row.risk(), row.whole("neighbours"));
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
    return Stability.nearestNeighbours(drawn.leaveOneOut, 1).atDelta(delta).value() >= drawn.risk;
  }

  @Test
  void tooManyNeighboursAreRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Stability.nearestNeighbours(Evidence.errors(0, 10), 9));
    assertEquals("neighbours must be at most n − 2 = 8, got 9", refusal.getMessage());
  }
}
