package genbound.linalg;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The largest singular value of a matrix, between two ends. The lower end is what a vector was seen
 * to be stretched by (Lanczos; again from a vector near the top where the first start missed it).
 * The upper end is proved: for it, a Cholesky factorisation of s·I − AᵀA runs to its end, which no
 * matrix that is far from positive semidefinite lets it do; the rounding of the product and of the
 * factorisation is added. The proof is in proofs/spectral-norm.md.
 *
 * @param lower not above the norm, and finite
 * @param upper not below the norm; above the lower end by 1e-9 of it at most, for up to a thousand
 *     rows or columns and a norm above 1e-300; infinite where the norm is above all doubles
 */
public record SpectralNorm(double lower, double upper) {

  private static final double UNIT = 0x1p-53;
  private static final int MOST_STEPS = 120;
  private static final int MOST_TRIALS = 60;
  private static final double FIRST_MARGIN = 1e-12;
  private static final double LARGE_MARGIN = 1e-10;
  private static final int INVERSE_STEPS = 3;

  /**
   * Of a matrix of finite numbers; it is not modified. A thread that is interrupted gets an {@link
   * IllegalStateException}, once the step that it is in, a product or a factorisation, is done.
   */
  public static SpectralNorm of(DMatrixRMaj matrix) {
    Matrices.finite("matrix", matrix);
    double scale = Matrices.largest(matrix);
    if (scale == 0) {
      return new SpectralNorm(0, 0);
    }
    DMatrixRMaj scaled = matrix.copy();
    CommonOps_DDRM.divide(scaled, scale);
    int inner = Math.max(matrix.numRows, matrix.numCols);
    int size = Math.min(matrix.numRows, matrix.numCols);
    double[][] rows = Matrices.rows(scaled);
    boolean tall = matrix.numRows >= matrix.numCols;
    double[][] gram = RowKernels.mirror(RowKernels.gram(tall ? rows : RowKernels.transposed(rows)));
    checkInterrupted(matrix.numRows, matrix.numCols);
    double frobenius = Matrices.frobenius(scaled);
    double productError = multiplyUp(gamma(inner), multiplyUp(frobenius, frobenius));
    SpectralNorm square = eigenvalue(gram, largestRitzValue(gram, start(size)));
    double upper = sqrtUp(addUp(addUp(square.upper, productError), Double.MIN_NORMAL));
    double least = Math.max(0, square.lower * (1 - 64 * size * UNIT) - productError);
    double lower = Math.sqrt(least) * (1 - 4 * UNIT);
    double highest = multiplyUp(upper, scale);
    return new SpectralNorm(Math.min(multiplyDown(lower, scale), highest), highest);
  }

  private static void checkInterrupted(int rows, int columns) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException(
          "interrupted in the norm of " + rows + " × " + columns + " numbers");
    }
  }

  /** Of a matrix given by its rows. */
  public static SpectralNorm of(double[][] rows) {
    return of(Matrices.of("rows", rows));
  }

  /** n·u/(1 − n·u), what n roundings make at most, and a little more. */
  private static double gamma(int n) {
    return 1.01 * (n + 2) * UNIT;
  }

  /**
   * The largest eigenvalue of a symmetric matrix, from a Rayleigh quotient. If that was far below,
   * the factorisation that proves the upper end leads to a vector near the top: inverse iteration.
   */
  static SpectralNorm eigenvalue(double[][] gram, double guess) {
    int n = gram.length;
    double margin = FIRST_MARGIN;
    boolean solved = false;
    double centre = guess;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      double candidate = centre * (1 + margin) + Double.MIN_NORMAL;
      checkInterrupted(n, n);
      double slack = 2 * gamma(n + 1) * n * candidate + 2 * UNIT * candidate;
      Optional<Cholesky> factor = aboveAll(gram, candidate);
      if (factor.isPresent()) {
        boolean far = solved || margin > LARGE_MARGIN;
        double better = far ? largestRitzValue(gram, nearTheTop(factor.get(), n)) : guess;
        return new SpectralNorm(Math.max(guess, better), addUp(candidate, slack));
      }
      if (!solved && margin > LARGE_MARGIN) {
        centre = Math.max(centre, largestEigenvalue(gram));
        margin = FIRST_MARGIN;
        solved = true;
      } else {
        margin *= 4;
      }
    }
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += gram[i][i];
    }
    return new SpectralNorm(guess, trace * (1 + gamma(n)));
  }

  /** A unit vector near the top, by inverse iteration with a factor of s·I − gram. */
  private static double[] nearTheTop(Cholesky factor, int n) {
    double[] vector = start(n);
    vector[n - 1] += 1;
    for (int step = 0; step < INVERSE_STEPS; step++) {
      factor.solve(vector);
      double largest = 0;
      for (double entry : vector) {
        largest = Math.max(largest, Math.abs(entry));
      }
      RowKernels.divide(vector, largest, 0, n);
    }
    RowKernels.divide(vector, Math.sqrt(RowKernels.dot(vector, vector, 0, n)), 0, n);
    return vector;
  }

  /** The factor of candidate·I − gram, if that lets itself be factored. */
  private static Optional<Cholesky> aboveAll(double[][] gram, double candidate) {
    int n = gram.length;
    double[][] shifted = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        shifted[i][j] = -gram[i][j];
      }
      shifted[i][i] += candidate;
    }
    return Cholesky.of(shifted);
  }

  private static double largestEigenvalue(double[][] gram) {
    double[][] copy = new double[gram.length][];
    Arrays.setAll(copy, i -> gram[i].clone());
    return TridiagonalForm.eigenvalues(copy)[0];
  }

  /**
   * The largest Rayleigh quotient over a Krylov space, by Lanczos with full reorthogonalisation.
   */
  static double largestRitzValue(double[][] gram, double[] start) {
    int n = gram.length;
    int steps = Math.min(n, MOST_STEPS);
    double[][] basis = new double[steps + 1][];
    double[] diagonal = new double[steps];
    double[] beside = new double[steps];
    basis[0] = start;
    double before = 0;
    for (int k = 0; k < steps; k++) {
      checkInterrupted(n, n);
      double[] w = RowKernels.transposedTimes(gram, basis[k]);
      diagonal[k] = RowKernels.dot(w, basis[k], 0, n);
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j <= k; j++) {
          RowKernels.add(w, -RowKernels.dot(w, basis[j], 0, n), basis[j], 0, n);
        }
      }
      beside[k] = Math.sqrt(RowKernels.dot(w, w, 0, n));
      boolean last = k + 1 == steps || beside[k] <= 1e-14 * Math.abs(diagonal[0]);
      if (last || k % 10 == 9) {
        double value = largestOfTridiagonal(diagonal, beside, k + 1);
        if (last || value - before <= 1e-14 * value) {
          return value;
        }
        before = value;
      }
      RowKernels.divide(w, beside[k], 0, n);
      basis[k + 1] = w;
    }
    return before;
  }

  static double[] start(int n) {
    Random random = new Random(n);
    double[] vector = new double[n];
    double squares = 0;
    for (int i = 0; i < n; i++) {
      vector[i] = random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < n; i++) {
      vector[i] /= Math.sqrt(squares);
    }
    return vector;
  }

  /** By bisection on the number of negative pivots. */
  private static double largestOfTridiagonal(double[] diagonal, double[] beside, int size) {
    double high = 0;
    for (int i = 0; i < size; i++) {
      double left = i > 0 ? beside[i - 1] : 0;
      double right = i + 1 < size ? beside[i] : 0;
      high = Math.max(high, diagonal[i] + left + right);
    }
    double low = 0;
    for (int step = 0; step < 100 && high - low > 1e-16 * high; step++) {
      double middle = low + (high - low) / 2;
      if (exceedsAll(diagonal, beside, size, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private static boolean exceedsAll(double[] diagonal, double[] beside, int size, double value) {
    double pivot = value - diagonal[0];
    for (int i = 1; i < size; i++) {
      if (!(pivot > 0)) {
        return false;
      }
      pivot = value - diagonal[i] - beside[i - 1] * beside[i - 1] / pivot;
    }
    return pivot > 0;
  }
}
