package genbound.pacbayes;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.VoteWorld;
import java.util.Set;
import java.util.random.RandomGenerator;

class PacBayesDisTest implements HighProbabilityContract<PacBayesDis> {

  private static final VoteWorld WORLD = new VoteWorld(5, 0.15, 0.3);

  @Override
  public PacBayesDis example() {
    return PacBayes.dis(Evidence.meanLoss(0.2, 1000), Evidence.meanLoss(0.25, 5000), 5);
  }

  @Override
  public PacBayesDis of(Row row) {
    return PacBayes.dis(
        row.risk(),
        Evidence.meanLoss(row.number("disagreement"), row.whole("m")),
        row.number("kl"));
  }

  @Override
  public double slack() {
    return 16 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("kl");
  }

  @Override
  public Set<String> fallsWith() {
    return Set.of("disagreement");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var votes = WORLD.draw(random, 60);
    double[] weights = votes.uniformWeights();
    var bound = PacBayes.dis(votes.gibbsRisk(weights), votes.disagreement(weights), 0);
    return bound.atDelta(delta).value() >= WORLD.voteRisk();
  }
}
