package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesThiemannTest implements HighProbabilityContract<PacBayesThiemann> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public PacBayesThiemann example() {
    return PacBayes.thiemann(Evidence.errors(37, 1000), 12.4);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var posterior = WORLD.posterior(WORLD.errors(random, 50), 50, 0.5);
    return PacBayes.thiemann(posterior.empirical(), posterior.kl()).atDelta(delta).value()
        >= posterior.truth();
  }

  @Test
  void isNeverBelowTheKlBound() {
    for (double mean : new double[] {0, 1e-9, 0.03, 0.5, 1}) {
      for (double kl : new double[] {0, 1, 200, 1e6}) {
        for (long n : new long[] {1, 30, 10_000, 1_000_000_000_000L}) {
          var risk = Evidence.meanLoss(mean, n);
          double value = PacBayes.thiemann(risk, kl).atDelta(0.05).value();
          assertTrue(PacBayes.kl(risk, kl).atDelta(0.05).value() <= value * (1 + slack()));
        }
      }
    }
  }
}
