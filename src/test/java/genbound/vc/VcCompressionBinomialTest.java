package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcCompressionBinomialTest implements HighProbabilityContract<VcCompressionBinomial> {

  @Override
  public VcCompressionBinomial example() {
    return Vc.compressionBinomial(Evidence.errors(37, 990), 10, 0.5);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double threshold = ThresholdWorld.leastAbove(random, 30);
    long size = threshold == 1 ? 0 : 1;
    return Vc.compressionBinomial(Evidence.errors(0, 30 - size), size, 0).atDelta(delta).value()
        >= threshold - 0.5;
  }

  @Test
  void withoutErrorsItIsTheRealisableForm() {
    assertEquals(
        Vc.compressionRealisable(1000, 10, 0).atDelta(0.05).value(),
        Vc.compressionBinomial(Evidence.errors(0, 990), 10, 0).atDelta(0.05).value(),
        1e-12);
  }
}
