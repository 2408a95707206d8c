package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.estimate.votes.VoterStatistics;
import org.junit.jupiter.api.Test;

class PacBayesFirstOrderTest implements VoteContract<PacBayesFirstOrder> {

  @Override
  public PacBayesFirstOrder bound(VoterStatistics votes, double[] weights, double kl) {
    return PacBayes.firstOrder(votes.gibbsRisk(weights), kl);
  }

  @Override
  public PacBayesFirstOrder withDivergence(double kl) {
    return PacBayes.firstOrder(Evidence.meanLoss(0.1, 1000), kl);
  }

  @Override
  public double largest() {
    return 2;
  }

  @Test
  void isTwiceTheKlBound() {
    var risk = Evidence.meanLoss(0.1, 1000);
    assertEquals(
        2 * PacBayes.klExact(risk, 5).atDelta(0.05).value(),
        PacBayes.firstOrder(risk, 5).atDelta(0.05).value());
  }
}
