package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.ErrorCount;
import genbound.evidence.MeanLoss;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutTwoSampleTest implements HighProbabilityContract<HoldoutTwoSample> {

  @Override
  public HoldoutTwoSample example() {
    return Holdout.twoSample(Evidence.errors(12, 72), Evidence.meanLoss(0.5, 100));
  }

  @Override
  public HoldoutTwoSample of(Row row) {
    return Holdout.twoSample(
        Evidence.meanLoss(row.number("firstMean"), row.whole("firstN")),
        Evidence.meanLoss(row.number("secondMean"), row.whole("secondN")));
  }

  /** Cases that differ, in both sets. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int first = Coverage.binomial(random, 20, 0.1) + Coverage.binomial(random, 20, 0.5);
    int second = Coverage.binomial(random, 15, 0.9) + Coverage.binomial(random, 15, 0.3);
    var bound = Holdout.twoSample(Evidence.errors(first, 40), Evidence.errors(second, 30));
    return bound.atDelta(delta / 2).value() >= 0.3
        && bound.lower().atDelta(delta / 2).value() <= 0.3;
  }

  /** It beats a limit for each set at ordinary δ, and Hoeffding's everywhere. */
  @Test
  void dropsOfOrdinarySizeAreToldBest() {
    var before = Evidence.errors(12, 72);
    var after = Evidence.errors(42, 72);
    double chernoff = Holdout.twoSample(before, after).lower().atDelta(0.05).value();
    double hoeffding = Holdout.twoSampleHoeffding(before, after).lower().atDelta(0.05).value();
    double split = Holdout.twoSampleBinomial(before, after, 1).lower().atDelta(0.05).value();
    assertEquals(0.221561, chernoff, 5e-7);
    assertEquals(0.212688, hoeffding, 5e-7);
    assertEquals(0.188074, split, 5e-7);
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

  @Test
  void lossesOfTwoRangesAreRefused() {
    var unit = Evidence.errors(1, 2);
    var wide = Evidence.meanLoss(1, 3, 0, 2);
    var refusal = assertThrows(IllegalArgumentException.class, () -> Holdout.twoSample(unit, wide));
    assertTrue(
        refusal.getMessage().startsWith("second must be on losses in [0, 1]"),
        refusal.getMessage());
  }
}
