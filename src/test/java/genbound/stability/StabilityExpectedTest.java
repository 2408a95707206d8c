package genbound.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Stability;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ReplacementStability;
import genbound.harness.ExpectedContract;
import genbound.harness.world.Expectation;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class StabilityExpectedTest implements ExpectedContract<StabilityExpected> {

  @Test
  void unboundedRangeIsAccepted() {
    var bound = Stability.expected(new ReplacementStability(0.25), LossRange.UNBOUNDED);
    assertEquals(0.25, bound.certify().value());
  }

  @Override
  public List<Expectation> expectations() {
    double gap = 0;
    for (int ones = 0; ones <= ShrunkenMean.N; ones++) {
      ShrunkenMean drawn = new ShrunkenMean(ones, 0.5);
      double chance = new BinomialDistribution(ShrunkenMean.N, 0.5).probability(ones);
      gap += chance * (drawn.risk - drawn.empirical.mean());
    }
    return List.of(
        new Expectation(
            ShrunkenMean.N + " tosses of a fair coin, their mean shrunk",
            gap,
            Stability.expected(ShrunkenMean.replacement(), LossRange.UNIT)));
  }
}
