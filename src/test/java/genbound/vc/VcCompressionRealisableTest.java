package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcCompressionRealisableTest implements HighProbabilityContract<VcCompressionRealisable> {

  @Override
  public VcCompressionRealisable example() {
    return Vc.compressionRealisable(Evidence.compression(1000, 10, 0), 0.5);
  }

  @Override
  public String upperColumn() {
    return "exact";
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    double threshold = ThresholdWorld.leastAbove(random, 30);
    var sample = Evidence.compression(30, threshold == 1 ? 0 : 1, 0);
    return Vc.compressionRealisable(sample, 0).atDelta(delta).value() >= threshold - 0.5;
  }

  @Test
  void errorsOnTheOthersAreRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Vc.compressionRealisable(Evidence.compression(1000, 10, 3), 0));
    assertEquals("sample.errorsOutside must be 0, got 3", refusal.getMessage());
  }
}
