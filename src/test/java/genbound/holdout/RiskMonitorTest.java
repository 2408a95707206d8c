package genbound.holdout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.LossSequence;
import genbound.harness.Coverage;
import genbound.harness.Slow;
import genbound.harness.Tampered;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the monitor says of a risk that drifts, and how it prints it. */
class RiskMonitorTest {

  private static final double DELTA = 0.05;
  private static final double CAP = 0.5;
  private static final int LOSSES = 3000;

  private static double drifting(int t) {
    return t <= 1000 ? 0.06 : Math.min(0.3, 0.06 + (t - 1000) * 0.00016);
  }

  /** Does the interval hold, at all times, the plain and the bet-weighted average of the risks? */
  private static boolean holds(RandomGenerator random, boolean weighted) {
    RiskMonitor monitor = new RiskMonitor(Confidence.ofDelta(DELTA));
    double nats = Math.log(2 / DELTA);
    double sum = 0;
    double squares = 0;
    double weights = 0;
    double risks = 0;
    for (int n = 1; n <= LOSSES; n++) {
      double variance = (0.25 + squares) / n;
      double bet = Math.min(CAP, Math.sqrt(2 * nats / (n * Math.log1p(n) * variance)));
      double weight = weighted ? bet : 1;
      weights += weight;
      risks += weight * drifting(n);
      double loss = random.nextDouble() < drifting(n) ? 1 : 0;
      monitor.add(loss);
      sum += loss;
      double mean = (0.5 + sum) / (n + 1);
      squares += (loss - mean) * (loss - mean);
      double average = risks / weights;
      boolean look = n < 300 || n % 4 == 0;
      if (look && (average < monitor.lower() || average > monitor.upper())) {
        return false;
      }
    }
    return true;
  }

  @Slow
  @Test
  void holdsTheBetWeightedAverageOfDriftingRisks() {
    Coverage.assertHolds(DELTA, 300, 31, random -> holds(random, true));
  }

  @Slow
  @Test
  void doesNotHoldTheMeanOfDriftingRisks() {
    Coverage.assertBroken(DELTA, 300, 31, random -> holds(random, false));
  }

  @Test
  void thePrintedEndsParsedEncloseLowerAndUpper() {
    Random random = new Random(5);
    Pattern ends = Pattern.compile("bet-weighted mean risk in \\[(.*), (.*)] after \\d+ losses");
    for (LossRange range : new LossRange[] {LossRange.UNIT, new LossRange(-7, 1e-3)}) {
      RiskMonitor monitor = new RiskMonitor(Confidence.ofDelta(DELTA), range);
      for (int n = 1; n <= 300; n++) {
        monitor.add(range.low() + (range.high() - range.low()) * random.nextDouble());
        Matcher printed = ends.matcher(monitor.toString());
        assertTrue(printed.matches(), monitor.toString());
        assertTrue(Double.parseDouble(printed.group(1)) <= monitor.lower(), monitor.toString());
        assertTrue(Double.parseDouble(printed.group(2)) >= monitor.upper(), monitor.toString());
      }
    }
  }

  /** After a hundred losses of 0 and fifty of 1 no fixed risk is left. */
  @Test
  void saysThatTheRiskHasChangedWhenTwoLooksContradictEachOther() {
    RiskMonitor monitor = new RiskMonitor(0.95, new LossRange(-1, 3));
    for (int i = 0; i < 100; i++) {
      monitor.add(-1);
    }
    assertFalse(monitor.riskHasChanged());
    double upper = monitor.upperIfFixed();
    for (int i = 0; i < 50; i++) {
      monitor.add(3);
    }
    assertTrue(monitor.riskHasChanged());
    assertTrue(monitor.upperIfFixed() <= upper && upper < monitor.upper());
    assertTrue(monitor.lowerIfFixed() >= monitor.lower());
    assertTrue(monitor.toString().endsWith("two looks contradict each other"));
  }

  /**
   * The ends that all looks share hold for a risk that does not change, and are those of nested.
   */
  @Slow
  @Test
  void sharedEndsHoldForARiskThatDoesNotChange() {
    Coverage.assertHolds(
        DELTA,
        300,
        17,
        random -> {
          RiskMonitor monitor = new RiskMonitor(Confidence.ofDelta(DELTA));
          for (int n = 0; n < 500; n++) {
            monitor.add(random.nextDouble() < 0.2 ? 1 : 0);
          }
          return monitor.lowerIfFixed() <= 0.2
              && monitor.upperIfFixed() >= 0.2
              && !monitor.riskHasChanged();
        });
  }

  /** Large losses, then small ones: both ends that all looks share are older than the last look. */
  @Test
  void sharedEndsAreThoseOfNested() {
    LossRange range = new LossRange(-1, 3);
    RiskMonitor monitor = new RiskMonitor(Confidence.ofDelta(DELTA), range);
    double[] losses = new Random(9).doubles(300, -1, 3).toArray();
    for (int i = 0; i < losses.length; i++) {
      losses[i] = i < 40 ? 2 : i < 80 ? 0 : losses[i];
      monitor.add(losses[i]);
    }
    var interval = new HoldoutNested(new LossSequence(losses, range), CAP).intervalAt(1 - DELTA);
    assertEquals(interval.upper().clipped(), monitor.upperIfFixed());
    assertEquals(interval.lower().clipped(), monitor.lowerIfFixed());
    assertTrue(monitor.lowerIfFixed() > Math.max(0, monitor.lower()), monitor.toString());
  }

  /** Losses that are all alike have sums and ends at the edge of what is possible. */
  @Test
  void monitorsOfSteadyLossesAreReadBack() throws Exception {
    for (double loss : new double[] {0, 0.5, 1}) {
      for (double delta : new double[] {1e-9, DELTA, 0.999}) {
        RiskMonitor monitor = new RiskMonitor(Confidence.ofDelta(delta));
        for (int n = 0; n < 30; n++) {
          RiskMonitor copy = (RiskMonitor) Tampered.read(Tampered.bytes(monitor));
          assertEquals(monitor.toString(), copy.toString());
          monitor.add(loss);
        }
      }
    }
  }

  @Test
  void monitorsOfAnotherConfidenceOrCapAreRefused() throws Exception {
    RiskMonitor monitor = new RiskMonitor(Confidence.ofLogInverseDelta(2.5)).add(0.75).add(0);
    double nats = Confidence.ofLogInverseDelta(2.5).share(0.5).logInverseDelta();
    for (double other : new double[] {0, -1, 1e9, Double.POSITIVE_INFINITY, Double.NaN}) {
      Tampered.assertRefused(monitor, nats, other);
    }
    for (double other : new double[] {0.75, 1, 7, Double.POSITIVE_INFINITY, Double.NaN}) {
      Tampered.assertRefused(monitor, CAP, other);
    }
  }
}
