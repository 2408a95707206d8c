package genbound.holdout;

import genbound.Holdout;
import genbound.evidence.learner.MeanGradient;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldoutSharpnessTest implements HighProbabilityContract<HoldoutSharpness> {

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "gradients of ±1 of mean p on 200 examples, curvature 1, radius ½",
            -1,
            1,
            (chance, p) -> {
              double mean = Math.abs(2.0 * chance.binomial(200, (1 + p) / 2) / 200 - 1);
              var bound = Holdout.sharpness(new MeanGradient(mean, 200), 0.5, 1, 1);
              return Claim.one(bound, Math.abs(p) * 0.5 + 0.125);
            }));
  }

  /** A gradient that is rarely large: the longest of the sample is no bound on it. */
  @Test
  void failsIfTheBoundIsTheLongestGradientThatWasSeen() {
    assertBroken(
        random -> {
          double mean = 5.0 * Coverage.binomial(random, 20, 0.01);
          double longest = mean > 0 ? 100 : 0;
          var bound = Holdout.sharpness(new MeanGradient(mean, 20), 1, longest, 0);
          return bound.atDelta(DELTA).value() >= 1;
        });
  }
}
