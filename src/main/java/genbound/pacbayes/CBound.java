package genbound.pacbayes;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.BinaryKl;

/**
 * The C-bound 1 − (1 − 2R)²/(1 − 2D) on the risk of a vote between two classes, which is (4R(1 − R)
 * − 2D)/(1 − 2D), and with the joint error E = R − D/2 also (4E − (2E + D)²)/(1 − 2D).
 *
 * <p>Its maximum over a set is certified by chords; proofs/c-bound-maximum.md has the proof.
 */
final class CBound {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 40;
  private static final int WIDEST = 3;
  private static final int NARROWEST = 34;

  /** More than the relative errors of kl, 3 ulp, and of its upper inverse, 2 ulp. */
  private static final double KL_ERROR = 0x1p-50;

  private CBound() {}

  /**
   * The C-bound, rounded up; 1 where R ≥ ½. It falls with D, which cannot exceed 2R(1 − R): a
   * larger one counts as that.
   */
  static double value(double gibbs, double disagreement) {
    if (!(gibbs < 0.5)) {
      return 1;
    }
    double most = multiplyDown(2 * gibbs, subtractDown(1, gibbs));
    double apart = Math.min(disagreement, most);
    double spread = subtractUp(multiplyUp(4 * gibbs, subtractUp(1, gibbs)), 2 * apart);
    return Math.min(1, divideUp(Math.max(0, spread), subtractDown(1, 2 * apart)));
  }

  /**
   * The largest C-bound over all (E, D) with D &lt; ½ whose trinomial divergence from (e, d) is at
   * most ε, rounded up. For each D, the largest E is (1 − D)·kl⁺( e/(1 − d), (ε − kl(d‖D))/(1 − d)
   * ); along D the bound is concave. Golden section finds the place; what is returned is the least
   * of the ceilings that chords near it give.
   */
  static double largest(double joint, double apart, double epsilon) {
    double low = BinaryKl.lowerInverse(apart, epsilon);
    double high = Math.min(0.5, BinaryKl.upperInverse(apart, epsilon));
    if (apart >= 1 || !(low < high)) {
      return 1;
    }
    Profile profile = new Profile(joint, apart, epsilon);
    double top = top(profile, low, high);
    double best = 1;
    for (int halvings = WIDEST; halvings <= NARROWEST; halvings++) {
      double step = Math.scalb(high - low, -halvings);
      double middle = Math.max(low + 2 * step, Math.min(high - 2 * step, top));
      best = Math.min(best, ceiling(profile, low, middle - step, middle, middle + step, high));
    }
    return Math.max(0, best);
  }

  /** Where the profile is about largest. */
  private static double top(Profile profile, double low, double high) {
    double a = high - GOLDEN * (high - low);
    double b = low + GOLDEN * (high - low);
    double atA = profile.up(a);
    double atB = profile.up(b);
    for (int step = 0; step < STEPS; step++) {
      if (atA > atB) {
        high = b;
        b = a;
        atB = atA;
        a = high - GOLDEN * (high - low);
        atA = profile.up(a);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + GOLDEN * (high - low);
        atB = profile.up(b);
      }
    }
    return 0.5 * (low + high);
  }

  /** What a concave function cannot exceed on [low, high], by its chords from a to b and b to c. */
  private static double ceiling(
      Profile profile, double low, double a, double b, double c, double high) {
    if (!(low < a && a < b && b < c && c < high)) {
      return 1;
    }
    double atA = profile.down(a);
    double atB = profile.down(b);
    double atC = profile.down(c);
    if (Double.isNaN(atA) || Double.isNaN(atB) || Double.isNaN(atC)) {
      return 1;
    }
    double middle = profile.up(b);
    double outside =
        Math.max(
            beyond(profile.up(a), atB, subtractUp(a, low), subtractDown(b, a)),
            beyond(profile.up(c), atB, subtractUp(high, c), subtractDown(c, b)));
    double inside =
        Math.max(
            beyond(middle, atC, subtractUp(b, a), subtractDown(c, b)),
            beyond(middle, atA, subtractUp(c, b), subtractDown(b, a)));
    return Math.max(outside, inside);
  }

  /** The most that a chord, prolonged by a length beyond its near end, takes from there on. */
  private static double beyond(double near, double far, double length, double chord) {
    double rise = subtractUp(near, far);
    return rise <= 0 ? near : addUp(near, multiplyUp(rise, divideUp(length, chord)));
  }

  /** The largest C-bound at each D, from both sides. */
  private record Profile(double joint, double apart, double epsilon) {

    double up(double disagreement) {
      double divergence = BinaryKl.divergence(apart, disagreement);
      double left = subtractUp(epsilon, divergence * (1 - KL_ERROR));
      double rest = subtractDown(1, apart);
      double share = Math.min(1, divideUp(joint, rest));
      double inner = BinaryKl.upperInverse(share, divideUp(Math.max(0, left), rest));
      double error = multiplyUp(subtractUp(1, disagreement), inner);
      double sum = addDown(2 * error, disagreement);
      if (sum >= 1) {
        return 1;
      }
      double spread = subtractUp(4 * error, multiplyDown(sum, sum));
      double both = 2 * disagreement;
      double ceiling = divideUp(spread, spread > 0 ? subtractDown(1, both) : subtractUp(1, both));
      return Math.min(1, ceiling);
    }

    /** Not a number where it is not sure that any E belongs to this D. */
    double down(double disagreement) {
      double divergence = BinaryKl.divergence(apart, disagreement);
      double left = subtractDown(epsilon, divergence * (1 + KL_ERROR));
      if (left < 0) {
        return Double.NaN;
      }
      double rest = subtractUp(1, apart);
      double share = Math.min(1, divideDown(joint, rest));
      double root = BinaryKl.upperInverse(share, divideDown(left, rest));
      double inner = Math.max(share, root * (1 - KL_ERROR));
      double error = multiplyDown(subtractDown(1, disagreement), inner);
      if (addDown(2 * error, disagreement) >= 1) {
        return 1;
      }
      double sum = addUp(2 * error, disagreement);
      double spread = subtractDown(4 * error, multiplyUp(sum, sum));
      double both = 2 * disagreement;
      return divideDown(spread, spread > 0 ? subtractUp(1, both) : subtractDown(1, both));
    }
  }
}
