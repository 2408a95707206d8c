package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Information;
import genbound.bound.ExpectedBound;
import genbound.evidence.LossTail;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Bounds by layers against the truth, in random networks where all is enumerated. */
class NoisyNetworkTest {

  private static final int WORLDS = 300;
  private static final LossTail TAIL = LossTail.unit();

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static double value(ExpectedBound bound) {
    return bound.certify().value();
  }

  @Test
  void noBoundIsBelowTheTruth() {
    RandomGenerator random = random(4);
    double tightest = 0;
    for (int i = 0; i < WORLDS; i++) {
      double drop = random.nextDouble();
      NoisyNetwork network = new NoisyNetwork(random, drop, 40 * random.nextDouble(), 3);
      double gap = network.gap() - 1e-12;
      double before = Double.MAX_VALUE;
      for (int l = 0; l < 3; l++) {
        double here = value(Information.hierarchical(network.information().upTo(l), TAIL));
        assertTrue(here >= gap && here <= before, "layer " + l);
        before = here;
      }
      tightest = Math.max(tightest, gap / before);
      LabelledInformation split = LabelledInformation.split(network.total(), network.labels());
      Contraction lost = Contraction.dropout(drop, 1);
      double contracted = value(Information.contracted(split, lost, TAIL));
      assertTrue(contracted >= gap, "contracted");
      for (int example = 0; example < NoisyNetwork.N; example++) {
        double left = split.behind(lost).nats().get(example);
        assertTrue(network.atHidden().nats().get(example) <= left + 1e-12, "what is left");
      }
      double unsplit =
          value(
              Information.contracted(
                  LabelledInformation.ofClasses(network.total(), 2), lost, TAIL));
      assertTrue(unsplit >= contracted - 1e-12, "knowing less costs more");
    }
    assertTrue(tightest > 0.5, "some world is near its bound: " + tightest);
  }

  @Test
  void theGibbsAlgorithmOnNoisyNetworks() {
    RandomGenerator random = random(5);
    for (int i = 0; i < WORLDS; i++) {
      double drop = random.nextDouble();
      double beta = 10 * random.nextDouble();
      NoisyNetwork network = new NoisyNetwork(random, drop, beta, 0);
      double labels = network.labels().nats().stream().mapToDouble(x -> x).sum();
      Contraction lost = Contraction.dropout(drop, 1);
      double value = value(Information.gibbsContracted(beta, labels, lost, NoisyNetwork.N, TAIL));
      assertTrue(value >= network.gap() - 1e-12, "Gibbs");
    }
  }

  @Test
  void shrinkingTheLabelsTooIsSeenToFail() {
    RandomGenerator random = random(6);
    int failures = 0;
    for (int i = 0; i < WORLDS; i++) {
      NoisyNetwork network = new NoisyNetwork(random, 1, 40, 0);
      double total = network.total().mean();
      double wrong = Contraction.dropout(1, 1).coefficient() * total;
      assertEquals(0, wrong);
      failures += network.gap() > 1e-3 ? 1 : 0;
    }
    assertTrue(failures > WORLDS / 4, "networks that see nothing still fit labels: " + failures);
  }
}
