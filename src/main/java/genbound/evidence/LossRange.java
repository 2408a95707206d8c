package genbound.evidence;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;
import java.io.Serializable;

/**
 * The range [low, high] in which every loss lies. Formulas for bounded losses are written for [0,
 * 1]; this is the one place where losses are scaled to it and bounds are scaled back, outward.
 * Formulas for losses that are not bounded are written in units of the loss, and nothing is scaled.
 *
 * @param low smallest possible loss, finite or −∞
 * @param high largest possible loss, finite or ∞, above {@code low}
 */
public record LossRange(double low, double high) implements Serializable {

  /** Losses in [0, 1]. */
  public static final LossRange UNIT = new LossRange(0, 1);

  /** Losses that may be any number. */
  public static final LossRange UNBOUNDED =
      new LossRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  static final double WIDEST = Double.MAX_VALUE;

  /** How far a loss may stray from a bounded range, as a part of its width. */
  private static final double STRAY = 1e-12;

  public LossRange {
    Arguments.require(low < Double.POSITIVE_INFINITY, "low", "finite or −∞", low);
    Arguments.require(high > low, "high", "above low", high);
    boolean bounded = Double.isFinite(low) && Double.isFinite(high);
    boolean wide = bounded && high - low > WIDEST;
    Arguments.require(!wide, "high", "within 1.7e308 of low", high);
  }

  /**
   * The range of the log-loss of predictions that are mixed with the uniform law over a vocabulary
   * of V tokens, p̃ = (1 − α)·p + α/V: from −ln(1 − α + α/V) to ln(V/α), in nats, rounded outward.
   *
   * @param alpha α in (0, 1), the weight of the uniform law
   * @param vocabulary V in [2, 2⁵³]
   */
  public static LossRange smoothedLogLoss(double alpha, long vocabulary) {
    Arguments.inOpen("alpha", alpha, 0, 1);
    Arguments.inRange("vocabulary", vocabulary, 2, EmpiricalRisk.MAX_EXAMPLES);
    double most = addUp(subtractUp(1, alpha), divideUp(alpha, vocabulary));
    double high = logUp(divideUp(vocabulary, alpha));
    return new LossRange(-logUp(Math.min(1, most)), high);
  }

  /** Whether both ends are finite. */
  public boolean isBounded() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  /** Refuses a range with an infinite end. */
  public LossRange bounded() {
    return Arguments.require(isBounded(), "range", "bounded on both sides", this);
  }

  /** Whether a loss lies in the range; false for NaN. */
  public boolean contains(double loss) {
    return loss >= low && loss <= high;
  }

  /**
   * A loss that lies in the range. One that leaves a bounded range by less than 10⁻¹² of its width,
   * as results of floating-point arithmetic do, is put back on the end; others are refused.
   */
  public double require(String name, double loss) {
    double nearest = Math.max(low, Math.min(high, loss));
    if (nearest == loss || Math.abs(loss - nearest) <= STRAY * (high - low) && isBounded()) {
      return nearest;
    }
    return Arguments.require(false, name, "in " + this, (Double) loss);
  }

  /** On the scale of [0, 1], a number that no loss exceeds and that stays finite on this scale. */
  public double largestScaledValue() {
    return isBounded()
        ? Math.max(1, Double.MAX_VALUE / (64 * Math.max(1, high - low)))
        : Double.MAX_VALUE;
  }

  /** (loss − low)/(high − low) in [0, 1], not below the exact value. */
  public double toUnitUp(double loss) {
    return Math.min(1, divideUp(subtractUp(loss, low), subtractDown(high, low)));
  }

  /** (loss − low)/(high − low) in [0, 1], not above the exact value. */
  public double toUnitDown(double loss) {
    return Math.max(0, divideDown(subtractDown(loss, low), subtractUp(high, low)));
  }

  /** variance/(high − low)², not below the exact value. */
  public double varianceToUnitUp(double variance) {
    if (equals(UNIT)) {
      return variance;
    }
    double width = subtractDown(high, low);
    return divideUp(divideUp(variance, width), width);
  }

  /** Refuses a variance that no loss in this range can have: one outside [0, (high − low)²/4]. */
  public void checkVariance(double variance) {
    double width = high - low;
    Arguments.inClosed("variance", variance, 0, finite(width * width / 4));
  }

  /** low + (high − low)·unit, not below the exact value. */
  public double fromUnitUp(double unit) {
    return addUp(low, stretchUp(unit));
  }

  /** low + (high − low)·unit, not above the exact value. */
  public double fromUnitDown(double unit) {
    return addDown(low, stretchDown(unit));
  }

  /** (high − low)·unit, for a difference of losses, not below the exact value. */
  public double stretchUp(double unit) {
    double width = unit >= 0 ? subtractUp(high, low) : subtractDown(high, low);
    return multiplyUp(width, unit);
  }

  /** (high − low)·unit, for a difference of losses, not above the exact value. */
  public double stretchDown(double unit) {
    double width = unit >= 0 ? subtractDown(high, low) : subtractUp(high, low);
    return multiplyDown(width, unit);
  }

  @Override
  public String toString() {
    return "[" + Numbers.plain(low) + ", " + Numbers.plain(high) + "]";
  }
}
