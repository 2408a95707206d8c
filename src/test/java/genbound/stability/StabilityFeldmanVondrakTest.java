package genbound.stability;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.Stability;
import genbound.evidence.ReplacementStability;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.random.RandomGenerator;

class StabilityFeldmanVondrakTest implements HighProbabilityContract<StabilityFeldmanVondrak> {

  @Override
  public StabilityFeldmanVondrak example() {
    return Stability.feldmanVondrak(Evidence.meanLoss(0.1, 1000), new ReplacementStability(1e-11));
  }

  @Override
  public StabilityFeldmanVondrak of(Row row) {
    return Stability.feldmanVondrak(row.risk(), new ReplacementStability(row.number("gamma")));
  }

  @Override
  public double slack() {
    return 24 * ULP;
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    ShrunkenMean drawn = new ShrunkenMean(random);
    return Stability.feldmanVondrak(drawn.empirical, ShrunkenMean.replacement())
            .atDelta(delta)
            .value()
        >= drawn.risk;
  }
}
