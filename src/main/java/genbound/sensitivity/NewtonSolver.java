package genbound.sensitivity;

/**
 * For p above 2: Newton's method. Without rounding the step points at the weighted least-squares
 * solution under the weights |y|^(p−2).
 */
final class NewtonSolver extends RowSensitivity {

  private static final double NEAR = 1e-3;
  private static final double FLOOR = 1e-18;
  private static final int MOST_TRIALS = 30;
  private static final double SHORTEST = 1e-12;
  private static final double LONGEST = 1.5;

  private final SmallCholesky cholesky;
  private final double[] weights;
  private final double[] lambda;
  private final double[] direction;
  private final double[] along;
  private final double[] last;
  private final double[] gradient;
  private double multiplier;
  private boolean warm;

  NewtonSolver(ColumnSpace space, double p) {
    super(space, p);
    cholesky = new SmallCholesky(rank);
    weights = new double[rows];
    lambda = new double[rows];
    direction = new double[rank];
    along = new double[rows];
    last = new double[rank];
    gradient = new double[rank];
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
        lowerUpper(lambda, multiplier);
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

  /**
   * The direction dx with u·dx = 0, M·dx = −Uᵀg + multiplier·u, where g is the gradient and M the
   * weighted matrix. Then Uᵀ(g + weights·Udx) = multiplier·u, which gives λ.
   */
  private void solveWeighted() {
    double largest = 0;
    for (int i = 0; i < rows; i++) {
      weights[i] = power(Math.abs(y[i]), p - 2);
      lambda[i] = weights[i] * y[i];
      largest = Math.max(largest, weights[i]);
    }
    for (int i = 0; i < rows; i++) {
      weights[i] += FLOOR * largest;
    }
    space.gram(weights, cholesky.entries(), along);
    cholesky.factor();
    space.transposedTimes(lambda, gradient);
    cholesky.solve(gradient, gradient);
    cholesky.solve(u, direction);
    multiplier = dot(u, gradient) / dot(u, direction);
    for (int j = 0; j < rank; j++) {
      direction[j] = multiplier * direction[j] - gradient[j];
    }
    space.times(direction, along);
    for (int i = 0; i < rows; i++) {
      lambda[i] += weights[i] * along[i];
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
      boolean overshot = !(value < objective);
      if (value < best) {
        best = value;
        bestLength = length;
      }
      double next = overshot ? length / 4 : length - slope / bend;
      boolean settled = !overshot && Math.abs(next - length) <= 0.05 * length;
      if (settled || !(next > SHORTEST && next <= LONGEST)) {
        break;
      }
      length = next;
    }
    if (bestLength == 0) {
      return objective;
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
