package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.estimate.votes.VoterStatistics;
import genbound.evidence.learner.VotePairs;
import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

class PacBayesCBound2Test implements VoteContract<PacBayesCBound2> {

  @Override
  public PacBayesCBound2 bound(VoterStatistics votes, double[] weights, double kl) {
    return PacBayes.cBound2(votes.pairs(weights), kl);
  }

  @Override
  public PacBayesCBound2 withDivergence(double kl) {
    return PacBayes.cBound2(new VotePairs(0.05, 0.2, 1000), kl);
  }

  @Override
  public double largest() {
    return 1;
  }

  @Override
  public PacBayesCBound2 of(Row row) {
    return PacBayes.cBound2(
        new VotePairs(row.number("jointError"), row.number("disagreement"), row.whole("n")),
        row.number("kl"));
  }

  @Override
  public double scale() {
    return 1;
  }

  @Test
  void isTighterThanTheFirstFormOnOrdinaryVotes() {
    var apart = Evidence.disagreement(0.3, 5000);
    double first = PacBayes.cBound1(Evidence.meanLoss(0.2, 5000), apart, 1).atDelta(0.05).value();
    assertTrue(PacBayes.cBound2(new VotePairs(0.05, 0.3, 5000), 1).atDelta(0.05).value() < first);
  }

  @Test
  void smallValuesAreUsable() {
    int small = 0;
    for (Row row : ReferenceTable.rows("PacBayesCBound2")) {
      double exact = row.exact("upper").doubleValue();
      if (exact > 0 && exact < 0.1) {
        double value = of(row).at(row.confidence()).value();
        assertEquals(exact, value, 1e-12 * exact, row.toString());
        small++;
      }
    }
    assertTrue(small >= 6);
  }
}
