package genbound.linalg;

import genbound.numeric.Arguments;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** A square matrix that was found orthogonal, to within a tolerance for its entries. */
public final class OrthogonalMatrix {

  /** How far entries of matrices that count as equal may be apart. */
  private static final double TOLERANCE = 1e-9;

  private final DMatrixRMaj matrix;

  private OrthogonalMatrix(DMatrixRMaj matrix) {
    this.matrix = matrix;
  }

  /**
   * A matrix given by its rows, which are copied.
   *
   * @param name what it is called in messages
   * @param rows square, finite, orthogonal: each entry of A·Aᵀ − I below 1e-9
   */
  public static OrthogonalMatrix of(String name, double[][] rows) {
    DMatrixRMaj matrix = Matrices.of(name, rows);
    String shape = matrix.numRows + " × " + matrix.numCols;
    Arguments.require(matrix.numRows == matrix.numCols, name, "square", shape);
    DMatrixRMaj product = new DMatrixRMaj(matrix.numRows, matrix.numRows);
    CommonOps_DDRM.multTransB(matrix, matrix, product);
    CommonOps_DDRM.subtractEquals(product, CommonOps_DDRM.identity(matrix.numRows));
    double distance = CommonOps_DDRM.elementMaxAbs(product);
    String found = "a distance of " + distance + " of A·Aᵀ from I";
    Arguments.require(distance <= TOLERANCE, name, "orthogonal", found);
    return new OrthogonalMatrix(matrix);
  }

  /** How many rows there are. */
  public int size() {
    return matrix.numRows;
  }

  /** The sum of the diagonal. */
  public double trace() {
    return CommonOps_DDRM.trace(matrix);
  }

  /** This matrix times another of the same size. */
  public OrthogonalMatrix times(OrthogonalMatrix other) {
    DMatrixRMaj product = new DMatrixRMaj(size(), size());
    CommonOps_DDRM.mult(matrix, other.matrix, product);
    return new OrthogonalMatrix(product);
  }

  /** Whether no entry differs by more than 1e-9 from that of another of the same size. */
  public boolean isNear(OrthogonalMatrix other) {
    for (int k = 0; k < matrix.getNumElements(); k++) {
      if (Math.abs(matrix.get(k) - other.matrix.get(k)) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is near the identity. */
  public boolean isIdentity() {
    return isNear(new OrthogonalMatrix(CommonOps_DDRM.identity(size())));
  }

  /** This matrix's transpose times W times another: AᵀWB, by rows. */
  public double[][] conjugate(double[][] rows, OrthogonalMatrix other) {
    DMatrixRMaj middle = Matrices.of("rows", rows);
    DMatrixRMaj left = new DMatrixRMaj(size(), middle.numCols);
    CommonOps_DDRM.multTransA(matrix, middle, left);
    DMatrixRMaj product = new DMatrixRMaj(size(), other.size());
    CommonOps_DDRM.mult(left, other.matrix, product);
    return product.get2DData();
  }

  /** The entries, by rows. */
  public double[][] rows() {
    return matrix.get2DData();
  }

  @Override
  public String toString() {
    return "orthogonal matrix of " + size() + " rows";
  }
}
