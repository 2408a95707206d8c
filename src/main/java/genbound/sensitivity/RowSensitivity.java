package genbound.sensitivity;

/**
 * The least ‖Ux‖ₚᵖ over the slice u·x = 1 for one row u of the basis U, between two ends. Its
 * inverse is the row's sensitivity. A point of the slice gives the lower end; the upper end is
 * ‖λ‖_qᵖ for a λ with Uᵀλ = u, by Hölder's inequality, with what Uᵀλ misses added.
 */
abstract class RowSensitivity {

  static final double TOLERANCE = 1e-9;
  static final int MOST_STEPS = 100;

  final ColumnSpace space;
  final double p;
  final int rows;
  final int rank;
  final double[] x;
  final double[] y;
  double[] u;
  double lower;
  double upper;
  private final double rounding;
  private final double reach;
  private final double[] missing;

  RowSensitivity(ColumnSpace space, double p) {
    this.space = space;
    this.p = p;
    this.rows = space.rows();
    this.rank = space.rank();
    this.x = new double[rank];
    this.y = new double[rows];
    this.missing = new double[rank];
    this.rounding = (rows + 16 * rank + 16 * p) * 0x1p-52;
    this.reach = Math.pow(rows, Math.max(0, 0.5 - 1 / p)) * (1 + 0x1p-40);
  }

  /** A solver for one exponent. */
  static RowSensitivity of(ColumnSpace space, double p) {
    return p < 2 ? new InteriorPointSolver(space, p) : new NewtonSolver(space, p);
  }

  /** The two ends that need no search: the point nearest the origin, and root leverage. */
  void start(int row) {
    u = space.row(row);
    double leverage = space.leverage(row);
    for (int j = 0; j < rank; j++) {
      x[j] = u[j] / leverage;
    }
    space.times(x, y);
    lower = 0;
    upper = Math.min(1, Leverage.root(Math.min(1, leverage), rows, p) * (1 + rounding));
    raiseLower(normToThePower(y));
  }

  /** Brings the two ends together. */
  abstract void solve();

  /** A point of the slice has this ‖Ux‖ₚᵖ. */
  final void raiseLower(double power) {
    lower = Math.max(lower, Math.min(upper, (1 - rounding) / power));
  }

  /** A λ that stands for the row, divided by a scale. */
  final void lowerUpper(double[] lambda, double scale) {
    if (!(scale > 0)) {
      return;
    }
    space.transposedTimes(lambda, missing);
    double squares = 0;
    for (int j = 0; j < rank; j++) {
      double miss = missing[j] / scale - u[j];
      squares += miss * miss;
    }
    double norm = dualNorm(lambda) / scale + Math.sqrt(squares) * reach;
    double end = Math.pow(norm, p) * (1 + rounding);
    if (end < upper) {
      upper = Math.max(end, lower);
    }
  }

  final boolean isDone() {
    return upper - lower <= TOLERANCE * upper;
  }

  final double normToThePower(double[] vector) {
    double sum = 0;
    for (double entry : vector) {
      sum += power(Math.abs(entry), p);
    }
    return sum;
  }

  private double dualNorm(double[] lambda) {
    double largest = 0;
    for (double entry : lambda) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (p == 1 || largest == 0) {
      return largest;
    }
    double q = p / (p - 1);
    double sum = 0;
    for (double entry : lambda) {
      sum += Math.pow(Math.abs(entry) / largest, q);
    }
    return largest * Math.pow(sum, 1 / q);
  }

  /** aᵉ for a ≥ 0, by products where e is a small whole number. */
  static double power(double a, double e) {
    if (e == 2) {
      return a * a;
    }
    if (e == 1) {
      return a;
    }
    if (e == 4) {
      return a * a * (a * a);
    }
    return e == 3 ? a * a * a : Math.pow(a, e);
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
