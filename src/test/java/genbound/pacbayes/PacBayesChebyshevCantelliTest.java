package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.estimate.votes.VoterStatistics;
import org.junit.jupiter.api.Test;

class PacBayesChebyshevCantelliTest implements VoteContract<PacBayesChebyshevCantelli> {

  @Override
  public PacBayesChebyshevCantelli bound(VoterStatistics votes, double[] weights, double kl) {
    return PacBayes.chebyshevCantelli(votes.gibbsRisk(weights), votes.tandemRisk(weights), kl);
  }

  @Override
  public PacBayesChebyshevCantelli withDivergence(double kl) {
    return PacBayes.chebyshevCantelli(
        Evidence.meanLoss(0.2, 1000), Evidence.tandemRisk(0.06, 1000), kl);
  }

  @Override
  public double largest() {
    return 1;
  }

  @Override
  public double scale() {
    return 1;
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
