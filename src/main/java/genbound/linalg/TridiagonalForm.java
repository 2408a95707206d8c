package genbound.linalg;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
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
  private final double[][] a;
  private final double[] diagonal;
  private final double[] beside;

  /** The reflection of the last column, and its partner: A − v·wᵀ − w·vᵀ is still to be taken. */
  private double[] v;

  private double[] w;

  private TridiagonalForm(double[][] upper) {
    n = upper.length;
    a = upper;
    diagonal = new double[n];
    beside = new double[n];
    v = new double[n];
    w = new double[n];
  }

  /** The eigenvalues, descending, of a matrix on and above the diagonal, which is overwritten. */
  static double[] eigenvalues(double[][] upper) {
    int n = upper.length;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        largest = Math.max(largest, Math.abs(upper[i][j]));
      }
    }
    if (largest == 0) {
      return new double[n];
    }
    int exponent = Math.max(-1000, Math.getExponent(largest));
    for (double[] row : upper) {
      for (int j = 0; j < n; j++) {
        row[j] = Math.scalb(row[j], -exponent);
      }
    }
    TridiagonalForm form = new TridiagonalForm(upper);
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
      diagonal[k] = a[k][k] - 2 * v[k] * w[k];
      if (k + 1 < n) {
        reflect(k);
      }
    }
  }

  private void reflect(int k) {
    double[] u = new double[n];
    double squares = 0;
    for (int i = k + 1; i < n; i++) {
      u[i] = a[k][i] - v[i] * w[k] - w[i] * v[k];
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
      update(a[i], v[i], w, w[i], v, i);
      product[i] += RowKernels.dot(a[i], u, i, n);
      RowKernels.add(product, u[i], a[i], i + 1, n);
    }
    return product;
  }

  private static void update(double[] row, double vi, double[] w, double wi, double[] v, int from) {
    for (int j = from; j < row.length; j++) {
      row[j] -= vi * w[j] + wi * v[j];
    }
  }
}
