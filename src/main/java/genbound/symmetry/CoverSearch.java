package genbound.symmetry;

import java.util.HashMap;
import java.util.Map;

/**
 * The cover whose radius and size together cost least: a cube cut into k cells along each edge, and
 * q values for each orbit of cells. Along k for any q, and along q for any k, the cost falls and
 * then rises; the best pair is looked for in windows around the best pair found.
 */
final class CoverSearch {

  /** Cells along each edge, and values. */
  record Cover(long cells, long values) {}

  private static final int WINDOW = 8;
  private static final int ROUNDS = 20;
  private static final long MOST = 1L << 53;

  private final CoordinateSymmetry symmetry;
  private final double lipschitz;
  private final double lossLipschitz;
  private final double n;
  private final double confidence;
  private final Map<Long, Double> orbits = new HashMap<>();

  CoverSearch(
      CoordinateSymmetry symmetry, double lipschitz, double lossLipschitz, long n, double nats) {
    this.symmetry = symmetry;
    this.lipschitz = lipschitz;
    this.lossLipschitz = lossLipschitz;
    this.n = n;
    this.confidence = nats;
  }

  Cover best() {
    Cover best = new Cover(1, bestValues(1));
    for (int window : new int[] {0, WINDOW}) {
      Cover before = null;
      for (int round = 0; round < ROUNDS && !best.equals(before); round++) {
        before = best;
        best = around(best, window);
      }
    }
    return best;
  }

  private Cover around(Cover centre, int window) {
    Cover best = centre;
    for (long q = Math.max(2, centre.values - window);
        q <= Math.min(MOST, centre.values + window);
        q++) {
      best = cheaper(best, new Cover(bestCells(q), q));
    }
    for (long k = Math.max(1, centre.cells - window);
        k <= Math.min(MOST, centre.cells + window);
        k++) {
      best = cheaper(best, new Cover(k, bestValues(k)));
    }
    return best;
  }

  private Cover cheaper(Cover a, Cover b) {
    return cost(b) < cost(a) ? b : a;
  }

  private double cost(Cover cover) {
    double radius = lossLipschitz * (lipschitz / cover.cells + 1.0 / cover.values);
    return radius + deviation(cover.cells, cover.values);
  }

  private double deviation(long cells, long values) {
    return Math.sqrt((orbits(cells) * Math.log(values) + confidence) / (2 * n));
  }

  double orbits(long cells) {
    return orbits.computeIfAbsent(cells, symmetry::orbitsUp);
  }

  private long bestCells(long values) {
    return least(cells -> moreCellsCost(cells, values));
  }

  private long bestValues(long cells) {
    return Math.max(2, least(values -> values < 2 ? -1 : moreValuesCost(cells, values)));
  }

  /** What one more cell along each edge costs, without cancellation. */
  private double moreCellsCost(long cells, long values) {
    double more = orbits(cells + 1) - orbits(cells);
    double sum = deviation(cells, values) + deviation(cells + 1, values);
    double saved = lossLipschitz * (lipschitz / cells / (cells + 1));
    double paid = Math.log(values) * more / (2 * n) / sum;
    return paid < Double.POSITIVE_INFINITY ? paid - saved : 1;
  }

  /** What one more value costs, likewise. */
  private double moreValuesCost(long cells, long values) {
    double sum = deviation(cells, values) + deviation(cells, values + 1);
    double paid = orbits(cells) * Math.log1p(1.0 / values) / (2 * n) / sum;
    return paid < Double.POSITIVE_INFINITY ? paid - lossLipschitz / values / (values + 1) : 1;
  }

  private interface Step {
    double at(long x);
  }

  /** The least x ≥ 1 from which a step is not negative, for steps that change sign once. */
  private static long least(Step step) {
    long high = 1;
    while (high < MOST && step.at(high) < 0) {
      high *= 2;
    }
    long low = high / 2;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (step.at(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
