package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Losses of few values: those of one predictor, and the differences of two. */
class CountedLossesTest {

  private static final double MOST = Double.MAX_VALUE;
  private static final List<Double> BINARY = List.of(0.0, 1.0);
  private static final DiscreteLoss STARS =
      new DiscreteLoss(List.of(1.0, 2.0, 4.0), List.of(0.25, 0.5, 0.25), 8);
  private static final PairedErrors PAIR = new PairedErrors(3, 2, 10);

  private static DiscreteLoss binary(double zeros, double ones, long n) {
    return new DiscreteLoss(BINARY, List.of(zeros, ones), n);
  }

  @Test
  void countsExamplesFromAPlaceOn() {
    assertEquals(8, STARS.countFrom(0));
    assertEquals(6, STARS.countFrom(1));
    assertEquals(2, STARS.countFrom(2));
    assertEquals(10, PAIR.countFrom(0));
    assertEquals(7, PAIR.countFrom(1));
    assertEquals(2, PAIR.countFrom(2));
  }

  @Test
  void meanIsThatOfTheCounts() {
    assertEquals(2.25, STARS.mean());
    assertEquals(-0.1, PAIR.mean(), 1e-16);
    assertEquals(new LossRange(1, 4), STARS.range());
    assertEquals(new LossRange(-1, 1), PAIR.range());
    assertEquals(List.of(-1.0, 0.0, 1.0), PAIR.values());
  }

  @Test
  void onlyPairsAreDifferences() {
    assertFalse(STARS.isDifference());
    assertTrue(PAIR.isDifference());
  }

  @Test
  void textNamesValuesAndCounts() {
    assertEquals(
        "losses [1.0, 2.0, 4.0] with frequencies [0.25, 0.5, 0.25] over 8", STARS.toString());
    assertEquals(
        "the first alone erred 3 times and the second alone 2 times, in 10", PAIR.toString());
  }

  @Test
  void frequenciesOfPartsOfExamplesAreRefusedAtTheCount() {
    DiscreteLoss parts = binary(0.25, 0.75, 10);
    refused(
        "frequencies must be those of whole examples, n = 10, got [0.25, 0.75]",
        () -> parts.countFrom(1));
    DiscreteLoss missing = binary(0.5, 0.4999995, 2_000_000);
    refused(
        "frequencies must be those of n = 2000000 examples, got [0.5, 0.4999995]",
        () -> missing.countFrom(0));
    long tooMany = (1L << 50) + 1;
    refused(
        "n must be in [1, 1125899906842624], got 1125899906842625",
        () -> binary(0.5, 0.5, tooMany).countFrom(0));
  }

  @Test
  void frequenciesThatAreHardlyAstrayAreCounted() {
    assertEquals(1, binary(1e-6, 1, 1).countFrom(1));
    long most = 1L << 50;
    long third = 375299968947541L;
    assertEquals(
        third, binary(1 - third / (double) most, third / (double) most, most).countFrom(1));
  }

  @Test
  void lossesOutsideTheDomainAreRefused() {
    refused("values must be at least two, got [1.0]", () -> discrete(List.of(1.0)));
    refused("values must be ascending, got [1.0, 1.0]", () -> discrete(List.of(1.0, 1.0)));
    refused("values must be ascending, got [2.0, 1.0]", () -> discrete(List.of(2.0, 1.0)));
    refused("values must be finite, got NaN", () -> discrete(List.of(0.0, Double.NaN)));
    refused(
        "values must be within 1.7e308 of each other, got [-1.7976931348623157E308,"
            + " 1.7976931348623157E308]",
        () -> discrete(List.of(-MOST, MOST)));
    assertEquals(new LossRange(0, MOST), discrete(List.of(0.0, MOST)).range());
    refused(
        "frequencies must be one for each value, got [1.0]",
        () -> new DiscreteLoss(BINARY, List.of(1.0), 1));
    refused("frequencies must be in [0, 1], got -0.1", () -> binary(1, -0.1, 1));
    refused("frequencies must be adding up to 1, got 0.75", () -> binary(0.5, 0.25, 1));
    refused("frequencies must be adding up to 1, got 1.5", () -> binary(0.5, 1, 1));
    refused("n must be in [1, 9007199254740992], got 0", () -> binary(0, 1, 0));
  }

  private static DiscreteLoss discrete(List<Double> values) {
    return new DiscreteLoss(values, List.of(0.5, 0.5), 2);
  }

  @Test
  void pairsOutsideTheDomainAreRefused() {
    assertEquals(4, new PairedErrors(6, 4, 10).countFrom(1));
    refused("onlyFirstErrs must be in [0, 10], got 11", () -> new PairedErrors(11, 0, 10));
    refused("onlyFirstErrs must be in [0, 10], got -1", () -> new PairedErrors(-1, 0, 10));
    refused("onlySecondErrs must be in [0, 4], got 5", () -> new PairedErrors(6, 5, 10));
    refused("onlySecondErrs must be in [0, 4], got -1", () -> new PairedErrors(6, -1, 10));
    refused("n must be in [1, 9007199254740992], got 0", () -> new PairedErrors(0, 0, 0));
  }
}
