package genbound.exact.channel;

import static genbound.harness.Refusals.refusedFrom;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.LossRange;
import genbound.harness.ChannelWorld;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiniteLearningProblemTest {

  private static final double[] COIN = {0.5, 0.5};
  private static final double[][] UNEQUAL = {{0, 1}, {1, 0}};
  private static final double LN2 = Math.log(2);

  /** One toss of a coin, remembered. */
  private static final FiniteLearningProblem MEMORY =
      new FiniteLearningProblem(
          COIN, 1, LearningRule.deterministic(2, sample -> sample[0]), UNEQUAL);

  @Test
  void memorisedCoinHasInformationLnTwo() {
    assertEquals(LN2, MEMORY.joint().information(), 1e-12);
    assertEquals(LN2, MEMORY.individual().mean(), 1e-12);
    assertEquals(LN2, MEMORY.joint().maximalLeakage(), 1e-12);
    assertEquals(0.5, MEMORY.expectedRisk());
    assertEquals(0, MEMORY.expectedEmpiricalRisk());
    assertEquals(0.5, MEMORY.expectedGap());
    assertEquals(0.5, MEMORY.expectedAbsoluteGap());
    assertEquals(0.25, MEMORY.expectedSquaredGap());
    assertEquals(1, MEMORY.probabilityOfGapAbove(0.4));
    assertEquals(0, MEMORY.probabilityOfGapAbove(0.5));
    var supersample = MEMORY.supersample();
    assertEquals(LN2 / 2, supersample.conditionalInformation(), 1e-12);
    var differences = supersample.lossDifferences();
    assertEquals(LN2 / 2, differences.conditional().mean(), 1e-12);
    assertEquals(LN2 / 2, differences.unconditional().mean(), 1e-12);
    assertEquals(LN2 / 4, differences.rooted().mean(), 1e-12);
    double left = 1.5 * LN2 - 0.75 * Math.log(3);
    assertEquals(left, supersample.singleLosses().unconditional().mean(), 1e-12);
    var predictions = supersample.predictions(new int[][] {{0, 0}, {1, 1}});
    assertEquals(LN2 / 2, predictions.conditional().mean(), 1e-12);
    assertEquals(LN2 / 2, predictions.unconditional().mean(), 1e-12, "labels are known");
  }

  @Test
  void parityHasInformationAboutSampleButNoExample() {
    var parity = LearningRule.deterministic(2, sample -> sample[0] ^ sample[1] ^ sample[2]);
    var channel = new FiniteLearningProblem(COIN, 3, parity, UNEQUAL);
    assertEquals(LN2, channel.joint().information(), 1e-12);
    assertEquals(0, channel.individual().mean(), 1e-20);
    assertEquals(3, channel.individual().size());
    assertEquals(0, channel.expectedGap(), 1e-15);
    assertTrue(channel.expectedAbsoluteGap() > 0.2);
  }

  @Test
  void informationOfTheFirstExampleStandsFirst() {
    var first =
        new FiniteLearningProblem(
            new double[] {0.2, 0.8},
            3,
            LearningRule.deterministic(2, sample -> sample[0]),
            UNEQUAL);
    double entropy = -0.2 * Math.log(0.2) - 0.8 * Math.log(0.8);
    assertEquals(entropy, first.individual().nats().get(0), 1e-12);
    assertEquals(0, first.individual().nats().get(1), 1e-20);
    assertEquals(0, first.individual().nats().get(2), 1e-20);
    assertArrayEquals(
        new double[] {entropy, 0, 0},
        first.individual().nats().stream().mapToDouble(x -> x).toArray(),
        1e-12);
    assertEquals(2 * 0.2 * 0.8 / 3, first.expectedGap(), 1e-15);
  }

  @Test
  void aGibbsPosteriorHasTheGapThatItsSymmetrisedInformationSays() {
    Random random = new Random(1);
    for (int trial = 0; trial < 40; trial++) {
      int n = 1 + random.nextInt(4);
      var world = ChannelWorld.draw(random, 1 + random.nextInt(2), n, 5, trial % 2 == 0);
      double beta = Math.exp(4 * random.nextGaussian() / 2);
      var channel = world.gibbs(beta);
      double exact = channel.joint().symmetrisedInformation() / beta;
      assertEquals(channel.expectedGap(), exact, 1e-11 / beta + 1e-12);
    }
  }

  @Test
  void examplesTogetherTellNoLessThanEachAlone() {
    Random random = new Random(2);
    for (int trial = 0; trial < 40; trial++) {
      var world = ChannelWorld.draw(random, 2, 3, 4, trial % 2 == 0);
      for (FiniteLearningProblem channel :
          new FiniteLearningProblem[] {world.minimiser(), world.gibbs(5), world.erratic(random)}) {
        double information = channel.joint().information();
        double sum = channel.individual().nats().stream().mapToDouble(x -> x).sum();
        assertTrue(sum <= information + 1e-12, channel + ": " + sum + " > " + information);
        assertTrue(information <= channel.joint().maximalLeakage() + 1e-12);
        assertEquals(
            channel.expectedGap(), channel.expectedRisk() - channel.expectedEmpiricalRisk(), 1e-14);
        double absolute = channel.expectedAbsoluteGap();
        assertTrue(Math.abs(channel.expectedGap()) <= absolute + 1e-15);
        assertTrue(absolute * absolute <= channel.expectedSquaredGap() + 1e-15);
      }
    }
  }

  @Test
  void learningRulesReturnTheirPosterior() {
    double[][] losses = {{1, 0}, {0, 1}, {0, 1}};
    var minimiser = LearningRule.empiricalRiskMinimiser(losses);
    assertArrayEquals(new double[] {0, 1, 0}, minimiser.learn(0, 0, 1));
    assertArrayEquals(new double[] {1, 0, 0}, minimiser.learn(1, 0));
    double[] gibbs = LearningRule.gibbs(new double[] {1, 2, 1}, losses, 3).learn(0, 0, 1);
    assertEquals(2, gibbs[1] / gibbs[2], 1e-14);
    assertEquals(Math.exp(-1), gibbs[0] / gibbs[2], 1e-14);
    double[] cold = LearningRule.gibbs(new double[] {1, 2, 1}, losses, 1e300).learn(0);
    assertArrayEquals(new double[] {0, 2.0 / 3, 1.0 / 3}, cold, 1e-15);
    double[][] large = {{-20, -10}, {30, 40}};
    double[] coldest = LearningRule.gibbs(COIN, large, Double.MAX_VALUE).learn(0, 1);
    assertArrayEquals(new double[] {1, 0}, coldest);
  }

  @Test
  void lossesInOtherUnits() {
    double[][] losses = {{-3, 5}, {5, -3}};
    var rule = LearningRule.deterministic(2, sample -> sample[0]);
    var channel = new FiniteLearningProblem(COIN, 1, rule, losses, new LossRange(-3, 5));
    assertEquals(8 * MEMORY.expectedGap(), channel.expectedGap());
    assertEquals(-3, channel.expectedEmpiricalRisk());
    assertEquals(1, channel.averageRisk().n());
    assertTrue(channel.averageRisk().mean() >= -3);
  }

  @Test
  void refusesWhatIsTooLargeOrNoRule() {
    var rule = LearningRule.deterministic(2, sample -> 0);
    refusedFrom("n must be", () -> new FiniteLearningProblem(COIN, 22, rule, UNEQUAL));
    refusedFrom(
        "n must be", () -> new FiniteLearningProblem(COIN, 12, rule, UNEQUAL).supersample());
    refusedFrom("n must be", () -> new FiniteLearningProblem(COIN, 0, rule, UNEQUAL));
    refusedFrom("law", () -> new FiniteLearningProblem(new double[] {0.5, 0.4}, 1, rule, UNEQUAL));
    refusedFrom(
        "rule", () -> new FiniteLearningProblem(COIN, 1, sample -> new double[] {1}, UNEQUAL));
    refusedFrom(
        "rule", () -> new FiniteLearningProblem(COIN, 1, sample -> new double[] {1, 1}, UNEQUAL));
    refusedFrom("rule", () -> new FiniteLearningProblem(COIN, 1, sample -> null, UNEQUAL));
    refusedFrom(
        "loss", () -> new FiniteLearningProblem(COIN, 1, rule, new double[][] {{0, 2}, {1, 0}}));
    refusedFrom(
        "losses", () -> new FiniteLearningProblem(COIN, 1, rule, new double[][] {{0}, {1}}));
    double[] die = {0.5, 0.25, 0.25};
    double[][] three = {{0, 1, 1}, {1, 0, 0}};
    var ofTwo = LearningRule.empiricalRiskMinimiser(UNEQUAL);
    refusedFrom("sample must be in [0, 1]", () -> new FiniteLearningProblem(die, 1, ofTwo, three));
    refusedFrom("sample must be not empty", () -> LearningRule.gibbs(COIN, UNEQUAL, 1).learn());
    refusedFrom("sample must be not null", () -> ofTwo.learn((int[]) null));
    refusedFrom(
        "losses[1][0]", () -> LearningRule.empiricalRiskMinimiser(new double[][] {{0}, {1e160}}));
    refusedFrom(
        "predictions[1]", () -> MEMORY.supersample().predictions(new int[][] {{0, 0}, null}));
    refusedFrom("predictions", () -> MEMORY.supersample().predictions(new int[2][2]));
    refusedFrom("choice", () -> LearningRule.deterministic(2, sample -> 2).learn(0));
    refusedFrom("prior[1]", () -> LearningRule.gibbs(new double[] {1, 0}, UNEQUAL, 1));
    refusedFrom("inverseTemperature", () -> LearningRule.gibbs(COIN, UNEQUAL, Double.NaN));
    refusedFrom("law", () -> new FiniteLearningProblem(new double[] {1e-200, 1}, 2, rule, UNEQUAL));
  }
}
