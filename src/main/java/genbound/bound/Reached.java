package genbound.bound;

import genbound.evidence.Confidence;
import genbound.evidence.Side;
import genbound.numeric.Arguments;

/** How sure a bound is of a target: the largest ln(1/δ) at which its certificate reaches it. */
final class Reached {

  /** ln(1/δ) below which nothing is promised, and above which nothing is told apart. */
  private static final double LEAST = 0x1p-40;

  private static final double MOST = 1e308;
  private static final double CLOSE = 1e-14;

  private final HighProbabilityBound bound;
  private final double target;

  private Reached(HighProbabilityBound bound, double target) {
    this.bound = bound;
    this.target = target;
  }

  static Confidence of(HighProbabilityBound bound, double target) {
    Arguments.finite("target", target);
    Reached reached = new Reached(bound, target);
    Arguments.require(reached.by(LEAST), "target", "one that the bound reaches", (Double) target);
    return new Confidence(reached.by(MOST) ? MOST : reached.largest());
  }

  private double largest() {
    double held = LEAST;
    double missed = 1;
    while (by(missed)) {
      held = missed;
      missed = Math.min(MOST, missed * 4);
    }
    while (missed - held > CLOSE * missed) {
      double middle = missed > 4 * held ? Math.sqrt(held) * Math.sqrt(missed) : (held + missed) / 2;
      if (middle <= held || middle >= missed) {
        break;
      }
      if (by(middle)) {
        held = middle;
      } else {
        missed = middle;
      }
    }
    return held;
  }

  private boolean by(double logInverseDelta) {
    Certificate certificate = bound.at(new Confidence(logInverseDelta));
    return certificate.theorem().side() == Side.UPPER
        ? certificate.value() <= target
        : certificate.value() >= target;
  }
}
