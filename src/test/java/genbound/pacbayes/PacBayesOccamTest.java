package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesOccamTest implements HighProbabilityContract<PacBayesOccam> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesOccam example() {
    return PacBayes.occam(Evidence.errors(37, 1000), 12.4);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int[] errors = WORLD.errors(random, 40);
    int best = 0;
    for (int h = 1; h < errors.length; h++) {
      best = errors[h] < errors[best] ? h : best;
    }
    var bound = PacBayes.occam(Evidence.errors(errors[best], 40), Math.log(errors.length));
    return bound.atDelta(delta).value() >= WORLD.risks()[best];
  }

  @Test
  void aPriorOfOneIsTheHoldoutBound() {
    var risk = Evidence.errors(37, 1000);
    assertEquals(
        Holdout.kl(risk).atDelta(0.05).value(), PacBayes.occam(risk, 0).atDelta(0.05).value());
  }

  @Test
  void promptsUnderAUniformPriorMatchThePublishedCost() {
    assertEquals(832.2058, Divergence.tokens(77, 49408), 5e-5);
    double bound =
        PacBayes.occam(Evidence.errors(2500, 50_000), Divergence.tokens(30, 49408))
            .atDelta(0.01)
            .value();
    assertEquals(0.078991, bound, 5e-7);
    assertTrue(
        bound
            < PacBayes.kl(Evidence.errors(2500, 50_000), Divergence.tokens(30, 49408))
                .atDelta(0.01)
                .value());
  }
}
