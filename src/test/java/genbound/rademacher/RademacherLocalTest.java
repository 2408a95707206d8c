package genbound.rademacher;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class RademacherLocalTest implements HighProbabilityContract<RademacherLocal> {

  @Override
  public RademacherLocal example() {
    return Rademacher.local(Evidence.meanLoss(0.1, 1000), 0.001, 1, 2);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int errors = Coverage.binomial(random, 200, 0.2);
    return Rademacher.local(Evidence.errors(errors, 200), 0, 1, 2).atDelta(delta).value() >= 0.2;
  }
}
