package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.harness.ReferenceTable;
import genbound.holdout.RiskMonitor;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What losses may be, and which summaries of them there can be. */
class LossesTest {

  private static final double PAST_ONE = Math.nextUp(1.0);

  @Test
  void rangeOfASmoothedLogLossEnclosesTheReferenceTable() {
    for (var row : ReferenceTable.rows("SmoothedLogLoss")) {
      double alpha = row.number("alpha");
      long vocabulary = row.whole("vocabulary");
      if (alpha == 1 || vocabulary == 1) {
        assertThrows(
            IllegalArgumentException.class, () -> LossRange.smoothedLogLoss(alpha, vocabulary));
        continue;
      }
      LossRange range = LossRange.smoothedLogLoss(alpha, vocabulary);
      ReferenceTable.assertUpper(row.exact("high"), range.high(), 1e-14, 0, row);
      ReferenceTable.assertLower(row.exact("low"), range.low(), 1e-14, 1, row);
    }
  }

  @Test
  void lossesThatStrayByARoundingArePutBack() {
    assertEquals(1, Evidence.losses(0.5, PAST_ONE).greatest());
    assertEquals(0, Evidence.losses(-1e-17, 0.5).least());
    assertEquals(1, Evidence.sequence(PAST_ONE).unitUp(0));
    assertEquals(0, Evidence.sequence(-1e-17).unitDown(0));
    assertEquals(0.75, Evidence.monteCarlo(0.5, PAST_ONE).point());
    var confidence = Confidence.ofDelta(0.05);
    assertEquals(
        new RiskMonitor(confidence).add(1).upper(),
        new RiskMonitor(confidence).add(PAST_ONE).upper());
    assertEquals(
        new RiskMonitor(confidence).add(0).lower(),
        new RiskMonitor(confidence).add(-1e-17).lower());
  }

  @Test
  void whatStraysFurtherIsRefused() {
    refused("losses[1] must be in [0, 1], got 1.00000000001", () -> Evidence.losses(0, 1 + 1e-11));
    refused("losses[0] must be in [0, 1], got NaN", () -> Evidence.sequence(Double.NaN));
    refused(
        "loss must be in [0, 1], got -1.0E-11",
        () -> new RiskMonitor(Confidence.ofDelta(0.05)).add(-1e-11));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LossRange(Double.NEGATIVE_INFINITY, 1).require("loss", PAST_ONE));
  }

  @Test
  void aStrayIsAPartOfTheWidth() {
    assertEquals(1e6, Evidence.meanLoss(1e6 * (1 + 1e-13), 10, 0, 1e6).mean());
    refused(
        "mean must be in [0, 1000000], got 1000001", () -> Evidence.meanLoss(1e6 + 1, 10, 0, 1e6));
  }

  @Test
  void everyLegalRangeHasSamples() {
    double[] losses = {-1e307, 0, 1e307, 5e306};
    LossSample sample = Evidence.losses(losses, -1e307, 1e307);
    assertEquals(2, sample.n() / 2);
    double unit = sample.unitVarianceUp();
    assertTrue(unit >= 0.18229166 && unit <= 0.34, "variance " + unit);
    double value = Holdout.empiricalBernstein(sample).atDelta(0.05).value();
    assertTrue(value > 0 && value < Double.POSITIVE_INFINITY, "value " + value);
    LossSample tiny = Evidence.losses(new double[] {0, 1e-300}, 0, 1e-300);
    assertTrue(tiny.unitVarianceUp() >= 0.5);
    assertEquals(1, Evidence.losses(new double[] {1e307}, -1e307, 1e307).n());
  }

  @Test
  void samplesOfNoLossesAreRefused() {
    LossRange unit = LossRange.UNIT;
    refused(
        "variance must be at least (greatest − least)²/(2n − 2), got 0",
        () -> new LossSample(1000, 0.5, 0, 0, 1, unit));
    refused(
        "variance must be at most (greatest − mean)·(mean − least)·n/(n − 1), got 0.26",
        () -> new LossSample(1000, 0.5, 0.26, 0, 1, unit));
    refused(
        "variance must be at most (greatest − mean)·(mean − least)·n/(n − 1), got 0.05",
        () -> new LossSample(1000, 0.04, 0.05, 0, 1, unit));
    refused(
        "greatest must be least, as n = 1, got 1", () -> new LossSample(1, 0, 0.25, 0, 1, unit));
    refused("variance must be in [0, ∞], got NaN", () -> new LossSample(2, 0, 0 / 0.0, 0, 0, unit));
    refused("mean must be in [0.5, 1], got 0.25", () -> new LossSample(9, 0.25, 0.1, 0.5, 1, unit));
    assertEquals(0.5, new LossSample(2, 0.5, 0.5, 0, 1, unit).variance());
    double least = 0.5 / 999 * (1 - 1e-10);
    assertEquals(least, new LossSample(1000, 0.5, least, 0, 1, unit).variance());
  }

  @Test
  void everySampleOfLossesIsTaken() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      double scale = Math.scalb(1.0, random.nextInt(2000) - 1040);
      double[] losses = new double[1 + random.nextInt(6)];
      boolean ends = random.nextBoolean();
      for (int j = 0; j < losses.length; j++) {
        losses[j] = scale * (ends ? random.nextInt(2) : 1 - 1e-15 * random.nextInt(3));
      }
      assertEquals(losses.length, Evidence.losses(losses, 0, scale).n());
    }
  }

  @Test
  void aMissingShareCountsAsTheWorstLoss() {
    double[] values = {0, 1};
    long n = 1_000_000_000_000L;
    var half = PacBayes.klExact(Evidence.meanLoss(0.5, n), 0).atDelta(0.05);
    for (double[] shares : new double[][] {{0.5, 0.5 - 9e-10}, {0.5, 0.4999999f}}) {
      var losses = Evidence.discreteLoss(values, shares, n);
      assertEquals(0.5, losses.frequencyFrom(1));
      assertTrue(PacBayes.splitKl(losses, 0).atDelta(0.05).value() >= half.value());
    }
    assertEquals(
        0.5 + 1e-7, Evidence.discreteLoss(values, of(0.5, 0.5 + 1e-7), n).frequencyFrom(1));
    refused(
        "frequencies must be adding up to 1, got 0.75",
        () -> Evidence.discreteLoss(values, of(0.5, 0.25), n));
  }

  private static double[] of(double... values) {
    return values;
  }
}
