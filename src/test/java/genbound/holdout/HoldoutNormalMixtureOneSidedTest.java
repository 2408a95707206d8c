package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.Slow;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutNormalMixtureOneSidedTest
    implements HighProbabilityContract<HoldoutNormalMixtureOneSided> {

  @Override
  public HoldoutNormalMixtureOneSided example() {
    return Holdout.normalMixtureOneSided(Evidence.errors(100, 1000), 150);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int errors = Coverage.binomial(random, 100, 0.5);
    var bound = Holdout.normalMixtureOneSided(Evidence.errors(errors, 100), 15);
    return bound.atDelta(delta).value() >= 0.5 && bound.lower().atDelta(delta).value() <= 0.5;
  }

  @Slow
  @Test
  void holdsAtAllTimes() {
    Coverage.assertHolds(
        DELTA,
        1000,
        3,
        random -> {
          int errors = 0;
          for (int n = 1; n <= 400; n++) {
            errors += random.nextBoolean() ? 1 : 0;
            var bound = Holdout.normalMixtureOneSided(Evidence.errors(errors, n), 20);
            if (bound.atDelta(DELTA).value() < 0.5) {
              return false;
            }
          }
          return true;
        });
  }

  @Test
  void isNeverAboveTheTwoSidedMixture() {
    for (long n : new long[] {1, 10, 1000, 1_000_000, 1L << 50}) {
      for (double rho : new double[] {1e-3, 1, 150, 1e9}) {
        for (double delta : new double[] {1 - 1e-9, 0.9, 0.05, 1e-9}) {
          var risk = Evidence.meanLoss(0.3, n);
          double one = Holdout.normalMixtureOneSided(risk, rho).atDelta(delta).value();
          double both = Holdout.normalMixture(risk, rho).atDelta(delta).value();
          assertTrue(one <= both * (1 + 1e-15), n + " " + rho + " " + delta);
        }
      }
    }
  }
}
