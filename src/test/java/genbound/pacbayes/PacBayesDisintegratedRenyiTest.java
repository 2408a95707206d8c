package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import genbound.harness.HighProbabilityContract;
import java.util.Arrays;
import java.util.random.RandomGenerator;

class PacBayesDisintegratedRenyiTest
    implements HighProbabilityContract<PacBayesDisintegratedRenyi> {

  private static final FiniteWorld WORLD = FiniteWorld.ordinary();

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int[] errors = WORLD.errors(random, 40);
    var posterior = WORLD.posterior(errors, 40, 0.5);
    int drawn = posterior.draw(random);
    var risk = Evidence.errors(errors[drawn], 40);
    double total = Arrays.stream(posterior.weights()).sum();
    return PacBayes.disintegratedRenyi(risk, renyi(posterior.weights(), total), 2)
            .atDelta(delta)
            .value()
        >= WORLD.risks()[drawn];
  }

  /** The divergence of order 2 from the uniform prior. */
  private static double renyi(double[] weights, double total) {
    double sum = Arrays.stream(weights).map(weight -> weight * weight / (total * total)).sum();
    return Math.max(0, Math.log(weights.length * sum));
  }
}
