package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.LossSequence;
import genbound.harness.Coverage;
import genbound.harness.HighProbabilityContract;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.Slow;
import genbound.harness.Tampered;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoldoutPredictablePlugInTest implements HighProbabilityContract<HoldoutPredictablePlugIn> {

  @Override
  public HoldoutPredictablePlugIn of(Row row) {
    return Holdout.predictablePlugIn(
        Evidence.sequence(row.numbers("losses")),
        row.text("mode").equals("anytime") ? BetTuning.ANY_SIZE : BetTuning.FIXED_SIZE,
        row.number("c"));
  }

  @Slow
  @Test
  void holdsAtAllTimesWhenTunedForAll() {
    Coverage.assertHolds(
        DELTA,
        300,
        23,
        random -> {
          RiskMonitor monitor = new RiskMonitor(Confidence.ofDelta(DELTA));
          for (int n = 1; n <= 5000; n++) {
            double u = random.nextDouble();
            monitor.add(u * u);
          }
          return monitor.lowerIfFixed() <= 1 / 3.0 && monitor.upperIfFixed() >= 1 / 3.0;
        });
  }

  @Test
  void theMonitorIsTheBoundAtHalfOfDelta() {
    double[] losses = new Random(3).doubles(200, 2, 4).toArray();
    RiskMonitor monitor = new RiskMonitor(Confidence.ofDelta(0.1), new LossRange(2, 4));
    assertEquals(2, monitor.lower());
    assertEquals(4, monitor.upper());
    for (double loss : losses) {
      monitor.add(loss);
    }
    var bound = Holdout.predictablePlugIn(Evidence.sequence(losses, 2, 4), BetTuning.ANY_SIZE, 0.5);
    assertEquals(bound.atDelta(0.05).value(), monitor.upper(), 1e-12);
    assertEquals(bound.lower().atDelta(0.05).value(), monitor.lower(), 1e-12);
    assertRefused("loss must be in [2, 4], got 5", () -> monitor.add(5));
  }

  @Test
  void aMonitorTakesALevelToo() {
    assertEquals(
        new RiskMonitor(Confidence.ofLevel(0.95)).add(0.5).upper(),
        new RiskMonitor(0.95).add(0.5).upper());
  }

  @Test
  void tamperedMonitorsAreRefused() throws Exception {
    RiskMonitor monitor = new RiskMonitor(Confidence.ofDelta(0.1), new LossRange(2, 4));
    Tampered.read(Tampered.bytes(monitor));
    for (int i = 0; i < 77; i++) {
      monitor.add(i % 3 == 0 ? 4 : 2);
    }
    double upper = monitor.upper();
    RiskMonitor copy = (RiskMonitor) Tampered.read(Tampered.bytes(monitor));
    assertEquals(upper, copy.upper());
    assertEquals(monitor.add(3).upper(), copy.add(3).upper());
    Tampered.assertRefused(monitor, 78L, 5L);
    Tampered.assertRefused(monitor, 78L, -1L);
    Tampered.assertRefused(monitor, 2.0, Double.NEGATIVE_INFINITY);
    Tampered.assertRefused(monitor, 0.5, 7);
  }

  @Test
  void anOrderThatLooksAtTheLossesFails() {
    Coverage.assertBroken(
        DELTA,
        500,
        24,
        random -> {
          double[] losses = random.doubles(200).map(u -> u < 0.5 ? 0 : 1).sorted().toArray();
          var bound = Holdout.predictablePlugIn(Evidence.sequence(losses), BetTuning.ANY_SIZE, 0.5);
          return bound.atDelta(DELTA).value() >= 0.5;
        });
  }

  @Test
  void ordersAreShuffledBySeed() {
    int[] order = LossSequence.order(1000, 7);
    assertTrue(Arrays.equals(order, LossSequence.order(1000, 7)));
    assertTrue(!Arrays.equals(order, LossSequence.order(1000, 8)));
    assertEquals(1000, Arrays.stream(order).distinct().count());
  }
}
