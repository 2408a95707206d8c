package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutBennettTest implements HighProbabilityContract<HoldoutBennett> {

  @Override
  public HoldoutBennett example() {
    return Holdout.bennett(Evidence.meanLoss(0.2, 500), 0.1);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int errors = Coverage.binomial(random, 100, 0.1);
    return Holdout.bennett(Evidence.meanLoss(errors / 100.0, 100), 0.09).atDelta(delta).value()
        >= 0.1;
  }

  @Test
  void isNeverAboveBernstein() {
    for (double variance : new double[] {0, 1e-9, 0.01, 0.25}) {
      for (long n : new long[] {1, 30, 100_000}) {
        for (double delta : new double[] {0.9, 0.05, 1e-30}) {
          var risk = Evidence.meanLoss(0.3, n);
          double bennett = Holdout.bennett(risk, variance).atDelta(delta).value();
          double bernstein = Holdout.bernstein(risk, variance).atDelta(delta).value();
          assertTrue(bennett <= bernstein * (1 + slack()), bennett + " " + bernstein);
        }
      }
    }
  }
}
