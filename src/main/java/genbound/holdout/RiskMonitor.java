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
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * Watches the losses of a deployed predictor one by one and holds, at all times at once, an
 * interval for a bet-weighted average of its risks so far: {@link HoldoutPredictablePlugIn} with
 * bets tuned for all n, half of δ a side. It may be looked at after every loss, and acted on.
 *
 * <p>The risk at a loss is the mean of that loss given those before it. While this risk does not
 * change, the average is the risk itself. When it drifts, the average differs from the plain mean
 * of the risks so far, which the interval need not contain: early losses have large bets and weigh
 * more. A lower end above a tolerated risk still proves that some risk so far has exceeded it. For
 * the plain mean of drifting risks, use {@link HoldoutNormalMixture}.
 *
 * <p>Two monitors cannot be merged, for each bet depends on all losses before. One thread at a time
 * may add, and none may read while another adds.
 */
public final class RiskMonitor implements Serializable {

  private static final long serialVersionUID = 1;
  private static final double CAP = 0.5;

  private final LossRange range;
  private final PlugInBets bets;

  /** For losses in [0, 1], at a confidence level 1 − δ in (0, 1) such as 0.95. */
  public RiskMonitor(double level) {
    this(Confidence.ofLevel(level));
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
   */
  public RiskMonitor add(double observed) {
    double loss = range.require("loss", observed);
    bets.add(range.toUnitDown(loss), range.toUnitUp(loss));
    return this;
  }

  /** How many losses were added. */
  public long n() {
    return bets.n();
  }

  /** The lower end, at most the average; the least possible loss before the first. */
  public double lower() {
    double unit = n() == 0 ? 0 : Math.max(0, bets.lower());
    double width = subtractDown(range.high(), range.low());
    return Math.max(range.low(), addDown(range.low(), multiplyDown(width, unit)));
  }

  /** The upper end, at least the average; the largest possible loss before the first. */
  public double upper() {
    double unit = n() == 0 ? 1 : Math.min(1, bets.upper());
    double width = subtractUp(range.high(), range.low());
    return Math.min(range.high(), addUp(range.low(), multiplyUp(width, unit)));
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    if (range == null || !range.isBounded() || bets == null) {
      throw new InvalidObjectException("a monitor needs a bounded range and its bets");
    }
  }

  @Override
  public String toString() {
    return "bet-weighted mean risk in ["
        + Numbers.outward(lower(), Side.LOWER)
        + ", "
        + Numbers.outward(upper(), Side.UPPER)
        + "] after "
        + n()
        + " losses";
  }
}
