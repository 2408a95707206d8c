package genbound.rademacher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.evidence.learner.MeanGradient;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
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

  @Test
  void isTheHoldOutBoundWithoutCurvature() {
    MeanGradient gradient = new MeanGradient(0.7, 12_345);
    double linear = Rademacher.linearSharpness(gradient, 0.3, 2).atDelta(0.01).value();
    assertEquals(Holdout.sharpness(gradient, 0.3, 2, 0).atDelta(0.01).value(), linear);
  }

  @Test
  void refusesAMeanFeatureAboveItsBound() {
    MeanGradient mean = new MeanGradient(2, 10);
    assertRefused("featureBound must be at least…", () -> Rademacher.linearSharpness(mean, 1, 1));
  }
}
