package genbound.rademacher;

import genbound.Evidence;
import genbound.Rademacher;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class RademacherTransductiveTest implements HighProbabilityContract<RademacherTransductive> {

  @Override
  public RademacherTransductive example() {
    return Rademacher.transductive(Evidence.meanLoss(0.1, 1000), 500, 0.05, 0.5);
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
