package genbound.vc;

import genbound.Evidence;
import genbound.Vc;
import genbound.harness.FiniteWorld;
import genbound.harness.UnionContract;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class VcFiniteKlTest implements UnionContract<VcFiniteKl> {

  @Test
  void failsForAClassThatIsChosenOnTheSample() {
    double[] coins = DoubleStream.generate(() -> 0.5).limit(300).toArray();
    FiniteWorld many = new FiniteWorld(coins);
    assertBroken(
        random -> {
          int fewest = Arrays.stream(many.errors(random, 20)).min().getAsInt();
          var bound = Vc.finiteKl(Evidence.errors(fewest, 20), 0);
          return bound.atDelta(DELTA).value() >= 0.5;
        });
  }
}
