package genbound.holdout;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.Claim;
import genbound.harness.world.ExactWorld;
import java.util.List;
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

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.enumerated(
            "100 traces of 6 steps, one step of each looked at, traces err with probability p",
            0,
            1,
            (chance, p) ->
                Claim.one(Holdout.trace(Evidence.errors(chance.binomial(100, p / 6), 100), 6), p)));
  }
}
