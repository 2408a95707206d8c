package genbound.rademacher;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;

class RademacherTransductiveTest implements HighProbabilityContract<RademacherTransductive> {

  @Override
  public RademacherTransductive example() {
    return Rademacher.transductive(Evidence.meanLoss(0.1, 1000), 500, 0.05, 0.5);
  }

  @Override
  public RademacherTransductive of(Row row) {
    return Rademacher.transductive(
        row.risk(), row.whole("unlabelled"), row.number("complexity"), row.number("margin"));
  }

  @Override
  public double slack() {
    return 24 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("complexity");
  }

  @Override
  public Set<String> fallsWith() {
    return Set.of("margin");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int labelled = 0;
    int left = 120;
    for (int i = 0; i < 200; i++) {
      boolean hit = random.nextDouble() < left / (double) (400 - i);
      labelled += hit ? 1 : 0;
      left -= hit ? 1 : 0;
    }
    var bound = Rademacher.transductive(Evidence.errors(labelled, 200), 200, 0, 1);
    return bound.atDelta(delta).value() >= left / 200.0;
  }
}
