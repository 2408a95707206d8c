package genbound.information;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pDown;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Roots;

/**
 * The largest risk R for an empirical risk r and an information of x nats, from φ(r, R) =
 * r·ln(2r/(r + R)) + R·ln(2R/(r + R)), rounded up. Each is the least over a parameter of a
 * quotient, and whatever parameter is found, the quotient there is a bound.
 */
final class FastRate {

  private FastRate() {}

  /**
   * The largest R with φ(r, R) ≤ x: the least of (r·ln(1/(1 − t)) + x)/ln(1 + t) over t in (0, 1);
   * with t = exp λ − 1 it is c(λ)·r + x/λ for c(λ) = −ln(2 − exp λ)/λ.
   *
   * <p>The quotient falls and then rises; it is least where r·φ(t) = x·(1 − t), φ(t) = (1 + t)·ln(1
   * + t) + (1 − t)·ln(1 − t). The root is sought in t below ½ and in w = 1 − t above, so that
   * neither end loses digits.
   *
   * @param r the empirical risk in [0, 1]
   * @param x the information for each example, in [0, 2·ln 2]
   */
  static double leastUp(double r, double x) {
    if (x == 0) {
      return r;
    }
    if (r == 0) {
      return divideUp(x, InformationArithmetic.LN_2_DOWN);
    }
    if (r * CoinGap.phi(0.5) >= x * 0.5) {
      double t = Roots.upperEnd(s -> r * CoinGap.phi(s) - x * (1 - s), 0, 0.5);
      double up = -log1pDown(-t);
      return divideUp(addUp(multiplyUp(r, up), x), log1pDown(t));
    }
    double w = Roots.upperEnd(s -> r * CoinGap.phiFromOne(s) - x * s, 0, 0.5);
    return divideUp(addUp(multiplyUp(r, -logDown(w)), x), logDown(subtractDown(2, w)));
  }

  /**
   * The largest R ≤ 1 with φ(1 − r, 1 − R) ≤ x: 1 less the largest of ((1 − r)·ln(1 + t) −
   * x)/ln(1/(1 − t)) over t in (0, 1), which is where (1 − r)·φ(t) = x·(1 + t).
   */
  static double mirroredUp(double r, double x) {
    if (x == 0) {
      return r;
    }
    double a = subtractDown(1, r);
    if (x >= multiplyDown(a, InformationArithmetic.LN_2_DOWN)) {
      return 1;
    }
    double up;
    double down;
    if (a * CoinGap.phi(0.5) >= x * 1.5) {
      double t = Roots.upperEnd(s -> a * CoinGap.phi(s) - x * (1 + s), 0, 0.5);
      down = log1pDown(t);
      up = -log1pDown(-t);
    } else {
      double w = Roots.lowerEnd(s -> a * CoinGap.phiFromOne(s) - x * (2 - s), 0, 0.5);
      if (w < Double.MIN_NORMAL) {
        return 1;
      }
      down = logDown(subtractDown(2, w));
      up = -logDown(w);
    }
    double left = divideDown(subtractDown(multiplyDown(a, down), x), up);
    return Math.min(1, subtractUp(1, Math.max(0, left)));
  }

  /**
   * The largest R ≤ 1 with ½·φ(r, R) + ½·φ(1 − r, 1 − R) ≤ x: the least over s and u in (0, 1) of
   * (2x + r·ln(1/(1 − s)) + ln(1/(1 − u)) − (1 − r)·ln(1 + u))/(ln(1 + s) + ln(1/(1 − u))), which
   * is at s = (R − r)/(R + r) and u = (R − r)/(2 − r − R).
   */
  static double bothUp(double r, double x) {
    if (x == 0 || r == 1) {
      return r;
    }
    double room = 1 - r;
    if (jensenShannon(r, room) <= x) {
      return 1;
    }
    double gap = Roots.upperEnd(g -> jensenShannon(r, g) - x, 0, room);
    Tilt s = Tilt.of(gap, 2 * r);
    Tilt u = Tilt.of(gap, 2 * (room - gap));
    double lost = r == 0 ? 0 : multiplyUp(r, s.lossUp());
    double kept = multiplyDown(subtractDown(1, r), u.gainDown());
    double above = subtractUp(addUp(addUp(2 * x, lost), u.lossUp()), kept);
    double quotient = divideUp(above, addDown(s.gainDown(), u.lossDown()));
    return Double.isFinite(quotient) ? Math.min(1, quotient) : 1;
  }

  /**
   * A parameter t in (0, 1], or w = 1 − t where t is above ½.
   *
   * @param value t or w
   * @param fromOne whether it is w
   */
  private record Tilt(double value, boolean fromOne) {

    /** t = x/(x + y). */
    static Tilt of(double x, double y) {
      return x <= y ? new Tilt(x / (x + y), false) : new Tilt(y / (x + y), true);
    }

    /** ln(1 + t), rounded down. */
    double gainDown() {
      return fromOne ? logDown(subtractDown(2, value)) : log1pDown(value);
    }

    /** ln(1/(1 − t)), rounded up. */
    double lossUp() {
      return fromOne ? -logDown(value) : -log1pDown(-value);
    }

    /** ln(1/(1 − t)), rounded down. */
    double lossDown() {
      return fromOne ? -logUp(value) : -log1pUp(-value);
    }
  }

  /** ½·φ(r, r + g) + ½·φ(1 − r, 1 − r − g). */
  private static double jensenShannon(double r, double g) {
    if (g == 0) {
      return 0;
    }
    double middle = r + g / 2;
    return (middle * phi(g / (2 * middle)) + (1 - middle) * phi(g / (2 * (1 - middle)))) / 2;
  }

  private static double phi(double t) {
    return t <= 0.5 ? CoinGap.phi(t) : CoinGap.phiFromOne(Math.max(0, 1 - t));
  }
}
