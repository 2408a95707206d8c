package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.VoteWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesCBound1Test implements HighProbabilityContract<PacBayesCBound1> {

  private static final VoteWorld WORLD = new VoteWorld(5, 0.15, 0.3);

  @Override
  public PacBayesCBound1 example() {
    return PacBayes.cBound1(Evidence.meanLoss(0.2, 1000), Evidence.disagreement(0.25, 5000), 5);
  }

  @Override
  public double scale() {
    return 1;
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var votes = WORLD.draw(random, 60);
    double[] weights = votes.uniformWeights();
    var bound = PacBayes.cBound1(votes.gibbsRisk(weights), votes.disagreement(weights), 0);
    return bound.atDelta(delta).value() >= WORLD.voteRisk();
  }

  @Test
  void bearsAnyDivergence() {
    for (double kl : new double[] {1e9, 1e300, Double.MAX_VALUE}) {
      assertEquals(
          1,
          PacBayes.cBound1(Evidence.meanLoss(0.2, 1000), Evidence.disagreement(0.25, 5000), kl)
              .atDelta(0.05)
              .value());
    }
  }
}
