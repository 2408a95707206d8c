package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.Confidence;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutPoissonBinomialTest implements HighProbabilityContract<HoldoutPoissonBinomial> {

  /** Cases of which some are hard, some easy, and one is certain. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int errors = 0;
    double sum = 0;
    for (int i = 0; i < 24; i++) {
      double p = i == 0 ? 1 : i < 8 ? 0.9 : 0.05;
      sum += p;
      errors += random.nextDouble() < p ? 1 : 0;
    }
    var bound = Holdout.poissonBinomial(Evidence.errors(errors, 24));
    return bound.atDelta(delta).value() >= sum / 24
        && bound.lower().atDelta(delta).value() <= sum / 24;
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "12 examples of mean p, one of them an error for certain",
            1 / 12.0,
            1,
            (chance, p) ->
                Claim.one(
                    Holdout.poissonBinomial(
                        Evidence.errors(
                            1 + chance.binomial(11, Math.max(0, Math.min(1, (12 * p - 1) / 11))),
                            12)),
                    p)));
  }

  /**
   * The exact probability of missing the mean of n probabilities, each 0, 1 or one number between,
   * which are the worst there are, is at most δ; for the binomial limits it is more.
   */
  @Test
  void missesTheMeanOfTheWorstProbabilitiesAtMostAsOftenAsItSays() {
    for (double delta : new double[] {0.05, 0.25, 0.3, 0.5, 0.7}) {
      double worst = 0;
      double ofBinomial = 0;
      Confidence sure = Confidence.ofDelta(delta);
      for (int n = 1; n <= 12; n++) {
        double[] above = new double[n + 1];
        double[] binomial = new double[n + 1];
        for (int k = 0; k <= n; k++) {
          above[k] = Holdout.poissonBinomial(Evidence.errors(k, n)).at(sure).value();
          binomial[k] = Holdout.binomial(Evidence.errors(k, n)).at(sure).value();
        }
        for (int ones = 0; ones < n; ones++) {
          for (int equal = 1; equal <= n - ones; equal++) {
            for (int k = ones; k < ones + equal; k++) {
              worst = Math.max(worst, missed(ones, equal, k, n, above[k]));
              ofBinomial = Math.max(ofBinomial, missed(ones, equal, k, n, binomial[k]));
            }
          }
        }
      }
      assertTrue(worst <= delta * (1 + 1e-9), worst + " at δ = " + delta);
      assertTrue(worst >= delta * (1 - 1e-6), "attained: " + worst + " at δ = " + delta);
      assertTrue(ofBinomial > delta * 1.001, "the binomial limit misses " + ofBinomial);
    }
  }

  /** P(S ≤ k) where the mean lies just above a limit, for some ones and some equal numbers. */
  private static double missed(int ones, int equal, int k, int n, double limit) {
    double p = (n * Math.nextUp(limit) - ones) / equal;
    if (!(p >= 0 && p <= 1)) {
      return 0;
    }
    double sum = 0;
    double choose = 1;
    for (int j = 0; j <= k - ones; j++) {
      sum += choose * Math.pow(p, j) * Math.pow(1 - p, equal - j);
      choose *= (double) (equal - j) / (j + 1);
    }
    return sum;
  }

  /**
   * Two trials, one of them certain: the binomial limit of one error in two lies below the mean.
   */
  @Test
  void oneErrorInTwoTrialsNeedsMoreThanTheBinomialLimit() {
    var one = Evidence.errors(1, 2);
    double mean = (1 + 0.9495) / 2;
    assertEquals(0.974679434, Holdout.binomial(one).atDelta(0.05).value(), 1e-9);
    assertTrue(Holdout.binomial(one).atDelta(0.05).value() < mean);
    assertEquals(0.0505, 1 - 0.9495, 1e-12, "how often it happens, above δ");
    assertEquals(0.975, Holdout.poissonBinomial(one).atDelta(0.05).value(), 1e-12);
  }

  @Test
  void differsFromTheBinomialAtOneSuccessAloneForSmallDelta() {
    for (int n : new int[] {2, 5, 24, 72, 288}) {
      for (double delta : new double[] {0.25, 0.05, 1e-3}) {
        for (int k = 0; k <= n; k++) {
          double binomial = Holdout.binomial(Evidence.errors(k, n)).atDelta(delta).value();
          double mean = Holdout.poissonBinomial(Evidence.errors(k, n)).atDelta(delta).value();
          assertEquals(k == n - 1, mean > binomial, k + " in " + n + " at δ = " + delta);
          double costs = (-Math.log1p(-delta) - delta) / n;
          assertTrue(mean - binomial <= costs + 1e-12, "costs little");
        }
      }
    }
  }

  @Test
  void endsMirrorEachOther() {
    for (int k = 0; k <= 24; k++) {
      var bound = Holdout.poissonBinomial(Evidence.errors(k, 24));
      var mirrored = Holdout.poissonBinomial(Evidence.errors(24 - k, 24));
      for (double delta : new double[] {0.7, 0.025}) {
        double lower = bound.lower().atDelta(delta).value();
        assertEquals(1 - lower, mirrored.atDelta(delta).value(), 1e-12);
      }
    }
  }
}
