package genbound.sensitivity;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.ejml.data.DMatrixRMaj;

/**
 * The ℓp sensitivities of the rows of a matrix, each between two ends.
 *
 * <pre>σᵢ = max over x of |aᵢ·x|ᵖ/‖Ax‖ₚᵖ = 1/min{ ‖Ax‖ₚᵖ : aᵢ·x = 1 }</pre>
 *
 * <p>The lower end is what a vector x attains; the upper end is proved by Hölder's inequality with
 * a λ for which Aᵀλ = aᵢ. They lie within 1e-9 of each other, relative, for p up to about 20; for
 * larger p, or where the search was cut short, they may be apart and still hold. Both hold with all
 * rounding, whatever the scales of rows and columns, for the matrix as it is: also where columns
 * are nearly dependent, as a constant column and one of tiny differences are. Only a column that is
 * a combination of others to within max(rows, columns)·2⁻⁵² of its length counts as dependent on
 * them, so rows within 1e-13 of the others, where these alone have a lower rank, are taken as
 * rounding; rows below 1e-120 of them are not searched.
 *
 * <p>For p = 2 they are the leverage scores. For p below 2 an interior-point method, for p above 2
 * Newton's method from the solution of the row before. Rows go in fixed blocks on all processors:
 * the bits do not depend on the number of threads.
 *
 * @see <a href="https://arxiv.org/abs/2306.00732">Woodruff and Yasuda (2023), Sharper Bounds for ℓp
 *     Sensitivity Sampling, ICML</a>
 */
public final class Sensitivities {

  private static final int BLOCK = 125;

  private final double p;
  private final int rank;
  private final double[] lower;
  private final double[] upper;

  private Sensitivities(double p, int rank, int rows) {
    this.p = p;
    this.rank = rank;
    this.lower = new double[rows];
    this.upper = new double[rows];
  }

  /**
   * Of all rows; 0 for a row of zeros.
   *
   * @param matrix of finite numbers, of any shape and rank
   * @param p in [1, ∞)
   */
  public static Sensitivities of(DMatrixRMaj matrix, double p) {
    return of(matrix, p, done -> {});
  }

  /** Of the rows of a matrix. */
  public static Sensitivities of(double[][] rows, double p) {
    return of(Matrices.of("rows", rows), p);
  }

  /**
   * Of all rows. If the calling thread is interrupted the rows not yet searched keep the ends that
   * need no search, which hold but are far apart.
   *
   * @param matrix of finite numbers, of any shape and rank
   * @param p in [1, ∞)
   * @param progress told how many rows are done, whole blocks at a time
   */
  public static Sensitivities of(DMatrixRMaj matrix, double p, IntConsumer progress) {
    Leverage.checkPower(p);
    Arguments.notNull("progress", progress);
    ColumnSpace space = ColumnSpace.of(matrix);
    Sensitivities found = new Sensitivities(p, space.rank(), space.rows());
    int rows = space.rows();
    ParallelTasks.toTheEnd(
        (rows + BLOCK - 1) / BLOCK,
        block -> found.fill(space, (int) block * BLOCK),
        done -> progress.accept((int) Math.min(rows, done * BLOCK)));
    return found;
  }

  private void fill(ColumnSpace space, int from) {
    RowSensitivity slice = RowSensitivity.of(space, p);
    for (int i = from; i < Math.min(lower.length, from + BLOCK); i++) {
      if (space.isFaint(i)) {
        upper[i] = space.isZero(i) ? 0 : Leverage.root(ColumnSpace.FAINT, lower.length, p);
      } else {
        slice.start(i);
        if (p != 2 && !ParallelTasks.isInterrupted()) {
          slice.solve();
        }
        lower[i] = slice.lower;
        upper[i] = slice.upper;
      }
    }
  }

  /** The exponent p. */
  public double p() {
    return p;
  }

  /** How many rows there are. */
  public int size() {
    return lower.length;
  }

  /** The rank of the matrix. */
  public int rank() {
    return rank;
  }

  /** A number that the sensitivity of a row is not below. */
  public double lower(int row) {
    return lower[row];
  }

  /** A number that the sensitivity of a row does not exceed. */
  public double upper(int row) {
    return upper[row];
  }

  /** The upper ends of all rows. */
  public double[] upper() {
    return upper.clone();
  }

  /** A number that the total sensitivity is not below. */
  public double totalLower() {
    return Arrays.stream(lower).reduce(0, (sum, value) -> addDown(sum, value));
  }

  /** A number that the total sensitivity does not exceed. */
  public double totalUpper() {
    return Arrays.stream(upper).reduce(0, (sum, value) -> addUp(sum, value));
  }

  /**
   * The matrix with its heavy rows split: row i in k copies scaled by k^(−1/p), k the least whole
   * number with σᵢ/k at most S/n. That leaves ‖Ax‖ₚ and the total S alone, makes no sensitivity
   * larger than S/n, and the n rows at most 2n.
   *
   * @param matrix the one whose sensitivities these are
   */
  public DMatrixRMaj flatten(DMatrixRMaj matrix) {
    Matrices.finite("matrix", matrix);
    Arguments.require(matrix.numRows == size(), "matrix", size() + " rows", matrix.numRows);
    double share = totalUpper() / size();
    int[] copies = new int[size()];
    for (int i = 0; i < size(); i++) {
      copies[i] = upper[i] == 0 ? 1 : (int) Math.max(1, Math.ceil(upper[i] / share));
    }
    DMatrixRMaj flat = new DMatrixRMaj(Arrays.stream(copies).sum(), matrix.numCols);
    int next = 0;
    for (int i = 0; i < size(); i++) {
      double scale = Math.pow(copies[i], -1 / p);
      for (int copy = 0; copy < copies[i]; copy++, next++) {
        for (int j = 0; j < matrix.numCols; j++) {
          flat.set(next, j, scale * matrix.get(i, j));
        }
      }
    }
    return flat;
  }

  @Override
  public String toString() {
    return "ℓ"
        + p
        + " sensitivities of "
        + size()
        + " rows, in total between "
        + totalLower()
        + " and "
        + totalUpper();
  }
}
