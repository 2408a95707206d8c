package genbound.pacbayes;

import genbound.PacBayes;
import genbound.harness.Coverage;
import genbound.harness.FiniteWorld;
import org.junit.jupiter.api.Test;

class PacBayesCoinBettingTest implements GibbsRiskContract<PacBayesCoinBetting> {

  @Test
  void boundHoldsAtAllSampleSizesAtOnce() {
    double[] risks = {0.3, 0.4, 0.5};
    FiniteWorld world = new FiniteWorld(risks);
    Coverage.assertHolds(
        DELTA,
        DRAWS,
        7,
        random -> {
          int[] errors = new int[risks.length];
          for (int n = 1; n <= 100; n++) {
            for (int h = 0; h < risks.length; h++) {
              errors[h] += random.nextDouble() < risks[h] ? 1 : 0;
            }
            var posterior = world.posterior(errors, n, 0.5);
            var bound = PacBayes.coinBetting(posterior.empirical(), posterior.kl());
            if (bound.atDelta(DELTA).value() < posterior.truth()) {
              return false;
            }
          }
          return true;
        });
  }
}
