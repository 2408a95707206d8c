package genbound.evidence.learner;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What pairs of voters did: tandem risks, disagreements, and both at once. */
class PairSharesTest {

  private static final String N = "n must be in [1, 9007199254740992], got ";

  @Test
  void meanLiesBetweenTheEnds() {
    assertEquals(0.375, new TandemRisk(0.25, 0.5, 10).mean());
    assertEquals(0.375, new Disagreement(0.25, 0.5, 10, false).mean());
  }

  @Test
  void textNamesTheShareAndTheExamples() {
    assertEquals("tandem risk 0.375 over 10", new TandemRisk(0.25, 0.5, 10).toString());
    assertEquals("disagreement 0.375 over 10", new Disagreement(0.25, 0.5, 10, false).toString());
    assertEquals(
        "disagreement 0.375 over 10 among more than two classes",
        new Disagreement(0.25, 0.5, 10, true).toString());
    assertEquals(
        "pairs that err together 0.25 and disagree 0.5 of the time, over 10",
        new VotePairs(0.25, 0.125, 0.5, 10).toString());
  }

  @Test
  void tandemRisksOutsideTheDomainAreRefused() {
    refused(N + "0", () -> new TandemRisk(0, 0, 0));
    refused("low must be in [0, 1], got -0.1", () -> new TandemRisk(-0.1, 0, 1));
    refused("low must be in [0, 1], got 1.1", () -> new TandemRisk(1.1, 1, 1));
    refused("high must be in [0.2, 1], got 0.1", () -> new TandemRisk(0.2, 0.1, 1));
    refused("high must be in [0.2, 1], got 1.1", () -> new TandemRisk(0.2, 1.1, 1));
  }

  @Test
  void disagreementsOutsideTheDomainAreRefused() {
    refused(N + "0", () -> new Disagreement(0, 0, 0, true));
    refused("low must be in [0, 1], got -0.1", () -> new Disagreement(-0.1, 0, 1, true));
    refused("low must be in [0, 1], got 1.1", () -> new Disagreement(1.1, 1, 1, true));
    refused("high must be in [0.2, 1], got 0.1", () -> new Disagreement(0.2, 0.1, 1, true));
    refused("high must be in [0.2, 1], got 1.1", () -> new Disagreement(0.2, 1.1, 1, true));
  }

  /** Shares that add up to more than 1 only by rounding are taken. */
  @Test
  void sharesOfAllPairsAddUpToOneAtMost() {
    assertEquals(1, new VotePairs(1, 0, 1).jointError());
    assertEquals(0.75, new VotePairs(0.25, 0.75, 1).disagreementHigh());
    assertEquals(1e-12, new VotePairs(1, 1e-12, 1).disagreementLow());
    refused("disagreementLow must be at most 1 − jointError, got 2.0E-12", () -> pairs(1, 2e-12));
    refused("disagreementLow must be at most 1 − jointError, got 0.5", () -> pairs(0.6, 0.5));
  }

  private static VotePairs pairs(double jointError, double disagreement) {
    return new VotePairs(jointError, disagreement, 1);
  }

  @Test
  void pairsOutsideTheDomainAreRefused() {
    refused(N + "0", () -> new VotePairs(0, 0, 0));
    refused("jointError must be in [0, 1], got 1.1", () -> pairs(1.1, 0));
    refused("disagreementHigh must be in [0, 1], got 1.1", () -> new VotePairs(0, 0, 1.1, 1));
    refused("disagreementLow must be in [0, 0.2], got 0.3", () -> new VotePairs(0, 0.3, 0.2, 1));
    refused("disagreementLow must be in [0, 0.2], got -0.1", () -> new VotePairs(0, -0.1, 0.2, 1));
  }
}
