package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesDisintegratedKlTest implements HighProbabilityContract<PacBayesDisintegratedKl> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public Set<String> mayBeNegative() {
    return Set.of("logRatio");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int[] errors = WORLD.errors(random, 40);
    var posterior = WORLD.posterior(errors, 40, 0.5);
    int drawn = posterior.draw(random);
    var risk = Evidence.errors(errors[drawn], 40);
    double total = Arrays.stream(posterior.weights()).sum();
    return PacBayes.disintegratedKl(
                risk, Math.log(posterior.weights()[drawn] * errors.length / total))
            .atDelta(delta)
            .value()
        >= WORLD.risks()[drawn];
  }

  @Test
  void failureEventIsNamedInTheExplanation() {
    var certificate = PacBayes.disintegratedKl(Evidence.errors(37, 1000), -50).atDelta(0.05);
    assertEquals(0.037, certificate.value(), 1e-15);
    assertTrue(certificate.explain().toString().contains("the failure event was seen"));
  }
}
