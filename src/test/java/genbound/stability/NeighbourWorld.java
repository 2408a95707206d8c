package genbound.stability;

import genbound.Evidence;
import genbound.evidence.learner.NearestNeighbourErrors;
import java.util.random.RandomGenerator;

/** Nearest neighbours on twelve points of a line, two classes, the truth summed over the points. */
final class NeighbourWorld {

  static final int N = 40;
  private static final int POINTS = 12;

  final NearestNeighbourErrors leaveOneOut;
  final double risk;

  private final int[] x = new int[N];
  private final boolean[] y = new boolean[N];
  private final double[] mark = new double[N];

  NeighbourWorld(RandomGenerator random, int k) {
    for (int i = 0; i < N; i++) {
      x[i] = random.nextInt(POINTS);
      y[i] = random.nextDouble() < one(x[i]);
      mark[i] = random.nextDouble();
    }
    int errors = 0;
    for (int i = 0; i < N; i++) {
      errors += vote(x[i], k, i) == y[i] ? 0 : 1;
    }
    leaveOneOut = Evidence.nearestNeighbours(errors, N, k);
    double sum = 0;
    for (int point = 0; point < POINTS; point++) {
      sum += vote(point, k, -1) ? 1 - one(point) : one(point);
    }
    risk = sum / POINTS;
  }

  private static double one(int point) {
    return point % 4 < 2 ? 0.25 : 0.75;
  }

  /** The vote of the k nearest but the one left out; equally near ones by their marks. */
  private boolean vote(int point, int k, int leftOut) {
    boolean[] used = new boolean[N];
    int ones = 0;
    for (int round = 0; round < k; round++) {
      int best = -1;
      for (int i = 0; i < N; i++) {
        if (i != leftOut && !used[i] && (best < 0 || key(i, point) < key(best, point))) {
          best = i;
        }
      }
      used[best] = true;
      ones += y[best] ? 1 : 0;
    }
    return 2 * ones > k;
  }

  private double key(int i, int point) {
    return Math.abs(x[i] - point) + mark[i];
  }
}
