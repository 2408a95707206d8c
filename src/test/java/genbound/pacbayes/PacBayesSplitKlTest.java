package genbound.pacbayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.PacBayes;
import genbound.harness.HighProbabilityContract;
import genbound.harness.world.ExactWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacBayesSplitKlTest implements HighProbabilityContract<PacBayesSplitKl> {

  @Override
  public List<ExactWorld> exactWorlds() {
    return List.of(
        ExactWorld.pairs(
            "20 losses of −1, 0 and 1 of mean p, half of them not 0",
            20,
            counts -> {
              double[] shares = {counts[0] / 20.0, counts[2] / 20.0, counts[1] / 20.0};
              var losses = Evidence.discreteLoss(new double[] {-1, 0, 1}, shares, 20);
              return PacBayes.splitKl(losses, 0);
            }));
  }

  @Test
  void zeroOneLossGivesTheKlBound() {
    double[] values = {0, 1};
    for (int errors : new int[] {0, 8, 32, 64}) {
      double[] frequencies = {1 - errors / 64.0, errors / 64.0};
      assertEquals(
          PacBayes.klExact(Evidence.errors(errors, 64), 5).atDelta(0.05).value(),
          PacBayes.splitKl(Evidence.discreteLoss(values, frequencies, 64), 5)
              .atDelta(0.05)
              .value());
    }
  }

  @Test
  void frequenciesAndValuesOfNoLossAreRefused() {
    double[] values = {0, 1};
    refused("frequencies must be adding up to 1", values, 0.4, 0.4);
    refused("frequencies must be one for each value", values, 1);
    refused("values must be ascending", new double[] {1, 1}, 0.5, 0.5);
    refused("values must be at least two", new double[] {1}, 1);
    refused("frequencies must be in [0, 1], got NaN", values, Double.NaN, 1);
  }

  private static void refused(String message, double[] values, double... frequencies) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Evidence.discreteLoss(values, frequencies, 9));
    assertTrue(refusal.getMessage().startsWith(message), refusal.getMessage());
  }
}
