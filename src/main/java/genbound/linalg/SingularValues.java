package genbound.linalg;

import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The singular values of a matrix and its left singular vectors. Each value is off by about
 * max(rows, columns) units in the last place of the largest; what is within that is taken as 0.
 */
public final class SingularValues {

  private static final double UNIT = 0x1p-52;

  private final double[] values;
  private final double[][] left;
  private final int rank;

  private SingularValues(double[] values, double[][] left, int longer) {
    this.values = values;
    this.left = left;
    double negligible = longer * UNIT * values[0];
    rank = (int) Arrays.stream(values).filter(value -> value > negligible).count();
  }

  /** Of a matrix of finite numbers; it is not modified. */
  public static SingularValues of(DMatrixRMaj matrix) {
    Matrices.finite("matrix", matrix);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, false, true);
    double[] found = decomposed(svd, matrix.copy());
    DMatrixRMaj vectors = svd.getU(null, true);
    int count = Math.min(matrix.numRows, matrix.numCols);
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -found[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] values = Arrays.stream(order).mapToDouble(i -> found[i]).toArray();
    double[][] left = new double[count][];
    for (int i = 0; i < count; i++) {
      left[i] =
          Arrays.copyOfRange(
              vectors.data, order[i] * matrix.numRows, (order[i] + 1) * matrix.numRows);
    }
    return new SingularValues(values, left, Math.max(matrix.numRows, matrix.numCols));
  }

  /** Of a matrix given by its rows. */
  public static SingularValues of(double[][] rows) {
    return of(Matrices.of("rows", rows));
  }

  /**
   * The values alone that are not taken as 0, descending, in half the time.
   *
   * @param rows of a matrix of finite numbers
   */
  public static double[] positiveOf(double[][] rows) {
    DMatrixRMaj matrix = Matrices.of("rows", rows);
    int longer = Math.max(matrix.numRows, matrix.numCols);
    var svd = DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, false, false);
    double[] found = decomposed(svd, matrix);
    double[] negated = new double[Math.min(matrix.numRows, matrix.numCols)];
    Arrays.setAll(negated, i -> -found[i]);
    Arrays.sort(negated);
    double negligible = longer * UNIT * -negated[0];
    return Arrays.stream(negated).map(v -> -v).filter(value -> value > negligible).toArray();
  }

  private static double[] decomposed(
      SingularValueDecomposition_F64<DMatrixRMaj> svd, DMatrixRMaj overwritten) {
    boolean solved = svd.decompose(overwritten);
    Arguments.require(solved, "matrix", "one whose singular values converge", "no convergence");
    return svd.getSingularValues();
  }

  /** The values that are not taken as 0, descending. */
  public double[] positive() {
    return Arrays.copyOf(values, rank);
  }

  /** How many are not taken as 0. */
  public int rank() {
    return rank;
  }

  /** ⟨uᵢ, v⟩ for the left singular vectors uᵢ of the values that are not taken as 0. */
  public double[] coordinates(double[] vector) {
    Arguments.notNull("vector", vector);
    int rows = left[0].length;
    Arguments.require(vector.length == rows, "vector", rows + " long", vector.length);
    return IntStream.range(0, rank)
        .mapToDouble(i -> IntStream.range(0, rows).mapToDouble(j -> left[i][j] * vector[j]).sum())
        .toArray();
  }

  @Override
  public String toString() {
    return values.length + " singular values, " + rank + " above 0";
  }
}
