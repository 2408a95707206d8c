package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.evidence.learner.ExampleInformation;
import genbound.exact.channel.FiniteLearningProblem;
import genbound.exact.channel.FiniteSupersampleProblem;
import genbound.harness.ChannelWorld;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two enumerations that were written apart, and share no line, find the same. */
class EnumeratedLearnerTest {

  private static final double NEAR = 1e-11;

  @Test
  void agreesWithTheFiniteChannel() {
    Random random = new Random(1);
    for (int trial = 0; trial < 20; trial++) {
      int n = 1 + trial % 3;
      var world = ChannelWorld.draw(random, n == 3 ? 1 : 2, n, 4, trial % 2 == 0);
      double[][] laws = new double[64][];
      for (int s = 0; s < laws.length; s++) {
        laws[s] = ChannelWorld.law(random, 4);
      }
      var channel = world.channel(sample -> laws[code(sample)]);
      var learner =
          new EnumeratedLearner(world.law(), world.losses(), n, sample -> laws[code(sample)]);
      agree(learner, channel);
      agree(learner, channel.supersample());
    }
  }

  /** The order of the examples matters, so that no two of them can be taken for each other. */
  private static int code(int... sample) {
    int code = 0;
    for (int symbol : sample) {
      code = 4 * code + symbol;
    }
    return code;
  }

  private static void agree(EnumeratedLearner learner, FiniteLearningProblem channel) {
    assertEquals(learner.mutualInformation(), channel.joint().information(), NEAR);
    assertEquals(learner.symmetrisedInformation(), channel.joint().symmetrisedInformation(), NEAR);
    assertEquals(learner.leakage(), channel.joint().maximalLeakage(), NEAR);
    assertEquals(learner.sibson(1.7), channel.joint().sibsonInformation(1.7), NEAR);
    agree(learner.individual(), channel.individual());
    assertEquals(learner.average((risk, empirical) -> risk), channel.expectedRisk(), NEAR);
    assertEquals(
        learner.average((risk, empirical) -> risk - empirical), channel.expectedGap(), NEAR);
    assertEquals(
        learner.average((risk, empirical) -> Math.abs(risk - empirical)),
        channel.expectedAbsoluteGap(),
        NEAR);
  }

  private static void agree(EnumeratedLearner learner, FiniteSupersampleProblem supersample) {
    assertEquals(learner.cmi(), supersample.conditionalInformation(), NEAR);
    agree(learner.aboutCoins(EnumeratedLearner.LOSSES, true), supersample.losses().conditional());
    agree(
        learner.aboutCoins(EnumeratedLearner.LOSSES, false), supersample.losses().unconditional());
    var differences = supersample.lossDifferences();
    agree(learner.aboutCoins(EnumeratedLearner.DIFFERENCE, true), differences.conditional());
    agree(learner.aboutCoins(EnumeratedLearner.DIFFERENCE, false), differences.unconditional());
    var single = supersample.singleLosses();
    agree(learner.aboutCoins(EnumeratedLearner.FIRST_LOSS, true), single.conditional());
    agree(learner.aboutCoins(EnumeratedLearner.FIRST_LOSS, false), single.unconditional());
  }

  private static void agree(ExampleInformation one, ExampleInformation other) {
    assertEquals(one.size(), other.size());
    for (int i = 0; i < one.size(); i++) {
      assertEquals(one.nats().get(i), other.nats().get(i), NEAR);
    }
  }
}
