package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesCatoniStrengthenedTest
    implements HighProbabilityContract<PacBayesCatoniStrengthened> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesCatoniStrengthened example() {
    return PacBayes.catoniStrengthened(Evidence.errors(37, 1000), 12.4, 1.5, 0.9);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return PacBayes.catoniStrengthened(posterior.empirical(), posterior.kl(), 1.5, 0.9)
            .atDelta(delta)
            .value()
        >= posterior.truth();
  }

  @Test
  void isNeverBelowTheKlBound() {
    var risk = Evidence.errors(37, 1000);
    double exact = PacBayes.klExact(risk, 12.4).atDelta(0.05).value();
    for (double gamma = 1.001; gamma < 30; gamma *= 1.1) {
      for (double c = 0.01; c <= 1; c += 0.01) {
        double value = PacBayes.catoniStrengthened(risk, 12.4, gamma, c).atDelta(0.05).value();
        assertTrue(exact <= value, gamma + " " + c + ": " + value);
      }
    }
  }

  @Test
  void refusesParametersAtTheEdge() {
    var risk = Evidence.errors(37, 1000);
    assertThrows(
        IllegalArgumentException.class, () -> PacBayes.catoniStrengthened(risk, 1, 1, 0.5));
    assertThrows(
        IllegalArgumentException.class, () -> PacBayes.catoniStrengthened(risk, 1, 2, 1.5));
    assertThrows(IllegalArgumentException.class, () -> PacBayes.catoniStrengthened(risk, 1, 2, 0));
  }
}
