package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcVapnikTest implements HighProbabilityContract<VcVapnik> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);
  private static final GrowthFunction LINE = GrowthFunction.ofDimension(1);

  @Override
  public VcVapnik example() {
    return Vc.vapnik(Evidence.errors(37, 1000), LINE);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    return Vc.vapnik(chosen.empirical(), LINE).atDelta(delta).value() >= chosen.truth();
  }

  @Test
  void growsWithTheDimension() {
    double before = 0;
    for (long dimension : new long[] {0, 1, 2, 10, 100, 1000, 10_000}) {
      var growth = GrowthFunction.ofDimension(dimension);
      double value = Vc.vapnik(Evidence.errors(37, 1000), growth).atDelta(0.05).value();
      assertTrue(value >= before, "dimension " + dimension);
      before = value;
    }
  }
}
