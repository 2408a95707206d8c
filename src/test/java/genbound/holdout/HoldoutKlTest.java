package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutKlTest implements HighProbabilityContract<HoldoutKl> {

  @Override
  public HoldoutKl example() {
    return Holdout.kl(Evidence.errors(37, 1000));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int errors = Coverage.binomial(random, 100, 0.1);
    return Holdout.kl(Evidence.meanLoss(errors / 100.0, 100)).atDelta(delta).value() >= 0.1;
  }

  @Test
  void liesBetweenTheBinomialAndHoeffding() {
    for (int n : new int[] {1, 2, 10, 100, 10_000}) {
      for (int k = 0; k <= n; k += Math.max(1, n / 7)) {
        for (double delta : new double[] {0.5, 0.05, 1e-9}) {
          double kl = Holdout.kl(Evidence.errors(k, n)).atDelta(delta).value();
          double binomial = Holdout.binomial(Evidence.errors(k, n)).atDelta(delta).value();
          assertTrue(binomial <= kl * (1 + 1e-12), binomial + " " + kl);
          assertTrue(kl <= Holdout.hoeffding(Evidence.errors(k, n)).atDelta(delta).value());
        }
      }
    }
  }
}
