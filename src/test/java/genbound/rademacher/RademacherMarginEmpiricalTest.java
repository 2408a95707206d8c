package genbound.rademacher;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.evidence.Estimate;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.ThresholdWorld;
import java.util.Set;
import java.util.random.RandomGenerator;

class RademacherMarginEmpiricalTest implements HighProbabilityContract<RademacherMarginEmpirical> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);

  /** Half of Massart's bound for the n + 1 ways in which thresholds label n points. */
  private static double complexity(int n) {
    return Complexities.massart(Math.sqrt(n), Math.log(n + 1), n) / 2;
  }

  @Override
  public RademacherMarginEmpirical example() {
    return Rademacher.marginEmpirical(Evidence.meanLoss(0.1, 1000), Estimate.exact(0.05), 0.5);
  }

  @Override
  public RademacherMarginEmpirical of(Row row) {
    return Rademacher.marginEmpirical(
        row.risk(), Estimate.exact(row.number("complexity")), row.number("margin"));
  }

  @Override
  public double slack() {
    return 16 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of();
  }

  @Override
  public Set<String> fallsWith() {
    return Set.of("margin");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    double complexity = 2 * complexity(80);
    return Rademacher.marginEmpirical(chosen.empirical(), Estimate.exact(complexity), 1)
            .atDelta(delta)
            .value()
        >= chosen.truth();
  }
}
