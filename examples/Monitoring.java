///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.evidence.Confidence;
import genbound.holdout.RiskMonitor;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Watching a deployed classifier whose risk drifts: when is it proved that the risk has left what
 * was promised?
 *
 * <p>The classifier was promised to err on 10 % at most. For 2,000 predictions it errs on 6 %; then
 * the world changes step by step, to 30 %. The monitor may be looked at after every prediction: its
 * interval holds at all times at once. Restarted after each 1,000 predictions, at its share of δ,
 * it sees a change sooner.
 */
public final class Monitoring {

  private static final double PROMISED = 0.1;
  private static final int PREDICTIONS = 6000;
  private static final int WINDOW = 1000;
  private static final double DELTA = 0.05;

  private Monitoring() {}

  public static void main(String[] args) {
    SplittableRandom random = new SplittableRandom(1);
    RiskMonitor whole = new RiskMonitor(Confidence.ofDelta(DELTA / 2));
    RiskMonitor window = new RiskMonitor(share(0));
    boolean wholeProved = false;
    boolean windowProved = false;
    for (int t = 1; t <= PREDICTIONS; t++) {
      double loss = random.nextDouble() < risk(t) ? 1 : 0;
      whole.add(loss);
      window.add(loss);
      if (!wholeProved && whole.lower() > PROMISED) {
        wholeProved = true;
        print("PROVED since the start", t, whole);
      }
      if (!windowProved && window.lower() > PROMISED) {
        windowProved = true;
        print("PROVED in the window", t, window);
      }
      if (t % WINDOW == 0) {
        print("since the start", t, whole);
        print("in the window", t, window);
        window = new RiskMonitor(share(t / WINDOW));
      }
    }
  }

  /** Half of δ for all windows together: δ/2·6/(π²(k + 1)²) for the k-th from 0. */
  private static Confidence share(int window) {
    double place = (window + 1.0) * (window + 1.0);
    return Confidence.ofDelta(DELTA / 2 * 6 / (Math.PI * Math.PI * place));
  }

  private static double risk(int t) {
    return t <= 2000 ? 0.06 : Math.min(0.3, 0.06 + (t - 2000) * 0.00008);
  }

  private static void print(String which, int t, RiskMonitor monitor) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "after %4d, true risk now %.3f: %-24s %.4f ≤ mean risk ≤ %.4f",
            t,
            risk(t),
            which,
            monitor.lower(),
            monitor.upper()));
  }
}
