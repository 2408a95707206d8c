package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesEmpiricalBernsteinTest
    implements HighProbabilityContract<PacBayesEmpiricalBernstein> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesEmpiricalBernstein example() {
    return PacBayes.empiricalBernstein(Evidence.meanLoss(0.1, 1000), 0.05, 12.4, 1.15, 1.15);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 100), 100, 0.5);
    var bound =
        PacBayes.empiricalBernstein(posterior.empirical(), 0.25, posterior.kl(), 1.15, 1.15);
    return bound.atDelta(delta).value() >= posterior.truth();
  }

  @Test
  void beatsTheKlBoundWhereTheLossHardlyVaries() {
    var risk = Evidence.meanLoss(0.3, 100_000);
    double steady = PacBayes.empiricalBernstein(risk, 1e-4, 20, 1.15, 1.15).atDelta(0.05).value();
    assertTrue(steady < PacBayes.kl(risk, 20).atDelta(0.05).value());
  }

  @Test
  void refusesOneExample() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PacBayes.empiricalBernstein(Evidence.meanLoss(0.3, 1), 0, 1, 1.15, 1.15));
  }
}
