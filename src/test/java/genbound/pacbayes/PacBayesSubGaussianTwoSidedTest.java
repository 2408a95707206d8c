package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Information;
import genbound.PacBayes;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesSubGaussianTwoSidedTest
    implements HighProbabilityContract<PacBayesSubGaussianTwoSided> {

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    return TailWorlds.gaussian(
        random,
        (mean, kl, truth) -> {
          var bound = PacBayes.subGaussianTwoSided(mean, 20, kl, 3);
          return bound.atDelta(delta).value() >= truth
              && bound.lower().atDelta(delta).value() <= truth;
        });
  }

  @Test
  void radiusIsTheGapOfThePosteriorTail() {
    double gap =
        Information.posteriorTail(12.4, 1000, LossTail.subGaussian(2)).atDelta(0.05).value();
    assertEquals(gap - 0.5, example().atDelta(0.05).value(), 1e-12);
  }

  @Test
  void oneEventBoundsBothSides() {
    var interval = example().intervalAt(0.95);
    assertEquals(example().atConfidence(0.95).value(), interval.upper().value());
    assertEquals(-1, interval.upper().value() + interval.lower().value(), 1e-12);
  }

  @Test
  void failsForTailsHeavierThanDeclared() {
    assertBroken(
        random ->
            TailWorlds.gaussian(
                random,
                (mean, kl, truth) ->
                    PacBayes.subGaussianTwoSided(mean, 20, kl, 0.3).atDelta(DELTA).value()
                        >= truth));
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.normal(
            "30 normal losses of deviation 3, the best of 32 independent predictors",
            32,
            30,
            3,
            PacBayes.subGaussianTwoSided(0, 30, Math.log(32), 3)));
  }
}
