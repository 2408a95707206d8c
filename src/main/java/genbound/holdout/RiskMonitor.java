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
 * interval for its mean risk so far: {@link HoldoutPredictablePlugIn} with bets tuned for all n,
 * half of δ a side. It may be looked at after every loss, and acted on.
 *
 * <p>When the risk drifts, what it holds is the average, weighted by the bets, of the risks that
 * the predictor had at each loss given those before; a lower end above a tolerated risk then proves
 * that the risk has exceeded it. Two monitors cannot be merged, for each bet depends on all losses
 * before. One thread at a time may add, and none may read while another adds.
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

  /** The lower end; the least possible loss before the first. */
  public double lower() {
    double unit = n() == 0 ? 0 : Math.max(0, bets.lower());
    double width = subtractDown(range.high(), range.low());
    return Math.max(range.low(), addDown(range.low(), multiplyDown(width, unit)));
  }

  /** The upper end; the largest possible loss before the first. */
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
    return "risk in ["
        + Numbers.outward(lower(), Side.LOWER)
        + ", "
        + Numbers.outward(upper(), Side.UPPER)
        + "] after "
        + n()
        + " losses";
  }
}
