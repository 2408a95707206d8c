package genbound.estimate.lipschitz;

import java.util.Arrays;

/**
 * A branch in which every neuron is decided: is there an input that decides them so? The signs are
 * linear inequalities, which accelerated projected gradient steps either meet with room to spare,
 * or refute, as what is violated at the nearest point makes up multipliers.
 */
final class Leaf {

  private static final int STEPS = 20_000;
  private static final int LOOK = 10;
  private static final double ROOM = 1e-7;

  private final Condensed net;
  private final Region region;
  private final Multipliers multipliers;
  private final int count;
  private final int n;
  private final double[][] a;
  private final double[] offset;
  private final double[] length;

  Leaf(Condensed net, Neurons neurons, Region region) {
    this.net = net;
    this.region = region;
    multipliers = new Multipliers(net, neurons, region);
    count = net.fixed.length;
    n = net.inputs;
    a = new double[count][n];
    offset = new double[count];
    length = new double[count];
    for (int c = 0; c < count; c++) {
      scale(c);
    }
  }

  /** In coordinates in which the region is [−1, 1]ⁿ, or a ball of radius 1, and with unit rows. */
  private void scale(int c) {
    double squares = 0;
    offset[c] = net.signs[c] * net.fixed[c][n];
    for (int i = 0; i < n; i++) {
      double entry = net.signs[c] * net.fixed[c][i];
      offset[c] += entry * region.middle(i);
      a[c][i] = entry * region.reach(i);
      squares += a[c][i] * a[c][i];
    }
    length[c] = squares > 0 ? Math.sqrt(squares) : 1;
    offset[c] /= length[c];
    for (int i = 0; i < n; i++) {
      a[c][i] /= length[c];
    }
  }

  /** What was found out: the branch is empty, has a point, or neither was shown. */
  enum Answer {
    EMPTY,
    REACHED,
    OPEN
  }

  /**
   * Looks for a point with all the signs.
   *
   * @param point where it is put
   */
  Answer look(double[] point) {
    double[] y = new double[n];
    double[] before = new double[n];
    double[] ahead = new double[n];
    double[] violated = new double[count];
    double step = 1 / squaredNorm();
    double momentum = 1;
    for (int k = 0; k < STEPS; k++) {
      if (k % LOOK == 0) {
        Answer answer = judge(y, point, violated);
        if (answer != Answer.OPEN) {
          return answer;
        }
      }
      double[] gradient = new double[n];
      for (int c = 0; c < count; c++) {
        double missing = ROOM - value(c, ahead);
        if (missing > 0) {
          Condensed.axpy(-missing, a[c], 0, n, gradient);
        }
      }
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      System.arraycopy(y, 0, before, 0, n);
      for (int i = 0; i < n; i++) {
        y[i] = ahead[i] - step * gradient[i];
      }
      project(y);
      for (int i = 0; i < n; i++) {
        ahead[i] = y[i] + (momentum - 1) / next * (y[i] - before[i]);
      }
      momentum = next;
    }
    return judge(y, point, violated);
  }

  private Answer judge(double[] y, double[] point, double[] violated) {
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < count; c++) {
      double value = value(c, y);
      least = Math.min(least, value);
      violated[c] = Math.max(0, -value) / length[c];
    }
    if (least > ROOM / 4) {
      double squares = 0;
      for (int i = 0; i < n; i++) {
        point[i] = region.middle(i) + y[i] * region.reach(i);
        squares += (point[i] - region.middle(i)) * (point[i] - region.middle(i));
      }
      region.pull(point, Math.sqrt(squares));
      return Answer.REACHED;
    }
    return least < 0 && multipliers.proveEmpty(violated) ? Answer.EMPTY : Answer.OPEN;
  }

  private double value(int c, double[] y) {
    double sum = offset[c];
    for (int i = 0; i < n; i++) {
      sum += a[c][i] * y[i];
    }
    return sum;
  }

  private void project(double[] y) {
    double squares = 0;
    for (int i = 0; i < n; i++) {
      if (!region.isBall()) {
        y[i] = Math.max(-1, Math.min(1, y[i]));
      }
      squares += y[i] * y[i];
    }
    if (region.isBall() && squares > 1) {
      for (int i = 0; i < n; i++) {
        y[i] /= Math.sqrt(squares);
      }
    }
  }

  /** The squared spectral norm of the rows, somewhat enlarged, by a power iteration. */
  private double squaredNorm() {
    double[] v = new double[n];
    Arrays.fill(v, 1 / Math.sqrt(n));
    double norm = 1;
    for (int k = 0; k < 30; k++) {
      double[] next = new double[n];
      for (int c = 0; c < count; c++) {
        double product = 0;
        for (int i = 0; i < n; i++) {
          product += a[c][i] * v[i];
        }
        Condensed.axpy(product, a[c], 0, n, next);
      }
      double squares = 0;
      for (double x : next) {
        squares += x * x;
      }
      norm = Math.sqrt(squares);
      for (int i = 0; i < n && norm > 0; i++) {
        v[i] = next[i] / norm;
      }
    }
    return Math.max(1, 1.2 * norm);
  }
}
