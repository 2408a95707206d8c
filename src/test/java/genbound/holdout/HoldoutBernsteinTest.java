package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutBernsteinTest implements HighProbabilityContract<HoldoutBernstein> {

  @Override
  public HoldoutBernstein example() {
    return Holdout.bernstein(Evidence.meanLoss(0.2, 500), 0.1);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int errors = Coverage.binomial(random, 100, 0.1);
    return Holdout.bernstein(Evidence.meanLoss(errors / 100.0, 100), 0.09).atDelta(delta).value()
        >= 0.1;
  }

  @Test
  void failsForAVarianceThatIsTooSmall() {
    Coverage.assertBroken(
        DELTA,
        DRAWS,
        3,
        random -> {
          double mean = Coverage.binomial(random, 100, 0.5) / 100.0;
          return Holdout.bernstein(Evidence.meanLoss(mean, 100), 0.001).atDelta(DELTA).value()
              >= 0.5;
        });
  }
}
