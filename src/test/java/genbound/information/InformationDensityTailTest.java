package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.bound.Certificate;
import genbound.evidence.LossTail;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InformationDensityTailTest
    implements GapTailContract<InformationDensityTail>, TwoTailContract<InformationDensityTail> {

  private static final double[] MARGINAL = WORLD.marginal();

  @Override
  public InformationDensityTail bound(LossTail tail) {
    return Information.densityTail(-0.4, 1000, tail);
  }

  @Override
  public Set<String> mayBeNegative() {
    return Set.of("density");
  }

  @Override
  public InformationDensityTail bound(EnumeratedLearner world, Draw draw) {
    double[] posterior = world.posterior(draw.sample());
    double density = Math.log(posterior[draw.hypothesis()] / MARGINAL[draw.hypothesis()]);
    return Information.densityTail(density, world.n(), LossTail.unit());
  }

  @Test
  void failureEventGivesAGapOfZero() {
    Certificate seen = Information.densityTail(-50, 9, LossTail.unit()).atDelta(0.05);
    assertEquals(0, seen.value());
    assertTrue(seen.explain().toString().contains("failure event"), seen.explain().toString());
  }

  @Test
  void growsWithTheDensity() {
    assertTrue(
        Information.densityTail(2, 9, LossTail.unit()).atDelta(0.05).value()
            > Information.densityTail(-2, 9, LossTail.unit()).atDelta(0.05).value());
  }
}
