///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Interval;
import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.holdout.RiskMonitor;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Watching a deployed classifier whose risk drifts: when is it proved that the risk has left what
 * was promised?
 *
 * <p>The classifier was promised to err on 10 % at most. For 2,000 predictions it errs on 6 %; then
 * the world changes step by step, to 30 %. Both intervals may be looked at after every prediction.
 * The one since the start holds the mean of the risks so far, with equal weights: {@code
 * Holdout.normalMixture}. The monitor, restarted after each 1,000 predictions at its share of δ,
 * holds a bet-weighted average of the risks in its window. When its lower end exceeds 10 %, some
 * risk in the window has.
 */
public final class Monitoring {

  private static final double PROMISED = 0.1;
  private static final int PREDICTIONS = 6000;
  private static final int WINDOW = 1000;
  private static final double DELTA = 0.05;

  /** Tightest around 3,000 predictions, fixed beforehand. */
  private static final double RHO = 300;

  private Monitoring() {}

  public static void main(String[] args) {
    SplittableRandom random = new SplittableRandom(1);
    Confidence half = Confidence.ofDelta(DELTA / 2);
    RiskMonitor window = new RiskMonitor(share(0));
    long errors = 0;
    double risks = 0;
    int meanProvedAt = 0;
    int windowProvedAt = 0;
    Interval whole = null;
    System.out.println("             risk                           since the start, mean risk in");
    System.out.println("  after       now  mean so far  errors      (equal weights)");
    for (int t = 1; t <= PREDICTIONS; t++) {
      int loss = random.nextDouble() < risk(t) ? 1 : 0;
      errors += loss;
      risks += risk(t);
      window.add(loss);
      whole = Holdout.normalMixture(Evidence.errors(errors, t), RHO).intervalAt(half);
      if (meanProvedAt == 0 && whole.lower().value() > PROMISED) {
        meanProvedAt = t;
        print("%7d  PROVED: the mean risk since the start exceeds %.2f", t, PROMISED);
      }
      if (windowProvedAt == 0 && window.lower() > PROMISED) {
        windowProvedAt = t;
        print("%7d  PROVED: some risk in this window exceeds %.2f: %s", t, PROMISED, window);
      }
      if (t % WINDOW == 0) {
        print(
            "%7d     %.3f        %.4f  %.4f      [%s, %s]",
            t,
            risk(t),
            risks / t,
            (double) errors / t,
            Numbers.outward(Math.max(0, whole.lower().value()), 4, Side.LOWER),
            Numbers.outward(whole.upper().value(), 4, Side.UPPER));
        print("         in the window, %s", window);
        window = new RiskMonitor(share(t / WINDOW));
      }
    }
    if (windowProvedAt == 0) {
      print("What to do: nothing yet, no risk above %.2f is proved.", PROMISED);
    } else {
      print(
          "What to do: stop at the alarm after %d and retrain. The mean since the start proves it"
              + " %s.",
          windowProvedAt,
          meanProvedAt == 0
              ? "not at all"
              : meanProvedAt < windowProvedAt
                  ? "earlier"
                  : meanProvedAt - windowProvedAt + " predictions later");
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

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
