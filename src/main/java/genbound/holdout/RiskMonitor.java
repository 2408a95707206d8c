package genbound.holdout;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import genbound.numeric.OneThread;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * Watches the losses of a deployed predictor one by one and holds, at all times at once, an
 * interval for a bet-weighted average of its risks so far: {@link HoldoutPredictablePlugIn} with
 * bets tuned for all n, half of δ a side. It may be looked at after every loss, and acted on.
 *
 * <p>The risk at a loss is the mean of that loss given those before it. While this risk does not
 * change, the average is the risk itself. When it drifts, the average differs from the plain mean
 * of the risks so far, which the interval need not contain: early losses have large bets and weigh
 * more. A lower end above a tolerated risk still proves that some risk so far has exceeded it. For
 * the plain mean of drifting risks, use {@link HoldoutNormalMixture}. If the risk is known not to
 * change, all intervals so far hold for it together: {@link #lowerIfFixed} and {@link
 * #upperIfFixed} are the ends that they share, and {@link HoldoutNested} makes certificates of
 * them. If they share none, {@link #riskHasChanged}.
 *
 * <p>Two monitors cannot be merged, for each bet depends on all losses before. One thread at a time
 * may add, and none may read while another adds.
 */
public final class RiskMonitor implements Serializable {

  private static final long serialVersionUID = 2;
  private static final double CAP = 0.5;
  private static final AtomicIntegerFieldUpdater<RiskMonitor> BUSY =
      AtomicIntegerFieldUpdater.newUpdater(RiskMonitor.class, "busy");

  private final LossRange range;
  private final PlugInBets bets;
  private double greatestLower;
  private double leastUpper = 1;
  private transient volatile int busy;

  /** For losses in [0, 1], at a confidence level 1 − δ in (0, 1) such as 0.95. */
  public RiskMonitor(double level) {
    this(Confidence.ofLevel(level));
  }

  /** For losses in a bounded range, at a confidence level 1 − δ in (0, 1) such as 0.95. */
  public RiskMonitor(double level, LossRange range) {
    this(Confidence.ofLevel(level), range);
  }

  /** For losses in [0, 1]. */
  public RiskMonitor(Confidence confidence) {
    this(confidence, LossRange.UNIT);
  }

  /**
   * For losses in a range.
   *
   * @param confidence that both ends hold at all times
   * @param range bounded
   */
  public RiskMonitor(Confidence confidence, LossRange range) {
    Arguments.notNull("range", range);
    Arguments.require(range.isBounded(), "range", "bounded on both sides", range);
    this.range = range;
    bets = new PlugInBets(Arguments.notNull("confidence", confidence).share(0.5), CAP, 0);
  }

  /**
   * Adds the next loss, which must lie in the range; one that strays from it by less than 10⁻¹² of
   * its width is put back on the end.
   *
   * @throws java.util.ConcurrentModificationException if another thread is adding
   */
  public RiskMonitor add(double observed) {
    double loss = range.require("loss", observed);
    OneThread.run(BUSY, this, () -> bet(loss));
    return this;
  }

  private void bet(double loss) {
    bets.add(range.toUnitDown(loss), range.toUnitUp(loss));
    greatestLower = Math.max(greatestLower, bets.lower());
    leastUpper = Math.min(leastUpper, bets.upper());
  }

  /** How many losses were added. */
  public long n() {
    return bets.n();
  }

  /** The lower end, at most the average; the least possible loss before the first. */
  public double lower() {
    return fromUnitDown(n() == 0 ? 0 : bets.lower());
  }

  /** The upper end, at least the average; the largest possible loss before the first. */
  public double upper() {
    return fromUnitUp(n() == 0 ? 1 : bets.upper());
  }

  /**
   * The greatest lower end so far: a lower end for the risk itself, if it is one number that never
   * changed.
   */
  public double lowerIfFixed() {
    return fromUnitDown(greatestLower);
  }

  /**
   * The least upper end so far: an upper end for the risk itself, if it is one number that never
   * changed.
   */
  public double upperIfFixed() {
    return fromUnitUp(leastUpper);
  }

  /**
   * Whether two looks contradict each other: an earlier interval lies apart from a later one. With
   * the monitor's confidence the risk has then changed, for all intervals hold together for a risk
   * that did not.
   */
  public boolean riskHasChanged() {
    return greatestLower > leastUpper;
  }

  private double fromUnitDown(double end) {
    double width = subtractDown(range.high(), range.low());
    double least = addDown(range.low(), multiplyDown(width, Math.max(0, end)));
    return Math.max(range.low(), least);
  }

  private double fromUnitUp(double end) {
    double width = subtractUp(range.high(), range.low());
    double most = addUp(range.low(), multiplyUp(width, Math.min(1, end)));
    return Math.min(range.high(), most);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no losses in a bounded range have these ends");
  }

  private boolean isPossible() {
    boolean before = greatestLower >= 0 && greatestLower <= 1 && leastUpper >= 0 && leastUpper <= 1;
    boolean now =
        n() == 0
            ? greatestLower == 0 && leastUpper == 1
            : greatestLower >= bets.lower() && leastUpper <= bets.upper();
    return range.isBounded() && bets.areForAll(CAP) && before && now;
  }

  @Override
  public String toString() {
    return "bet-weighted mean risk in ["
        + Numbers.outward(lower(), Side.LOWER)
        + ", "
        + Numbers.outward(upper(), Side.UPPER)
        + "] after "
        + n()
        + " losses"
        + (riskHasChanged() ? ", and the risk has changed: two looks contradict each other" : "");
  }
}
