package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.EmpiricalRisk;
import genbound.harness.Coverage;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutTwoSampleTest implements TwoSampleContract<HoldoutTwoSample> {

  @Override
  public HoldoutTwoSample bound(EmpiricalRisk first, EmpiricalRisk second) {
    return Holdout.twoSample(first, second);
  }

  /** Cases that differ, in both sets. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int first = Coverage.binomial(random, 20, 0.1) + Coverage.binomial(random, 20, 0.5);
    int second = Coverage.binomial(random, 15, 0.9) + Coverage.binomial(random, 15, 0.3);
    var bound = bound(Evidence.errors(first, 40), Evidence.errors(second, 30));
    return bound.atDelta(delta / 2).value() >= 0.3
        && bound.lower().atDelta(delta / 2).value() <= 0.3;
  }

  /** With a first set without end, the mean of the second is the one at which kl is widest. */
  @Test
  void isTheWidestKlForAFirstSetWithoutEnd() {
    double widest = 0;
    for (int i = 0; i <= 10_000; i++) {
      double mean = i / 10_000.0;
      double gap = Holdout.kl(Evidence.meanLoss(mean, 100)).atDelta(0.05).value() - mean;
      widest = Math.max(widest, gap);
    }
    var known = Evidence.meanLoss(0.5, 1L << 53);
    var bound = Holdout.twoSample(known, Evidence.meanLoss(0.25, 100));
    assertEquals(-0.25 + widest, bound.atDelta(0.05).value(), 1e-7);
  }
}
