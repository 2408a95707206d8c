package genbound.pacbayes;

import genbound.PacBayes;
import genbound.harness.FiniteWorld;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PacBayesKlTest implements GibbsRiskContract<PacBayesKl> {

  @Test
  void failsForAPriorChosenOnTheSample() {
    double[] coins = DoubleStream.generate(() -> 0.5).limit(500).toArray();
    FiniteWorld many = new FiniteWorld(coins);
    assertBroken(
        random -> {
          var posterior = many.posterior(many.errors(random, 20), 20, 5);
          return PacBayes.kl(posterior.empirical(), 0).atDelta(DELTA).value() >= 0.5;
        });
  }
}
