package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.SampleSize;
import genbound.Vc;
import genbound.evidence.Confidence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ThresholdWorld;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcRademacherTest implements HighProbabilityContract<VcRademacher> {

  private static final ThresholdWorld WORLD = new ThresholdWorld(0.1);
  private static final GrowthFunction LINE = GrowthFunction.ofDimension(1);

  @Override
  public VcRademacher example() {
    return Vc.rademacher(Evidence.errors(37, 1000), LINE);
  }

  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    var chosen = WORLD.choose(random, 80);
    return Vc.rademacher(chosen.empirical(), LINE).atDelta(delta).value() >= chosen.truth();
  }

  @Test
  void growsWithTheDimension() {
    double before = 0;
    for (long dimension : new long[] {0, 1, 2, 10, 100, 1000, 10_000}) {
      var growth = GrowthFunction.ofDimension(dimension);
      double value = Vc.rademacher(Evidence.errors(37, 1000), growth).atDelta(0.05).value();
      assertTrue(value >= before, "dimension " + dimension);
      before = value;
    }
  }

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
