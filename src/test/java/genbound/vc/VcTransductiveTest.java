package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Vc;
import genbound.harness.HighProbabilityContract;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VcTransductiveTest implements HighProbabilityContract<VcTransductive> {

  private static final GrowthFunction LINE = GrowthFunction.ofDimension(1);

  /**
   * 60 points on a line with labels of which 12 are turned; 30 are drawn, and the threshold with
   * the fewest errors on them is chosen.
   */
  @Override
  public boolean holdsIn(RandomGenerator random, double delta) {
    int n = 60;
    boolean[] labels = new boolean[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i >= 30 ^ i % 5 == 2;
    }
    boolean[] drawn = new boolean[n];
    for (int i = 0, left = 30; i < n; i++) {
      drawn[i] = random.nextInt(n - i) < left;
      left -= drawn[i] ? 1 : 0;
    }
    int best = Integer.MAX_VALUE;
    int others = 0;
    for (int threshold = 0; threshold <= n; threshold++) {
      int seen = 0;
      int unseen = 0;
      for (int i = 0; i < n; i++) {
        boolean wrong = i >= threshold != labels[i];
        seen += wrong && drawn[i] ? 1 : 0;
        unseen += wrong && !drawn[i] ? 1 : 0;
      }
      if (seen < best) {
        best = seen;
        others = unseen;
      }
    }
    var bound = Vc.transductive(Evidence.errors(best, 30), 30, LINE);
    return bound.atDelta(delta).value() >= others / 30.0;
  }

  @Test
  void ofOneHypothesisIsTheBoundForTheRemainder() {
    var risk = Evidence.errors(2, 50);
    double one = Vc.transductive(risk, 150, GrowthFunction.ofDimension(0)).atDelta(0.05).value();
    assertEquals(Holdout.remainder(risk, 150).atDelta(0.05).value(), one);
    double before = one;
    for (int d = 1; d <= 40; d++) {
      var bound = Vc.transductive(risk, 150, GrowthFunction.ofDimension(d));
      double value = bound.atDelta(0.05).value();
      assertTrue(value >= before, "dimension " + d);
      before = value;
    }
    assertEquals(148 / 150.0 + 2 / 150.0, before, 1e-15);
  }

  /** The form √(8·(d·ln(em) + ln(4/δ))/m) that is met in papers says less. */
  @Test
  void isBelowTheFormWithAnEight() {
    for (int m : new int[] {40, 140, 1354}) {
      for (int d : new int[] {1, 5, 20}) {
        var bound =
            Vc.transductive(Evidence.errors(m / 10, m), 2708 - m, GrowthFunction.ofDimension(d));
        double eight = Math.sqrt(8 * (d * Math.log(Math.E * m) + Math.log(80)) / m);
        double value = bound.atDelta(0.05).value();
        assertTrue(value <= Math.min(1, m / 10 / (double) m + eight), m + " " + d + ": " + value);
      }
    }
  }
}
