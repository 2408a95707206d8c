package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcPickToLearnTest implements HighProbabilityContract<VcPickToLearn> {

  @Override
  public VcPickToLearn example() {
    return Vc.pickToLearn(20, 1000);
  }

  @Override
  public VcPickToLearn of(Row row) {
    return Vc.pickToLearn(row.whole("k"), row.whole("n"));
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double threshold = ThresholdWorld.leastAbove(random, 30);
    long size = threshold == 1 ? 0 : 1;
    return Vc.pickToLearn(size, 30).atDelta(delta).value() >= threshold - 0.5;
  }

  @Test
  void isAtLeastTheShareAndFallsWithTheSample() {
    for (long k = 0; k <= 50; k += 10) {
      double before = 1;
      for (long factor : new long[] {1, 2, 10, 100, 10_000}) {
        double value = Vc.pickToLearn(k * factor, 50 * factor).atDelta(0.05).value();
        assertTrue(value >= k / 50.0, "k = " + k);
        assertTrue(value <= before, "k = " + k + ", factor " + factor);
        before = value;
      }
    }
  }
}
