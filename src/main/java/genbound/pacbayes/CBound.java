package genbound.pacbayes;

import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.BinaryKl;

/** The C-bound 1 − (1 − 2R)²/(1 − 2D) on the risk of a vote between two classes. */
final class CBound {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 120;
  private static final double ALLOWANCE = 1e-9;

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
    double margin = subtractDown(1, 2 * gibbs);
    double ratio = divideDown(multiplyDown(margin, margin), subtractUp(1, 2 * apart));
    return Math.max(0, subtractUp(1, ratio));
  }

  /**
   * The largest C-bound over all (E, D) whose trinomial divergence from (e, d) is at most ε,
   * rounded up. For each D, the largest E is (1 − D)·kl⁺( e/(1 − d), (ε − kl(d‖D))/(1 − d) ); along
   * D the bound rises and then falls.
   */
  static double largest(double joint, double apart, double epsilon) {
    if (apart >= 1) {
      return 1;
    }
    double low = BinaryKl.lowerInverse(apart, epsilon);
    double high = Math.min(0.5, BinaryKl.upperInverse(apart, epsilon));
    double best = 0;
    for (int step = 0; step < STEPS; step++) {
      double a = high - GOLDEN * (high - low);
      double b = low + GOLDEN * (high - low);
      double atA = along(a, joint, apart, epsilon);
      double atB = along(b, joint, apart, epsilon);
      best = Math.max(best, Math.max(atA, atB));
      if (best >= 1) {
        return 1;
      }
      if (atA > atB) {
        high = b;
      } else {
        low = a;
      }
    }
    return Math.min(1, best + ALLOWANCE);
  }

  private static double along(double disagreement, double joint, double apart, double epsilon) {
    double rest = subtractDown(1, apart);
    double left = epsilon - BinaryKl.divergence(apart, disagreement) * (1 - 0x1p-48);
    double share = Math.min(1, divideUp(joint, rest));
    double inner = BinaryKl.upperInverse(share, divideUp(Math.max(0, left), rest));
    double error = multiplyUp(subtractUp(1, disagreement), inner);
    double gibbs = error + disagreement / 2;
    if (!(gibbs < 0.5)) {
      return 1;
    }
    double margin = 1 - 2 * gibbs;
    return 1 - margin * margin / (1 - 2 * disagreement);
  }
}
