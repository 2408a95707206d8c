package genbound.linalg;

/**
 * For p above 2: Newton's method. The step points at the weighted least-squares solution under the
 * weights |y|^(p−2), whose multipliers are a λ for the upper end.
 */
final class NewtonSlice extends RowSlice {

  private static final double NEAR = 1e-3;
  private static final double FLOOR = 1e-15;
  private static final int MOST_TRIALS = 8;

  private final SmallCholesky cholesky;
  private final double[] weights;
  private final double[] lambda;
  private final double[] direction;
  private final double[] along;
  private final double[] last;
  private boolean warm;

  NewtonSlice(ColumnSpace space, double p) {
    super(space, p);
    cholesky = new SmallCholesky(rank);
    weights = new double[rows];
    lambda = new double[rows];
    direction = new double[rank];
    along = new double[rows];
    last = new double[rank];
  }

  @Override
  void start(int row) {
    super.start(row);
    double scale = dot(u, last);
    if (warm && scale != 0) {
      double[] cold = x.clone();
      double objective = normToThePower(y);
      for (int j = 0; j < rank; j++) {
        x[j] = last[j] / scale;
      }
      space.times(x, y);
      double warmObjective = normToThePower(y);
      if (warmObjective < objective) {
        raiseLower(warmObjective);
      } else {
        System.arraycopy(cold, 0, x, 0, rank);
        space.times(x, y);
      }
    }
  }

  @Override
  void solve() {
    double objective = normToThePower(y);
    boolean near = false;
    for (int step = 0; step < MOST_STEPS && !isDone(); step++) {
      solveWeighted();
      if (near) {
        lowerUpper(lambda, 1);
      }
      double next = search(objective);
      boolean stuck = !(next < objective);
      if (stuck && near) {
        break;
      }
      near = stuck || objective - next <= NEAR * objective;
      objective = Math.min(next, objective);
    }
    System.arraycopy(x, 0, last, 0, rank);
    warm = true;
  }

  /** Direction towards the weighted least-squares solution, and its multipliers. */
  private void solveWeighted() {
    double largest = 0;
    for (int i = 0; i < rows; i++) {
      weights[i] = power(Math.abs(y[i]), p - 2);
      largest = Math.max(largest, weights[i]);
    }
    for (int i = 0; i < rows; i++) {
      weights[i] += FLOOR * largest;
    }
    space.gram(weights, cholesky.entries());
    cholesky.factor();
    cholesky.solve(u, direction);
    space.times(direction, along);
    double scale = dot(u, direction);
    for (int i = 0; i < rows; i++) {
      lambda[i] = weights[i] * along[i];
      along[i] = along[i] / scale - y[i];
    }
    for (int j = 0; j < rank; j++) {
      direction[j] = direction[j] / scale - x[j];
    }
  }

  /** Moves to about the least value along the direction; returns it. */
  private double search(double objective) {
    double length = 1 / (p - 1);
    double best = objective;
    double bestLength = 0;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      double value = 0;
      double slope = 0;
      double bend = 0;
      for (int i = 0; i < rows; i++) {
        double at = Math.abs(y[i] + length * along[i]);
        double weight = power(at, p - 2);
        value += weight * at * at;
        slope += weight * (y[i] + length * along[i]) * along[i];
        bend += (p - 1) * weight * along[i] * along[i];
      }
      if (value < best) {
        best = value;
        bestLength = length;
      }
      double move = bend > 0 ? slope / bend : 0;
      if (Math.abs(move) <= 0.05 * length || length - move <= 0) {
        break;
      }
      length -= move;
    }
    for (int j = 0; j < rank; j++) {
      x[j] += bestLength * direction[j];
    }
    double scale = dot(u, x);
    for (int j = 0; j < rank; j++) {
      x[j] /= scale;
    }
    space.times(x, y);
    double reached = normToThePower(y);
    raiseLower(reached);
    return reached;
  }
}
