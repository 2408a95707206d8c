package genbound.linalg;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.symm.SymmetricQrAlgorithm_DDRM;

/**
 * A symmetric matrix brought to tridiagonal form by Householder reflections, for its eigenvalues.
 * EJML does the same and cannot be interrupted meanwhile, which takes an hour for 30,000 rows; this
 * looks at the interruption at each column.
 */
final class TridiagonalForm {

  /** The square of a column's length, beside entries of about 1, that is taken for nothing. */
  private static final double NEGLIGIBLE = 1e-280;

  private final int n;
  private final double[] a;
  private final double[] diagonal;
  private final double[] beside;

  /** The reflection of the last column, and its partner: A − v·wᵀ − w·vᵀ is still to be taken. */
  private double[] v;

  private double[] w;

  private TridiagonalForm(int n, double[] lower) {
    this.n = n;
    a = lower;
    diagonal = new double[n];
    beside = new double[n];
    v = new double[n];
    w = new double[n];
  }

  /** The eigenvalues, descending; the lower triangle is looked at. */
  static double[] eigenvalues(DMatrixRMaj symmetric) {
    double largest = Matrices.largest(symmetric);
    int n = symmetric.numRows;
    if (largest == 0) {
      return new double[n];
    }
    int exponent = Math.getExponent(largest);
    double[] lower = new double[n * n];
    Arrays.setAll(lower, i -> Math.scalb(symmetric.data[i], -exponent));
    TridiagonalForm form = new TridiagonalForm(n, lower);
    form.reduce();
    SymmetricQrAlgorithm_DDRM algorithm = new SymmetricQrAlgorithm_DDRM();
    boolean solved = algorithm.process(n, form.diagonal, form.beside);
    Arguments.require(solved, "matrix", "one whose eigenvalues can be computed", "no convergence");
    double[] negated = new double[n];
    Arrays.setAll(negated, i -> -algorithm.getEigenvalue(i));
    Arrays.sort(negated);
    return Arrays.stream(negated).map(value -> Math.scalb(0 - value, exponent)).toArray();
  }

  private void reduce() {
    for (int k = 0; k < n; k++) {
      ParallelTasks.checkInterrupted(k, n, "columns");
      diagonal[k] = a[k * n + k] - 2 * v[k] * w[k];
      if (k + 1 < n) {
        reflect(k);
      }
    }
  }

  private void reflect(int k) {
    double[] u = new double[n];
    double squares = 0;
    for (int i = k + 1; i < n; i++) {
      u[i] = a[i * n + k] - v[i] * w[k] - w[i] * v[k];
      squares += u[i] * u[i];
    }
    double norm = Math.sqrt(squares);
    double first = u[k + 1];
    boolean negligible = squares < NEGLIGIBLE;
    beside[k] = negligible ? first : -Math.copySign(norm, first);
    u[k + 1] = first - beside[k];
    double beta = negligible ? 0 : 1 / (squares + Math.abs(first) * norm);
    double[] product = product(k + 1, u);
    double sum = 0;
    for (int i = k + 1; i < n; i++) {
      product[i] *= beta;
      sum += product[i] * u[i];
    }
    for (int i = k + 1; i < n; i++) {
      product[i] -= beta / 2 * sum * u[i];
    }
    v = u;
    w = product;
  }

  /** Takes what is still to be taken from the rows and columns left, and multiplies them with u. */
  private double[] product(int from, double[] u) {
    double[] product = new double[n];
    for (int i = from; i < n; i++) {
      update(i * n, from, i, v[i], w[i]);
      product[i] += multiply(i * n, from, i, u, product);
    }
    return product;
  }

  private void update(int row, int from, int to, double vi, double wi) {
    for (int j = from; j <= to; j++) {
      a[row + j] -= vi * w[j] + wi * v[j];
    }
  }

  /** The row up to the diagonal times u; what lies across the diagonal is added to the product. */
  private double multiply(int row, int from, int to, double[] u, double[] product) {
    double ui = u[to];
    for (int j = from; j < to; j++) {
      product[j] += a[row + j] * ui;
    }
    double even = 0;
    double odd = 0;
    int j = from;
    for (; j < to; j += 2) {
      even += a[row + j] * u[j];
      odd += a[row + j + 1] * u[j + 1];
    }
    return j == to ? even + odd + a[row + to] * ui : even + odd;
  }
}
