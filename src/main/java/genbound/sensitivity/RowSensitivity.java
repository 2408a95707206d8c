package genbound.sensitivity;

/**
 * The least ‖Ux‖ₚᵖ over the slice u·x = 1 for one row u of the basis U, between two ends. Its
 * inverse is the row's sensitivity. A point of the slice gives the lower end; the upper end is
 * ‖λ‖_qᵖ for a λ with Uᵀλ = u, by Hölder's inequality, with what Uᵀλ misses added.
 */
abstract class RowSensitivity {

  static final double TOLERANCE = 1e-9;
  static final int MOST_STEPS = 100;
  private static final int BLOCK = 1024;

  final ColumnSpace space;
  final double p;
  final int rows;
  final int rank;
  final double[] x;
  final double[] y;
  double[] u;
  double lower;
  double upper;
  private final double own;
  private final double perturbed;
  private final double leverageError;
  private final double reach;
  private final double rowNorms;
  private double slack;
  private final double[] missing;

  RowSensitivity(ColumnSpace space, double p) {
    this.space = space;
    this.p = p;
    this.rows = space.rows();
    this.rank = space.rank();
    this.x = new double[rank];
    this.y = new double[rows];
    this.missing = new double[rank];
    this.own = (rows + 16.0 * rank + p * (640 + rows / 1024.0)) * 0x1p-52;
    this.perturbed = space.rowError() + 4 * (rank + 2) * 0x1p-53 + space.dotError();
    this.leverageError = space.leverageError();
    this.reach = Math.pow(rows, Math.max(0, 0.5 - 1 / p)) * (1 + space.departure() + 0x1p-40);
    double[] lengths = new double[rows];
    for (int i = 0; i < rows; i++) {
      lengths[i] = Math.sqrt(space.leverage(i));
    }
    this.rowNorms = norm(lengths, p);
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
    double power = normToThePower(y);
    double share = Math.sqrt(leverage) * Math.pow(power, 1 / p);
    share = Math.min(share, Math.pow(rows, Math.max(0, 1 / p - 0.5)));
    slack = own + p * perturbed * reach * (rowNorms + share);
    lower = 0;
    double exact = leverage * (1 + leverageError);
    upper = Math.min(1, Leverage.root(Math.min(1, exact), rows, p));
    raiseLower(power);
  }

  /** Brings the two ends together. */
  abstract void solve();

  /** A point of the slice has this ‖Ux‖ₚᵖ. */
  final void raiseLower(double power) {
    lower = Math.max(lower, Math.min(upper, Math.exp(-slack) / Math.max(power, Double.MIN_NORMAL)));
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
    double dual = p == 1 ? largest(lambda) : norm(lambda, p / (p - 1));
    double norm = dual / scale + Math.sqrt(squares) * reach;
    double end = Math.pow(norm, p) * Math.exp(slack);
    if (end < upper) {
      upper = Math.max(end, lower);
    }
  }

  final boolean isDone() {
    return upper - lower <= Math.max(TOLERANCE, 4 * slack) * upper;
  }

  final double normToThePower(double[] vector) {
    double sum = 0;
    for (double entry : vector) {
      sum += power(Math.abs(entry), p);
    }
    return sum;
  }

  private static double largest(double[] vector) {
    double largest = 0;
    for (double entry : vector) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }

  /** The ℓe norm, for e in [1, ∞); summed block by block. */
  private static double norm(double[] vector, double e) {
    double largest = largest(vector);
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    double block = 0;
    for (int i = 0; i < vector.length; i++) {
      block += Math.pow(Math.abs(vector[i]) / largest, e);
      if (i % BLOCK == BLOCK - 1) {
        sum += block;
        block = 0;
      }
    }
    return largest * Math.pow(sum + block, 1 / e);
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
