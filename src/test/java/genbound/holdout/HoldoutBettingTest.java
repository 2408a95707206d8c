package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.Slow;
import genbound.numeric.BinaryKl;
import genbound.numeric.KrichevskyTrofimov;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoldoutBettingTest implements HighProbabilityContract<HoldoutBetting> {

  @Test
  void zeroOneLossGivesTheKlInverse() {
    Random random = new Random(1);
    for (int n : new int[] {1, 5, 40, 300}) {
      double[] errors = random.doubles(n).map(u -> u < 0.3 ? 1 : 0).toArray();
      double mean = Arrays.stream(errors).average().getAsDouble();
      double level = KrichevskyTrofimov.logRegretUp(n) + Math.log(1 / 0.05);
      double kl = BinaryKl.upperInverse(mean, level / n);
      double betting = Holdout.betting(Evidence.sequence(errors)).atDelta(0.05).value();
      assertEquals(kl, betting, 1e-10);
    }
  }

  @Test
  void interruptedItRefuses() {
    HoldoutBetting betting = example();
    Thread.currentThread().interrupt();
    try {
      String message =
          assertThrows(IllegalStateException.class, () -> betting.atDelta(0.05)).getMessage();
      assertEquals("interrupted after 0 passes over 6 losses", message);
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void doesNotMindTheOrderNorTheUnit() {
    double[] losses = {0.1, 0.4, 0, 0.3, 1, 0.25};
    double[] turned = {0.25, 1, 0.3, 0, 0.4, 0.1};
    double[] tenfold = {-9, -6, -10, -7, 0, -7.5};
    double value = Holdout.betting(Evidence.sequence(losses)).atDelta(0.05).value();
    double other = Holdout.betting(Evidence.sequence(turned)).atDelta(0.05).value();
    double wide = Holdout.betting(Evidence.sequence(tenfold, -10, 0)).atDelta(0.05).value();
    assertEquals(value, other, 1e-11);
    assertEquals(-10 + 10 * value, wide, 1e-10);
  }

  @Slow
  @Test
  void boundHoldsAtAllSampleSizesAtOnce() {
    Coverage.assertHolds(
        DELTA,
        200,
        22,
        random -> {
          double[] losses = random.doubles(400).map(u -> u * u).toArray();
          for (int n = 1; n <= 400; n = n + 1 + n / 10) {
            double[] sofar = Arrays.copyOf(losses, n);
            var interval = Holdout.betting(Evidence.sequence(sofar)).intervalAt(0.9);
            if (interval.upper().value() < 1 / 3.0 || interval.lower().value() > 1 / 3.0) {
              return false;
            }
          }
          return true;
        });
  }

  /** Without losses every bet goes on the one side: the end has a closed form. */
  @Test
  void manyLossesAreAsAccurateAsStated() {
    for (int n : new int[] {100, 1_000_000}) {
      HoldoutBetting bound = Holdout.betting(Evidence.sequence(new double[n]));
      double wealth = KrichevskyTrofimov.logRegretUp(n) + Math.log(20);
      double exact = -Math.expm1(-wealth / n);
      double value = bound.atDelta(0.05).value();
      assertTrue(value >= exact * (1 - 1e-15), value + " " + exact);
      assertTrue(value <= exact * (1 + bound.theorem().accuracy()), value + " " + exact);
    }
  }
}
