package genbound.sensitivity;

/**
 * For p in [1, 2), p = 1 being a linear program: a primal-dual interior-point method with predictor
 * and corrector. Ux = y⁺ − y⁻ with y± above 0, λ = y⁺^(p−1) − s⁺ = s⁻ − y⁻^(p−1) with s± above 0,
 * and the products s·y are driven to 0.
 */
final class InteriorPointSolver extends RowSensitivity {

  private static final double SHORT_OF_THE_WALL = 0.995;
  private static final double SHORTEST = 1e-12;
  private static final double NEAR = 1e-3;

  /** One of the two signs. */
  private final class Half {
    final int sign;
    final double[] y = new double[rows];
    final double[] s = new double[rows];
    final double[] dy = new double[rows];
    final double[] ds = new double[rows];
    final double[] slope = new double[rows];
    final double[] h = new double[rows];
    final double[] push = new double[rows];

    Half(int sign) {
      this.sign = sign;
    }

    void differentiate() {
      for (int i = 0; i < rows; i++) {
        slope[i] = p == 1 ? 1 : Math.pow(y[i], p - 1);
        h[i] = (s[i] + (p - 1) * slope[i]) / y[i];
      }
    }

    /** The pull towards the centre, given the predicted step where there is one. */
    void prepare(double target, boolean corrected) {
      for (int i = 0; i < rows; i++) {
        double aim = target - (corrected ? dy[i] * ds[i] : 0);
        push[i] = (aim / y[i] - slope[i] + sign * lambda[i]) / h[i];
      }
    }

    void step() {
      for (int i = 0; i < rows; i++) {
        dy[i] = push[i] + sign * dLambda[i] / h[i];
        double slack = slope[i] - s[i] - sign * lambda[i];
        ds[i] = (p - 1) * slope[i] / y[i] * dy[i] - sign * dLambda[i] + slack;
      }
    }

    double longest(double length) {
      double longest = length;
      for (int i = 0; i < rows; i++) {
        longest = Math.min(longest, dy[i] < 0 ? -y[i] / dy[i] : longest);
        longest = Math.min(longest, ds[i] < 0 ? -s[i] / ds[i] : longest);
      }
      return longest;
    }

    double productsAt(double length) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += (y[i] + length * dy[i]) * (s[i] + length * ds[i]);
      }
      return sum;
    }

    void move(double length) {
      for (int i = 0; i < rows; i++) {
        y[i] += length * dy[i];
        s[i] += length * ds[i];
      }
    }
  }

  private final SmallCholesky cholesky;
  private final Half plus;
  private final Half minus;
  private final double[] lambda;
  private final double[] dLambda;
  private final double[] theta;
  private final double[] pull;
  private final double[] right;
  private final double[] towards;
  private final double[] dx;
  private final double[] along;
  private double multiplier;
  private double nextMultiplier;

  InteriorPointSolver(ColumnSpace space, double p) {
    super(space, p);
    cholesky = new SmallCholesky(rank);
    plus = new Half(1);
    minus = new Half(-1);
    lambda = new double[rows];
    dLambda = new double[rows];
    theta = new double[rows];
    pull = new double[rows];
    right = new double[rank];
    towards = new double[rank];
    dx = new double[rank];
    along = new double[rows];
  }

  @Override
  void solve() {
    begin();
    for (int step = 0; step < MOST_STEPS && !isDone(); step++) {
      double products = plus.productsAt(0) + minus.productsAt(0);
      plus.differentiate();
      minus.differentiate();
      aim(0, false);
      double length = minus.longest(plus.longest(1));
      double left = plus.productsAt(length) + minus.productsAt(length);
      double ratio = Math.max(0, left / products);
      aim(ratio * ratio * ratio * products / (2.0 * rows), true);
      length = Math.min(1, SHORT_OF_THE_WALL * minus.longest(plus.longest(2)));
      if (!(length > SHORTEST)) {
        return;
      }
      advance(length);
      if (products <= NEAR * multiplier) {
        raiseLower(normToThePower(y));
        lowerUpper(lambda, multiplier);
      }
    }
  }

  private void begin() {
    double mean = 0;
    for (double entry : y) {
      mean += Math.abs(entry) / rows;
    }
    for (int i = 0; i < rows; i++) {
      plus.y[i] = Math.max(y[i], 0) + mean;
      minus.y[i] = Math.max(-y[i], 0) + mean;
      plus.s[i] = power(plus.y[i], p - 1);
      minus.s[i] = power(minus.y[i], p - 1);
      lambda[i] = 0;
    }
    multiplier = 0;
  }

  /** Solves for the step that would make every product the target. */
  private void aim(double target, boolean corrected) {
    plus.prepare(target, corrected);
    minus.prepare(target, corrected);
    for (int i = 0; i < rows; i++) {
      theta[i] = 1 / (1 / plus.h[i] + 1 / minus.h[i]);
      pull[i] = theta[i] * (plus.push[i] - minus.push[i]);
    }
    if (!corrected) {
      space.gram(theta, cholesky.entries(), along);
      holdTheSlice(cholesky.entries());
      cholesky.factor();
      cholesky.solve(u, towards);
    }
    for (int i = 0; i < rows; i++) {
      along[i] = pull[i] - lambda[i];
    }
    space.transposedTimes(along, right);
    cholesky.solve(right, dx);
    nextMultiplier = -dot(u, dx) / dot(u, towards);
    for (int j = 0; j < rank; j++) {
      dx[j] += nextMultiplier * towards[j];
    }
    space.times(dx, along);
    for (int i = 0; i < rows; i++) {
      dLambda[i] = theta[i] * along[i] - pull[i];
    }
    plus.step();
    minus.step();
  }

  /**
   * Adds a multiple of u·uᵀ, which leaves the step alone, as it keeps u·x, and the matrix regular.
   */
  private void holdTheSlice(double[] entries) {
    double trace = 0;
    for (int j = 0; j < rank; j++) {
      trace += entries[j * rank + j];
    }
    double multiple = trace / dot(u, u);
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j <= i; j++) {
        entries[i * rank + j] += multiple * u[i] * u[j];
      }
    }
  }

  private void advance(double length) {
    plus.move(length);
    minus.move(length);
    for (int i = 0; i < rows; i++) {
      lambda[i] += length * dLambda[i];
    }
    multiplier += length * (nextMultiplier - multiplier);
    for (int j = 0; j < rank; j++) {
      x[j] += length * dx[j];
    }
    double scale = dot(u, x);
    for (int j = 0; j < rank; j++) {
      x[j] /= scale;
    }
    space.times(x, y);
  }
}
