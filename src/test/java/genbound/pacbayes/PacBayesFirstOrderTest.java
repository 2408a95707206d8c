package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.VoteWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesFirstOrderTest implements HighProbabilityContract<PacBayesFirstOrder> {

  private static final VoteWorld WORLD = new VoteWorld(5, 0.15, 0.3);

  @Override
  public PacBayesFirstOrder example() {
    return PacBayes.firstOrder(Evidence.meanLoss(0.1, 1000), 5);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var votes = WORLD.draw(random, 60);
    double[] weights = votes.uniformWeights();
    var bound = PacBayes.firstOrder(votes.gibbsRisk(weights), 0);
    return bound.atDelta(delta).value() >= WORLD.voteRisk();
  }

  @Test
  void isTwiceTheKlBound() {
    var risk = Evidence.meanLoss(0.1, 1000);
    assertEquals(
        2 * PacBayes.kl(risk, 5).atDelta(0.05).value(),
        PacBayes.firstOrder(risk, 5).atDelta(0.05).value());
  }
}
