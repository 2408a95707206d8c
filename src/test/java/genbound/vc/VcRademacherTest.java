package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.SampleSize;
import genbound.Vc;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class VcRademacherTest implements GrowthContract<VcRademacher> {

  @Test
  void aSampleSizeIsFoundForATarget() {
    GrowthFunction growth = GrowthFunction.ofDimension(11);
    LongFunction<VcRademacher> bound = n -> Vc.rademacher(Evidence.errors(0, n), growth);
    long n = SampleSize.smallest(bound, Confidence.ofDelta(0.05), 0.1);
    assertTrue(bound.apply(n).atDelta(0.05).value() <= 0.1);
    assertTrue(bound.apply(n - 1).atDelta(0.05).value() > 0.1);
  }

  @Test
  void failsWhereTheDimensionIsDeclaredTooSmall() {
    Coverage.assertBroken(
        DELTA,
        300,
        12,
        random -> {
          int n = 400;
          int right = 0;
          for (int i = 0; i < n; i++) {
            right += random.nextDouble() < 0.5 ? 1 : 0;
          }
          int fewest = right == 0 ? 1 : 0;
          var bound = Vc.rademacher(Evidence.errors(fewest, n), GrowthFunction.ofDimension(0));
          return bound.atDelta(DELTA).value() >= 0.5;
        });
  }
}
