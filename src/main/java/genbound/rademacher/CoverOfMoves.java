package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.logDown;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Roots;

/**
 * How far population and sample sharpness may be apart, in units of ρΛ, when the moves of length ≤
 * ρ are covered at τρ and, unless κ = 0, the parameters within κρ at σρ; rounded up.
 *
 * @param parameters p
 * @param n the number of examples
 * @param ratio κ, the radius of the parameters by that of the moves, in [0, ∞]
 * @param nats ln(1/δ)
 */
record CoverOfMoves(long parameters, long n, double ratio, double nats) {

  /** A slope of the cover at which τ = 1: above it a single move covers all. */
  private static final double STEEPEST = 3;

  /** More than the sum of the logarithms of the meshes that doubles can express. */
  private static final double MOST_NATS = 2000;

  /** The distances at a choice of τ and σ. */
  record Distance(double size, double deviation, double mesh) {

    double total() {
      return addUp(deviation, mesh);
    }
  }

  /** The smallest distance of all τ ≤ 1 and σ, or one above 1 where it is above 1. */
  Distance best() {
    if (ratio == Double.POSITIVE_INFINITY) {
      return new Distance(Double.MAX_VALUE, 1, 1);
    }
    double slope = 2 * parameters / Math.sqrt(2.0 * n);
    double steepness = STEEPEST;
    if (nats < n && excess(STEEPEST, slope) > 0) {
      double flattest = slope / (2 * Math.sqrt(MOST_NATS * parameters + nats));
      steepness = Roots.upperEnd(m -> excess(m, slope), flattest, STEEPEST);
    }
    return at(mesh(steepness), weightMesh(steepness));
  }

  /** The distance at τ and σ; the latter counts only where κ &gt; 0. */
  Distance at(double mesh, double weightMesh) {
    double size = size(mesh, weightMesh);
    double deviation = 2 * sqrtUp(divideUp(addUp(size, nats), 2.0 * n));
    return new Distance(size, deviation, addUp(mesh, 4 * weightMesh));
  }

  /**
   * Both derivatives of the distance are 0 at τ(τ + 2) = m and 4σ(σ + 2κ) = κm, where m is 2p by
   * the root of 2n times what stands in the root; m times that root grows with m while τ ≤ 1.
   */
  private double excess(double m, double slope) {
    return m * Math.sqrt(size(mesh(m), weightMesh(m)) + nats) - slope;
  }

  private static double mesh(double m) {
    return m / (Math.sqrt(1 + m) + 1);
  }

  private double weightMesh(double m) {
    double root = Math.sqrt(ratio);
    return root * (m / 4) / (Math.sqrt(ratio + m / 4) + root);
  }

  /** The logarithm of the number of moves and parameters in the cover. */
  private double size(double mesh, double weightMesh) {
    double logs = logUp(addUp(1, divideUp(2, mesh)));
    if (ratio > 0) {
      logs = addUp(logs, logOfOneAndTwice(divideUp(ratio, weightMesh), weightMesh));
    }
    return multiplyUp(parameters, logs);
  }

  /** ln(1 + 2x) for x = κ/σ, which may overflow. */
  private double logOfOneAndTwice(double x, double weightMesh) {
    if (x <= Double.MAX_VALUE / 2) {
      return log1pUp(2 * x);
    }
    double log = subtractUp(logUp(ratio), logDown(weightMesh));
    return addUp(log, Math.nextUp(Math.log(2)));
  }
}
