package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;

class HoldoutTraceTest implements HighProbabilityContract<HoldoutTrace> {

  /** Runs of six steps that err at one place alone, where the bound cannot be improved. */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double risk = 0.3;
    int errors = 0;
    for (int trace = 0; trace < 200; trace++) {
      boolean wrongAtFirst = random.nextDouble() < risk;
      errors += random.nextInt(6) == 0 && wrongAtFirst ? 1 : 0;
    }
    return Holdout.trace(Evidence.errors(errors, 200), 6).atDelta(delta).value() >= risk;
  }
}
