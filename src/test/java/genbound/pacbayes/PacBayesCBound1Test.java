package genbound.pacbayes;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.estimate.votes.VoterStatistics;

class PacBayesCBound1Test implements VoteContract<PacBayesCBound1> {

  @Override
  public PacBayesCBound1 bound(VoterStatistics votes, double[] weights, double kl) {
    return PacBayes.cBound1(votes.gibbsRisk(weights), votes.disagreement(weights), kl);
  }

  @Override
  public PacBayesCBound1 withDivergence(double kl) {
    return PacBayes.cBound1(Evidence.meanLoss(0.2, 1000), Evidence.disagreement(0.25, 5000), kl);
  }

  @Override
  public double largest() {
    return 1;
  }

  @Override
  public double scale() {
    return 1;
  }
}
