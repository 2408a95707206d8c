package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.ErrorCount;
import genbound.evidence.MeanLoss;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutTwoSampleTest implements HighProbabilityContract<HoldoutTwoSample> {

  /** Cases that differ, in both sets. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int first = Coverage.binomial(random, 20, 0.1) + Coverage.binomial(random, 20, 0.5);
    int second = Coverage.binomial(random, 15, 0.9) + Coverage.binomial(random, 15, 0.3);
    var bound = Holdout.twoSample(Evidence.errors(first, 40), Evidence.errors(second, 30));
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

  @Test
  void exchangedSetsHaveExchangedEnds() {
    var few = new ErrorCount(3, 24);
    var many = new MeanLoss(0.4, 1000, few.range());
    var one = Holdout.twoSample(few, many);
    var other = Holdout.twoSample(many, few);
    assertEquals(-one.lower().atDelta(0.05).value(), other.atDelta(0.05).value(), 1e-15);
  }

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "20 and 20 examples, the risks differ by p around ½",
            -1,
            1,
            (chance, p) -> {
              int first = chance.binomial(20, 0.5 - p / 2);
              int second = chance.binomial(20, 0.5 + p / 2);
              return Claim.one(
                  Holdout.twoSample(Evidence.errors(first, 20), Evidence.errors(second, 20)), p);
            }));
  }
}
