package genbound.rademacher;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;

class RademacherLocalTest implements HighProbabilityContract<RademacherLocal> {

  @Override
  public RademacherLocal example() {
    return Rademacher.local(Evidence.meanLoss(0.1, 1000), 0.001, 1, 2);
  }

  @Override
  public RademacherLocal of(Row row) {
    return Rademacher.local(
        row.risk(), row.number("fixedPoint"), row.number("bernstein"), row.number("trade"));
  }

  @Override
  public double slack() {
    return 16 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("fixedPoint");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int errors = Coverage.binomial(random, 200, 0.2);
    return Rademacher.local(Evidence.errors(errors, 200), 0, 1, 2).atDelta(delta).value() >= 0.2;
  }
}
