package genbound.sensitivity;

/** A small positive definite system that is factored anew again and again, in place. */
final class SmallCholesky {

  private final int size;
  private final double[] factor;

  SmallCholesky(int size) {
    this.size = size;
    this.factor = new double[size * size];
  }

  /** Where the lower triangle is to be written before {@link #factor()}. */
  double[] entries() {
    return factor;
  }

  /** −L, by rows; only what is on and below the diagonal counts. */
  double[] negatedFactor() {
    double[] negated = new double[factor.length];
    for (int k = 0; k < negated.length; k++) {
      negated[k] = -factor[k];
    }
    return negated;
  }

  /** Factors; a pivot lost to rounding is replaced by a tiny one. */
  void factor() {
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, factor[i * size + i]);
    }
    double least = Math.max(largest * 1e-18, Double.MIN_NORMAL);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = factor[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * size + k] * factor[j * size + k];
        }
        factor[i * size + j] =
            i == j ? Math.sqrt(Math.max(sum, least)) : sum / factor[j * size + j];
      }
    }
  }

  /** Writes the solution for a right side; the two may be one array. */
  void solve(double[] right, double[] solution) {
    forward(right, solution);
    for (int i = size - 1; i >= 0; i--) {
      double sum = solution[i];
      for (int k = i + 1; k < size; k++) {
        sum -= factor[k * size + i] * solution[k];
      }
      solution[i] = sum / factor[i * size + i];
    }
  }

  /** vᵀM⁻¹v. */
  double inverseQuadraticForm(double[] v, double[] scratch) {
    forward(v, scratch);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += scratch[i] * scratch[i];
    }
    return sum;
  }

  /** ln det M. */
  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 2 * Math.log(factor[i * size + i]);
    }
    return sum;
  }

  private void forward(double[] right, double[] solution) {
    for (int i = 0; i < size; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * size + k] * solution[k];
      }
      solution[i] = sum / factor[i * size + i];
    }
  }
}
