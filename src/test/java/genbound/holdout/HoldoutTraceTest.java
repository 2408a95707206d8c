package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutTraceTest implements HighProbabilityContract<HoldoutTrace> {

  @Override
  public HoldoutTrace example() {
    return Holdout.trace(Evidence.errors(2, 1000), 30);
  }

  @Override
  public HoldoutTrace of(Row row) {
    return Holdout.trace(Evidence.errors(row.whole("errors"), row.whole("n")), row.whole("steps"));
  }

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

  @Test
  void thirtySteps() {
    double none = Holdout.trace(Evidence.errors(0, 1000), 30).atDelta(0.05).value();
    assertEquals(0.0897374863529, none, 1e-13);
    assertEquals(0.1884685364017, example().atDelta(0.05).value(), 1e-13);
    double step = Holdout.binomial(Evidence.errors(0, 1000)).atDelta(0.05).value();
    assertEquals(0.0029912495450953, step, 1e-15);
    assertEquals(0.0859518, 1 - Math.pow(1 - step, 30), 5.1e-8, "if steps erred independently");
    double two = Holdout.binomial(Evidence.errors(2, 1000)).atDelta(0.05).value();
    assertEquals(0.0062822845467234, two, 1e-15);
    assertEquals(0.1722657, 1 - Math.pow(1 - two, 30), 5.1e-8);
  }

  @Test
  void oneStepIsATestSetAndManyAreVacuous() {
    var steps = Evidence.errors(7, 285);
    double binomial = Holdout.binomial(steps).atDelta(0.05).value();
    assertEquals(binomial, Holdout.trace(steps, 1).atDelta(0.05).value());
    assertTrue(Holdout.trace(steps, 1000).atDelta(0.05).isVacuous());
  }
}
