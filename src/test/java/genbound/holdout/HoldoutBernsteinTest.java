package genbound.holdout;

import static genbound.harness.ReferenceTable.ULP;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HoldoutBernsteinTest implements HighProbabilityContract<HoldoutBernstein> {

  @Override
  public HoldoutBernstein example() {
    return Holdout.bernstein(Evidence.meanLoss(0.2, 500), 0.1);
  }

  @Override
  public HoldoutBernstein of(Row row) {
    return Holdout.bernstein(row.risk(), row.number("variance"));
  }

  @Override
  public double slack() {
    return 8 * ULP;
  }

  @Override
  public Set<String> growsWith() {
    return Set.of("variance");
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int errors = Coverage.binomial(random, 100, 0.1);
    return Holdout.bernstein(Evidence.meanLoss(errors / 100.0, 100), 0.09).atDelta(delta).value()
        >= 0.1;
  }

  @Test
  void failsForAVarianceThatIsTooSmall() {
    Coverage.assertBroken(
        DELTA,
        DRAWS,
        3,
        random -> {
          double mean = Coverage.binomial(random, 100, 0.5) / 100.0;
          return Holdout.bernstein(Evidence.meanLoss(mean, 100), 0.001).atDelta(DELTA).value()
              >= 0.5;
        });
  }
}
