package genbound.harness.world;

import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Side;
import java.util.List;

/**
 * A bound and what it bounds.
 *
 * @param bound from the evidence that was drawn
 * @param truth the number that is known in this world
 */
public record Claim(HighProbabilityBound bound, double truth) {

  /** The only claim that is made. */
  public static List<Claim> one(HighProbabilityBound bound, double truth) {
    return List.of(new Claim(bound, truth));
  }

  HighProbabilityBound on(Side side) {
    return on(bound, side);
  }

  static HighProbabilityBound on(HighProbabilityBound bound, Side side) {
    boolean turned = side == Side.LOWER && bound.theorem().side() == Side.UPPER;
    return turned ? ((TwoSidedBound) bound).lower() : bound;
  }

  /** The value of a certificate, its side, and whether it says more than the range does. */
  record Value(double value, Side side, boolean informative) {

    static Value of(HighProbabilityBound bound, double delta) {
      Certificate certificate = bound.atDelta(delta);
      return new Value(certificate.value(), certificate.theorem().side(), !certificate.isVacuous());
    }

    boolean misses(double truth) {
      return side == Side.UPPER ? value < truth : value > truth;
    }

    /** The nearest truth that is missed. */
    double beyond() {
      return side == Side.UPPER ? Math.nextUp(value) : Math.nextDown(value);
    }
  }
}
