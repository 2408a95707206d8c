package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was observed of losses: means, in units of the loss and scaled, and texts. */
class EmpiricalRisksTest {

  private static final LossRange WIDE = new LossRange(-1, 3);
  private static final double THIRD = 1.0 / 3; // below 1/3
  private static final double ABOVE_THIRD = Math.nextUp(THIRD);
  private static final long MOST = 1L << 53;

  static Stream<Arguments> risks() {
    return Stream.of(
        risk(new ErrorCount(1, 4), 0.25, 0.25, 0.25, "1 errors in 4"),
        risk(new ErrorCount(1, 3), THIRD, THIRD, ABOVE_THIRD, "1 errors in 3"),
        risk(new ErrorCount(0, MOST), 0, 0, 0, "0 errors in " + MOST),
        risk(new ErrorCount(MOST, MOST), 1, 1, 1, MOST + " errors in " + MOST),
        risk(new MeanLoss(1, 10, WIDE), 1, 0.5, 0.5, "mean loss 1 in [-1, 3] over 10"),
        risk(
            new MeanLoss(0.1, 1, new LossRange(0, 0.3)),
            0.1,
            THIRD,
            ABOVE_THIRD,
            "mean loss 0.1 in [0, 0.3] over 1"),
        risk(new RoundedMean(0.25, 0.75, 8), 0.5, 0.25, 0.75, "mean loss 0.5 in [0, 1] over 8"),
        risk(new RoundedMean(1, 1, MOST), 1, 1, 1, "mean loss 1 in [0, 1] over " + MOST),
        risk(
            new LossSample(2, 1, 2, 0, 2, WIDE),
            1,
            Math.nextDown(0.5),
            Math.nextUp(0.5),
            "2 losses in [-1, 3] with mean 1, variance 2"));
  }

  private static Arguments risk(
      EmpiricalRisk risk, double mean, double low, double high, String text) {
    return Arguments.of(risk, mean, low, high, text);
  }

  @ParameterizedTest
  @MethodSource("risks")
  void meanAndItsEndsOnTheScaleOfUnitLosses(
      EmpiricalRisk risk, double mean, double low, double high, String text) {
    assertEquals(mean, risk.mean());
    assertEquals(low, risk.unitMeanDown());
    assertEquals(high, risk.scaledMeanUp());
    assertEquals(text, risk.toString());
  }

  @Test
  void countedErrorsAndRoundedMeansAreLossesFromZeroToOne() {
    for (EmpiricalRisk risk : List.of(new ErrorCount(1, 4), new RoundedMean(0.1, 0.2, 4))) {
      assertEquals(LossRange.UNIT, risk.range());
      assertEquals(4, risk.n());
    }
  }

  @Test
  void averageRiskIsScaledOutward() {
    AverageRisk average = new AverageRisk(0.1, 50, new LossRange(0, 0.3));
    assertEquals(THIRD, average.unitMeanDown());
    assertEquals(ABOVE_THIRD, average.scaledMeanUp());
    assertEquals("average risk 0.1 in [0, 0.3] for samples of 50", average.toString());
    assertEquals(0.3, new AverageRisk(0.3 + 1e-16, 50, average.range()).mean());
    refused("mean must be in [0, 0.3], got 0.4", () -> new AverageRisk(0.4, 50, average.range()));
    refused("n must be in [1, " + MOST + "], got 0", () -> new AverageRisk(0, 0, LossRange.UNIT));
  }

  @Test
  void risksOutsideTheDomainAreRefused() {
    String n = "n must be in [1, " + MOST + "], got ";
    for (long bad : new long[] {0, MOST + 1}) {
      refused(n + bad, () -> new ErrorCount(0, bad));
      refused(n + bad, () -> new MeanLoss(0, bad, LossRange.UNIT));
      refused(n + bad, () -> new RoundedMean(0, 0, bad));
      refused(n + bad, () -> new LossSample(bad, 0, 0, 0, 0, LossRange.UNIT));
    }
    refused("errors must be in [0, 10], got 11", () -> new ErrorCount(11, 10));
    refused("errors must be in [0, 10], got -1", () -> new ErrorCount(-1, 10));
    refused("low must be in [0, 1], got -0.1", () -> new RoundedMean(-0.1, 1, 1));
    refused("high must be in [0.2, 1], got 0.1", () -> new RoundedMean(0.2, 0.1, 1));
    refused("high must be in [0.2, 1], got 1.1", () -> new RoundedMean(0.2, 1.1, 1));
    refused("mean must be in [-1, 3], got 3.5", () -> new MeanLoss(3.5, 1, WIDE));
    refused("range must be not null, got null", () -> new MeanLoss(0, 1, null));
  }

  /** n − 1 times the variance is at least (greatest − least)²/2: here 0.5/999. */
  @Test
  void varianceBelowThatOfItsEndsIsRefused() {
    double tooSmall = 0.5 / 999 * (1 - 1e-8);
    refused(
        "variance must be at least (greatest − least)²/(2n − 2), got " + tooSmall,
        () -> new LossSample(1000, 0.5, tooSmall, 0, 1, LossRange.UNIT));
  }

  /** The mean is 0.5625 of the range, so the variance is at most 0.5625·0.4375·4/3. */
  @Test
  void varianceTooLargeForADoubleIsBoundedByTheMean() {
    LossSample sample =
        new LossSample(
            4, 1.25e306, Double.POSITIVE_INFINITY, -1e307, 1e307, new LossRange(-1e307, 1e307));
    double unit = sample.unitVarianceUp();
    assertEquals(0.328125, unit, 1e-15);
    assertEquals(1, new BigDecimal(unit).compareTo(new BigDecimal("0.328125")));
  }
}
