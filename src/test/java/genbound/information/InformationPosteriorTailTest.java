package genbound.information;

import genbound.Information;
import genbound.evidence.LossTail;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class InformationPosteriorTailTest
    implements HighProbabilityContract<InformationPosteriorTail>,
        TwoTailContract<InformationPosteriorTail> {

  private static final EnumeratedLearner WORLD = EnumeratedLearner.coins(4, 3);
  private static final double[] MARGINAL = WORLD.marginal();

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int[] sample = WORLD.drawSample(random, 4);
    double[] posterior = WORLD.posterior(sample);
    double gap = 0;
    for (int w = 0; w < 3; w++) {
      gap += posterior[w] * (WORLD.risk(w) - WORLD.empirical(w, sample));
    }
    double kl = EnumeratedLearner.divergence(posterior, MARGINAL);
    return Math.abs(gap)
        <= Information.posteriorTail(kl, 4, LossTail.unit()).atDelta(delta).value();
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "60 examples, the best of 20 independent predictors of risk p",
            0,
            1,
            (chance, p) -> {
              double gap = p - chance.least(20, 60, p) / 60.0;
              return Claim.one(
                  Information.posteriorTail(Math.log(20), 60, LossTail.unit()), Math.abs(gap));
            }));
  }

  @Test
  void failsForAPriorThatSawTheSample() {
    assertBroken(
        random ->
            ManySelectors.gapOfTheBest(random, 12)
                <= Information.posteriorTail(0, 12, LossTail.unit()).atDelta(DELTA).value());
  }
}
