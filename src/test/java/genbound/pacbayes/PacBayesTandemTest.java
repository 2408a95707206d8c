package genbound.pacbayes;

import static genbound.harness.ReferenceTable.ULP;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.VoteWorld;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PacBayesTandemTest implements HighProbabilityContract<PacBayesTandem> {

  private static final VoteWorld WORLD = new VoteWorld(5, 0.15, 0.3);

  @Override
  public PacBayesTandem example() {
    return PacBayes.tandem(Evidence.meanLoss(0.03, 1000), 5);
  }

  @Override
  public PacBayesTandem of(Row row) {
    return PacBayes.tandem(row.risk(), row.number("kl"));
  }

  @Override
  public double slack() {
    return 8 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("kl");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var votes = WORLD.draw(random, 60);
    double[] weights = votes.uniformWeights();
    var bound = PacBayes.tandem(votes.tandemRisk(weights), 0);
    return bound.atDelta(delta).value() >= WORLD.voteRisk();
  }

  @Test
  void beatsTheFirstOrderWhereVotersErrApart() {
    var gibbs = Evidence.meanLoss(0.2, 20_000);
    var tandem = Evidence.meanLoss(0.05, 20_000);
    assertTrue(
        PacBayes.tandem(tandem, 1).atDelta(0.05).value()
            < PacBayes.firstOrder(gibbs, 1).atDelta(0.05).value());
  }
}
