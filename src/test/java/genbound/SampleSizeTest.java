package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class SampleSizeTest {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);

  @Test
  void isTheLeastThatReachesTheTarget() {
    LongFunction<HighProbabilityBound> bound = n -> Holdout.kl(Evidence.meanLoss(0.02, n));
    for (double target : new double[] {0.9, 0.1, 0.05, 0.0201}) {
      long n = SampleSize.smallest(bound, CONFIDENCE, target);
      assertTrue(bound.apply(n).at(CONFIDENCE).value() <= target);
      assertTrue(n == 1 || bound.apply(n - 1).at(CONFIDENCE).value() > target);
    }
  }

  @Test
  void withoutErrorsItIsTheRuleOfThree() {
    assertEquals(
        59, SampleSize.smallest(n -> Holdout.binomial(Evidence.errors(0, n)), CONFIDENCE, 0.05));
  }

  /** The first n of the paper and the first n that allows two errors. */
  @Test
  void startsWhereTheBoundDoes() {
    LongFunction<HighProbabilityBound> two = n -> Holdout.binomial(Evidence.errors(2, n));
    long n = SampleSize.smallest(two, CONFIDENCE, 0.01, 2);
    assertEquals(628, n);
    LongFunction<HighProbabilityBound> bernstein =
        count -> Holdout.empiricalBernstein(new LossSample(count, 0, 0, 0, 0, LossRange.UNIT));
    long least = SampleSize.smallest(bernstein, CONFIDENCE, 0.05, 2);
    assertTrue(bernstein.apply(least).at(CONFIDENCE).value() <= 0.05);
    assertTrue(bernstein.apply(least - 1).at(CONFIDENCE).value() > 0.05);
    assertEquals(1000, SampleSize.smallest(two, CONFIDENCE, 0.01, 1000));
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> SampleSize.smallest(two, CONFIDENCE, 0.01, 0));
    assertTrue(refusal.getMessage().startsWith("least must be in [1, "), refusal.getMessage());
  }

  @Test
  void confidenceCanBeGivenAsANumber() {
    assertEquals(59, SampleSize.smallest(n -> Holdout.binomial(Evidence.errors(0, n)), 0.95, 0.05));
  }

  @Test
  void refusesWhatNoSampleReaches() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> SampleSize.smallest(n -> Holdout.kl(Evidence.meanLoss(0.2, n)), CONFIDENCE, 0.1));
    assertEquals("target must be one that the bound reaches, got 0.1", refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            SampleSize.smallest(
                n -> Holdout.kl(Evidence.meanLoss(0.2, n)).lower(), CONFIDENCE, 0.1));
  }
}
