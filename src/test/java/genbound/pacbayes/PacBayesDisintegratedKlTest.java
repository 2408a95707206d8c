package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.random.RandomGenerator;

class PacBayesDisintegratedKlTest implements HighProbabilityContract<PacBayesDisintegratedKl> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

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
}
