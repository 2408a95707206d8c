package genbound.exact.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.learner.ExampleInformation;
import genbound.harness.ChannelWorld;
import genbound.numeric.PairObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiniteSupersampleProblemTest {

  private static final double LN2 = Math.log(2);

  @Test
  void whatIsSeenTellsNoMoreThanWhatItComesFrom() {
    Random random = new Random(1);
    for (int trial = 0; trial < 30; trial++) {
      int n = 1 + random.nextInt(3);
      var world = ChannelWorld.draw(random, n == 3 ? 1 : 2, n, 4, trial % 2 == 0);
      for (FiniteLearningProblem channel :
          new FiniteLearningProblem[] {world.minimiser(), world.gibbs(8), world.erratic(random)}) {
        var supersample = channel.supersample();
        double whole = supersample.conditionalInformation();
        var predictions = supersample.predictions(world.predictions());
        var losses = supersample.losses();
        var differences = supersample.lossDifferences();
        var single = supersample.singleLosses();
        assertTrue(whole <= n * LN2 + 1e-12);
        assertTrue(whole <= channel.joint().information() + 1e-12);
        assertTrue(predictions.conditional().mean() <= whole / n + 1e-12);
        for (int i = 0; i < n; i++) {
          ordered(i, differences.conditional(), losses.conditional(), predictions.conditional());
          ordered(i, differences.rooted(), losses.rooted(), predictions.rooted());
          ordered(i, differences.unconditional(), losses.unconditional());
          ordered(i, losses.unconditional(), losses.conditional());
          ordered(i, differences.unconditional(), differences.conditional());
          ordered(i, differences.rooted(), differences.conditional());
          ordered(i, single.unconditional(), losses.unconditional());
          ordered(i, single.conditional(), losses.conditional());
        }
      }
    }
  }

  private static void ordered(int i, ExampleInformation... rising) {
    for (int k = 1; k < rising.length; k++) {
      double less = rising[k - 1].nats().get(i);
      assertTrue(less <= rising[k].nats().get(i) + 1e-12, () -> List.of(rising) + " at " + i);
    }
  }

  @Test
  void withoutTrainingErrorsTheLossDifferencesTellTheRisk() {
    Random random = new Random(2);
    List<Double> risks = new ArrayList<>();
    for (int trial = 0; trial < 40; trial++) {
      int n = 1 + random.nextInt(3);
      FiniteLearningProblem channel = separable(random, n);
      assertEquals(0, channel.expectedEmpiricalRisk());
      double told = channel.supersample().lossDifferences().unconditional().mean() / LN2;
      assertEquals(channel.expectedRisk(), told, 1e-12);
      risks.add(told);
    }
    assertTrue(risks.stream().anyMatch(risk -> risk > 0.1), "some of them err");
  }

  @Test
  void informationOfTheFirstCoinStandsFirst() {
    double[][] unequal = {{0, 1}, {1, 0}};
    var rule = LearningRule.deterministic(2, sample -> sample[0]);
    var differences =
        new FiniteLearningProblem(new double[] {0.5, 0.5}, 3, rule, unequal)
            .supersample()
            .lossDifferences();
    for (ExampleInformation information :
        List.of(differences.conditional(), differences.unconditional())) {
      assertEquals(LN2 / 2, information.nats().get(0), 1e-12);
      assertEquals(0, information.nats().get(1), 1e-20);
      assertEquals(0, information.nats().get(2), 1e-20);
    }
    assertEquals(LN2 / 4, differences.rooted().nats().get(0), 1e-12);
  }

  /** Three points; every set of them is a hypothesis that errs there; those that fit are drawn. */
  private static FiniteLearningProblem separable(Random random, int n) {
    double[][] losses = new double[8][3];
    for (int w = 0; w < 8; w++) {
      for (int z = 0; z < 3; z++) {
        losses[w][z] = w >> z & 1;
      }
    }
    LossTable table = new LossTable(losses);
    double[] taste = ChannelWorld.law(random, 8);
    LearningRule rule =
        sample -> {
          double[] law = new double[8];
          double total = 0;
          for (int w = 0; w < 8; w++) {
            law[w] = table.empiricalRisks(sample)[w] == 0 ? taste[w] : 0;
            total += law[w];
          }
          for (int w = 0; w < 8; w++) {
            law[w] /= total;
          }
          return law;
        };
    return new FiniteLearningProblem(ChannelWorld.law(random, 3), n, rule, losses);
  }

  @Test
  void differencesAreSeenWithoutRounding() {
    assertEquals(PairObservation.difference(0.3, 0.3), PairObservation.difference(-0.0, 0.0));
    assertTrue(
        !PairObservation.difference(0.3, 0.1)
            .equals(PairObservation.difference(0.2 + 0x1p-56, 0x1p-60)));
    assertEquals(PairObservation.difference(1, 0.25), PairObservation.difference(0.875, 0.125));
    assertTrue(!PairObservation.difference(1, 1e-20).equals(PairObservation.difference(1, 1e-21)));
  }

  @Test
  void aLossThatIsAlwaysTheSameTellsNothing() {
    double[][] losses = {{0.5, 0.5}, {0.5, 0.5}};
    var rule = LearningRule.deterministic(2, sample -> sample[0]);
    var supersample =
        new FiniteLearningProblem(new double[] {0.3, 0.7}, 2, rule, losses).supersample();
    assertEquals(0.42 * LN2, supersample.conditionalInformation(), 1e-12);
    assertEquals(0, supersample.losses().conditional().mean(), 1e-20);
    assertTrue(supersample.losses().toString().contains("given the supersample"));
    assertEquals(
        "supersamples of 2 pairs of examples of 2 examples of 2 symbols, 2 hypotheses",
        supersample.toString());
  }
}
