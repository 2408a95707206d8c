package genbound.rademacher;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.evidence.learner.MeanGradient;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RademacherLinearSharpnessTest implements HighProbabilityContract<RademacherLinearSharpness> {

  /** Features are the corners of a square, not equally likely; their mean is (0.2, 0). */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double[][] features = new double[40][2];
    for (double[] row : features) {
      row[0] = random.nextDouble() < 0.6 ? 1 : -1;
      row[1] = random.nextBoolean() ? 1 : -1;
    }
    var bound = Rademacher.linearSharpness(Evidence.meanGradient(features), 3, Math.sqrt(2));
    return bound.atDelta(delta).value() >= 3 * 0.2;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "one feature of ±1 of mean p on 200 examples, radius 3",
            -1,
            1,
            (chance, p) -> {
              double mean = Math.abs(2 * chance.binomial(200, (1 + p) / 2) / 200.0 - 1);
              return Claim.one(
                  Rademacher.linearSharpness(new MeanGradient(mean, 200), 3, 1), 3 * Math.abs(p));
            }));
  }

  /** A feature that is 100 once in a hundred times and else 0. */
  @Test
  void failsIfTheBoundIsTheLongestFeatureThatWasSeen() {
    assertBroken(
        random -> {
          double mean = 5.0 * Coverage.binomial(random, 20, 0.01);
          double longest = mean > 0 ? 100 : 0;
          var bound = Rademacher.linearSharpness(new MeanGradient(mean, 20), 1, longest);
          return bound.atDelta(DELTA).value() >= 1;
        });
  }
}
