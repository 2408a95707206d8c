package genbound.pacbayes;

import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesSecondMomentTest implements HighProbabilityContract<PacBayesSecondMoment> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return TailWorlds.pareto(
        random,
        (mean, kl, truth) ->
            PacBayes.secondMoment(mean, 20, kl, 3).atDelta(delta).value() >= truth);
  }

  @Test
  void failsForAMeanSquareOfTheSampleAlone() {
    assertBroken(
        random ->
            TailWorlds.pareto(
                random,
                (mean, kl, truth) ->
                    PacBayes.secondMoment(mean, 20, kl, 0.002).atDelta(DELTA).value() >= truth));
  }
}
