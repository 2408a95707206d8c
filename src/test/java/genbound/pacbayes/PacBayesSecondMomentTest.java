package genbound.pacbayes;

import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
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

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "100 losses of 0 or 5 of mean p, mean square 5p ≤ 5, the best of 20",
            0,
            1,
            (chance, p) -> {
              int k = chance.least(20, 100, p / 5);
              return Claim.one(PacBayes.secondMoment(5 * k / 100.0, 100, Math.log(20), 5), p);
            }));
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
