package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.VoteWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesChebyshevCantelliTest implements HighProbabilityContract<PacBayesChebyshevCantelli> {

  private static final VoteWorld WORLD = new VoteWorld(5, 0.15, 0.3);

  @Override
  public PacBayesChebyshevCantelli example() {
    return PacBayes.chebyshevCantelli(
        Evidence.meanLoss(0.2, 1000), Evidence.tandemRisk(0.06, 1000), 5);
  }

  @Override
  public double scale() {
    return 1;
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var votes = WORLD.draw(random, 60);
    double[] weights = votes.uniformWeights();
    var bound = PacBayes.chebyshevCantelli(votes.gibbsRisk(weights), votes.tandemRisk(weights), 0);
    return bound.atDelta(delta).value() >= WORLD.voteRisk();
  }

  @Test
  void isNeverAboveTheTandemBoundAtHalfOfDelta() {
    for (double gibbs : new double[] {0.05, 0.2, 0.4}) {
      for (double pair = gibbs * gibbs; pair <= gibbs; pair += gibbs / 7) {
        var tandem = Evidence.tandemRisk(pair, 3000);
        double value =
            PacBayes.chebyshevCantelli(Evidence.meanLoss(gibbs, 3000), tandem, 2)
                .atDelta(0.05)
                .value();
        assertTrue(value <= PacBayes.tandem(tandem, 2).atDelta(0.025).value() * (1 + 1e-14));
      }
    }
  }
}
