package genbound;

import static genbound.harness.Refusals.refused;
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

  /** Sizes that the bound refuses do not reach the target. */
  @Test
  void allowsErrorsAndStartsWhereTheTheoremDoes() {
    assertEquals(
        628, SampleSize.smallest(n -> Holdout.binomial(Evidence.errors(2, n)), 0.95, 0.01));
    assertEquals(
        1049, SampleSize.smallest(n -> Holdout.binomial(Evidence.errors(5, n)), 0.95, 0.01));
    assertEquals(
        1000, SampleSize.smallest(n -> Holdout.binomial(Evidence.errors(2, n)), 0.95, 0.01, 1000));
    LongFunction<HighProbabilityBound> bernstein =
        n -> Holdout.empiricalBernstein(new LossSample(n, 0, 0, 0, 0, LossRange.UNIT));
    long n = SampleSize.smallest(bernstein, 0.95, 0.05);
    assertEquals(SampleSize.smallest(bernstein, 0.95, 0.05, 2), n);
    assertTrue(bernstein.apply(n - 1).atConfidence(0.95).value() > 0.05);
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> SampleSize.smallest(m -> Holdout.kl(Evidence.meanLoss(2, m)), 0.95, 0.1));
    assertEquals("mean must be in [0, 1], got 2", refusal.getMessage());
  }

  /** One error in a hundred, rounded: it is reached, missed and reached again. */
  @Test
  void tellsTheFirstSizeFromTheOneFromWhichOnItHolds() {
    LongFunction<HighProbabilityBound> rounded =
        n -> Holdout.binomial(Evidence.errors(Math.round(0.01 * n), n));
    assertEquals(208, SampleSize.first(rounded, 0.95, 0.03, 10_000));
    assertEquals(257, SampleSize.fromThenOn(rounded, 0.95, 0.03, 10_000));
    for (long n : new long[] {207, 250, 256}) {
      assertTrue(rounded.apply(n).atConfidence(0.95).value() > 0.03, "at " + n);
    }
    assertTrue(rounded.apply(249).atConfidence(0.95).value() <= 0.03);
    assertEquals(208, SampleSize.fromThenOn(rounded, 0.95, 0.03, 249));
    refused(
        "target must be one that the bound reaches by n = 207, got 0.03",
        () -> SampleSize.first(rounded, 0.95, 0.03, 207));
    refused(
        "target must be one that the bound reaches at n = 256, got 0.03",
        () -> SampleSize.fromThenOn(rounded, 0.95, 0.03, 256));
    LongFunction<HighProbabilityBound> steady = n -> Holdout.kl(Evidence.meanLoss(0.02, n));
    long n = SampleSize.smallest(steady, 0.95, 0.05);
    assertEquals(n, SampleSize.first(steady, 0.95, 0.05, 1000));
    assertEquals(n, SampleSize.fromThenOn(steady, 0.95, 0.05, 1000));
  }

  /** Twenty candidates: kl is worst at a mean of 0.475, and there it needs one example less. */
  @Test
  void aGapHoldsWhateverMeanIsObserved() {
    assertEquals(
        1199,
        SampleSize.forGap(
            (mean, n) -> Vc.finiteHoeffding(Evidence.meanLoss(mean, n), Math.log(20)), 0.95, 0.05));
    assertEquals(
        1198,
        SampleSize.forGap(
            (mean, n) -> Vc.finiteKl(Evidence.meanLoss(mean, n), Math.log(20)), 0.95, 0.05));
    double worst =
        Vc.finiteKl(Evidence.meanLoss(0.475, 1197), Math.log(20)).atConfidence(0.95).value();
    assertTrue(worst > 0.525, "1197 are too few");
    refused(
        "gap must be in (0, 1), got 0",
        () -> SampleSize.forGap((mean, n) -> Holdout.kl(Evidence.meanLoss(mean, n)), 0.95, 0));
  }

  @Test
  void aSearchCanBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(
        IllegalStateException.class,
        () -> SampleSize.smallest(n -> Holdout.kl(Evidence.meanLoss(0.02, n)), 0.95, 0.05));
    assertTrue(Thread.interrupted());
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
