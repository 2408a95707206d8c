package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.bound.Certificate;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationDensityTailTest implements HighProbabilityContract<InformationDensityTail> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double[] MARGINAL = WORLD.marginal();

  @Override
  public InformationDensityTail example() {
    return Information.densityTail(-0.4, 1000, LossTail.subGaussian(2));
  }

  @Override
  public Set<String> mayBeNegative() {
    return Set.of("density");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    Draw draw = Draw.of(WORLD, random);
    double density =
        Math.log(WORLD.posterior(draw.sample())[draw.hypothesis()] / MARGINAL[draw.hypothesis()]);
    double bound = Information.densityTail(density, 4, LossTail.unit()).atDelta(delta).value();
    return Math.abs(draw.gap()) <= bound;
  }

  @Test
  void refusesATailOnOneSide() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Information.densityTail(1, 9, LossTail.subGamma(1, 1)));
  }

  @Test
  void theFailureEventCountsAsNoGap() {
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
