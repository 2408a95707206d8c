package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.bound.Certificate;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationCmiDensityTailTest implements HighProbabilityContract<InformationCmiDensityTail> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    SplitDraw draw = SplitDraw.of(WORLD, random);
    int w = EnumeratedLearner.draw(random, WORLD.posterior(draw.sample()));
    double density = Math.log(WORLD.posterior(draw.sample())[w] / draw.prior()[w]);
    EmpiricalRisk empirical = Evidence.meanLoss(WORLD.empirical(w, draw.sample()), 4);
    return WORLD.risk(w) <= Information.cmiDensityTail(empirical, density).atDelta(delta).value();
  }

  @Test
  void failureEventLeavesTheHoeffdingTerm() {
    Certificate seen = Information.cmiDensityTail(Evidence.errors(1, 9), -50).atDelta(0.05);
    assertEquals(1.0 / 9 + Math.sqrt(Math.log(40) / 18), seen.value(), 1e-14);
    assertTrue(seen.explain().toString().contains("failure event"), seen.explain().toString());
  }
}
