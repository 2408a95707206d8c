package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Vc;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcOccamBinomialTest implements HighProbabilityContract<VcOccamBinomial> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public VcOccamBinomial example() {
    return Vc.occamBinomial(Evidence.errors(37, 1000), 12.4);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int[] errors = WORLD.errors(random, 40);
    int best = 0;
    for (int h = 1; h < errors.length; h++) {
      best = errors[h] < errors[best] ? h : best;
    }
    var bound = Vc.occamBinomial(Evidence.errors(errors[best], 40), Math.log(errors.length));
    return bound.atDelta(delta).value() >= WORLD.risks()[best];
  }

  @Test
  void aloneWithTheWholePriorItIsTheHoldoutBound() {
    var risk = Evidence.errors(37, 1000);
    assertEquals(
        Holdout.binomial(risk).atDelta(0.05).value(),
        Vc.occamBinomial(risk, 0).atDelta(0.05).value());
  }
}
