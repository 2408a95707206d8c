package genbound;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users get wrong, and what others have answered with a wrong number. */
class EvidenceTest {

  @Test
  void badCountsAreRefused() {
    refused("errors must be in [0, 10], got 11", () -> Evidence.errors(11, 10));
    refused("errors must be in [0, 10], got -1", () -> Evidence.errors(-1, 10));
    refused("n must be in [1, 9007199254740992], got 0", () -> Evidence.errors(0, 0));
    refused("n must be in [1, 9007199254740992], got -5", () -> Evidence.meanLoss(0.1, -5));
  }

  @Test
  void badMeansAreRefused() {
    refused("mean must be in [0, 1], got NaN", () -> Evidence.meanLoss(Double.NaN, 10));
    refused("mean must be in [0, 1], got ∞", () -> Evidence.meanLoss(1 / 0.0, 10));
    refused("mean must be in [0, 1], got 1.01", () -> Evidence.meanLoss(1.01, 10));
    refused("mean must be in [-2, 3], got -2.5", () -> Evidence.meanLoss(-2.5, 10, -2, 3));
    refused("low must be finite or −∞, got NaN", () -> Evidence.meanLoss(0, 10, Double.NaN, 1));
    refused(
        "range must be bounded on both sides, got [-∞, 1]",
        () -> Evidence.meanLoss(0, 10, -1 / 0.0, 1));
    refused("high must be above low, got 1", () -> Evidence.meanLoss(1, 10, 1, 1));
  }

  @Test
  void aMeanOfOnesThatRoundsPastOneIsOne() {
    assertEquals(1, Evidence.meanLoss(1 + 0x1p-52, 10).mean());
    assertEquals(0, Evidence.meanLoss(-1e-17, 10).mean());
    assertEquals(1, PacBayes.kl(Evidence.meanLoss(1 + 0x1p-52, 10), 1).atDelta(0.05).value());
  }

  @Test
  void badLossesAreRefusedWithTheirPlace() {
    refused("losses must be not empty, got 0", () -> Evidence.losses());
    refused("losses[2] must be in [0, 1], got NaN", () -> Evidence.losses(0, 1, Double.NaN));
    refused("losses[1] must be in [0, 1], got 1.5", () -> Evidence.losses(0, 1.5, -1));
    refused("losses must be not null, got null", () -> Evidence.losses((double[]) null));
    double[] losses = {3, 9};
    refused("losses[1] must be in [2, 4], got 9", () -> Evidence.losses(losses, 2, 4));
  }

  @Test
  void badNumbersNeverReachAFormula() {
    var risk = Evidence.errors(1, 10);
    refused("kl must be in [0, ∞), got -0.5", () -> PacBayes.kl(risk, -0.5));
    refused("kl must be in [0, ∞), got NaN", () -> PacBayes.kl(risk, Double.NaN));
    refused("kl must be in [0, ∞), got ∞", () -> PacBayes.kl(risk, 1 / 0.0));
    refused("delta must be in (0, 1), got 2", () -> PacBayes.kl(risk, 1).atDelta(2));
    refused("level must be in (0, 1), got NaN", () -> PacBayes.kl(risk, 1).atConfidence(0 / 0.0));
    refused("risk must be not null, got null", () -> Holdout.binomial(null));
    refused("gibbsRisk must be not null, got null", () -> PacBayes.kl(null, 1));
    refused("draws[0] must be in [0, 1], got 1.5", () -> Evidence.monteCarlo(1.5));
    refused("variance must be in [0, 0.25], got 0.3", () -> Holdout.bernstein(risk, 0.3));
  }

  @Test
  void extremeInputsGiveOrdinaryResults() {
    for (long n : new long[] {1, 1_000_000_000_000L, 1L << 53}) {
      for (long errors : new long[] {0, 1, n}) {
        var risk = Evidence.errors(errors, n);
        for (double level : new double[] {1e-9, 1, 690.8, 1e5}) {
          Confidence confidence = Confidence.ofLogInverseDelta(level);
          for (var bound :
              Arrays.asList(
                  Holdout.binomial(risk),
                  Holdout.kl(risk),
                  PacBayes.kl(risk, 0),
                  PacBayes.klExact(risk, 1e9),
                  PacBayes.mcAllester(risk, 1e9))) {
            double value = bound.at(confidence).value();
            assertTrue(Double.isFinite(value) && value >= 0, bound.toString());
          }
        }
      }
    }
    assertEquals(1, PacBayes.kl(Evidence.errors(10, 10), 0).atDelta(0.05).value());
    assertEquals(
        1, Holdout.binomial(Evidence.errors(0, 1)).at(Confidence.ofLogInverseDelta(1e5)).value());
  }

  /** Fifty answers in ten groups are ten examples. */
  @Test
  void groupsCountAsOneExampleEach() {
    var groups = Evidence.groups(new double[] {0, 1, 0.5}, new double[] {1}, new double[] {0, 0});
    assertEquals(Evidence.losses(0.5, 1, 0), groups);
    var empty =
        assertThrows(
            IllegalArgumentException.class, () -> Evidence.groups(new double[] {0}, new double[0]));
    assertEquals("losses[1] must be not empty, got 0", empty.getMessage());
    var stray =
        assertThrows(IllegalArgumentException.class, () -> Evidence.groups(new double[] {0, 2}));
    assertEquals("losses[0][1] must be in [0, 1], got 2", stray.getMessage());
  }

  @Test
  void errorsAreCountedFromPredictions() {
    assertEquals(Evidence.errors(2, 4), Evidence.errors(new boolean[] {true, false, false, true}));
    int[] labels = {0, 1, 2, 2};
    assertEquals(Evidence.errors(1, 4), Evidence.errors(new int[] {0, 1, 2, 1}, labels));
    assertEquals(Evidence.errors(0, 4), Evidence.errors(labels, labels));
    var names = List.of("cat", "dog", "cat");
    assertEquals(Evidence.errors(1, 3), Evidence.errors(List.of("cat", "dog", "dog"), names));
    refused("labels must be 4 long, got 1", () -> Evidence.errors(labels, new int[1]));
    refused("wrong must be not empty, got 0", () -> Evidence.errors(new boolean[0]));
    refused("predictions must be not empty, got 0", () -> Evidence.errors(List.of(), names));
    refused("labels must be 1 long, got 3", () -> Evidence.errors(List.of(1), names));
  }

  @Test
  void lossesInSinglePrecisionAreTakenAsTheyAre() {
    int[] whole = {0, 1, 1, 0};
    assertEquals(Evidence.losses(0, 1, 1, 0), Evidence.losses(whole));
    int[] stars = {1, 5, 3};
    double[] sameStars = {1, 5, 3};
    assertEquals(Evidence.losses(sameStars, 1, 5), Evidence.losses(stars, 1, 5));
    refused("losses[1] must be in [0, 1], got 2", () -> Evidence.losses(new int[] {0, 2}));
    refused("losses must be not null, got null", () -> Evidence.losses((int[]) null, 0, 1));
    float[] losses = {0.1f, 0.7f, 1};
    double[] same = {0.1f, 0.7f, 1};
    assertEquals(Evidence.losses(same).mean(), Evidence.losses(losses).mean());
    assertEquals(Evidence.losses(same, -1, 2).mean(), Evidence.losses(losses, -1, 2).mean());
    refused(
        "losses[1] must be in [0, 1], got NaN", () -> Evidence.losses(new float[] {0, Float.NaN}));
  }
}
