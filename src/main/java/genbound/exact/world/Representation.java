package genbound.exact.world;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * A linear representation of d inputs by k numbers, Φᵀx, such as some of the inputs themselves. A
 * head on it is a vector w of k weights: the prediction is ⟨w, Φᵀx⟩.
 */
public final class Representation {

  private final DMatrixRMaj matrix;

  private Representation(DMatrixRMaj matrix) {
    this.matrix = matrix;
  }

  /**
   * A representation by its matrix.
   *
   * @param rows Φ, one row for each of the d inputs, one column for each of the k ≤ d numbers
   */
  public static Representation of(double[][] rows) {
    DMatrixRMaj matrix = Matrices.of("rows", rows);
    String domain = "at most as many columns as rows, " + matrix.numRows;
    Arguments.require(matrix.numCols <= matrix.numRows, "rows", domain, matrix.numCols);
    return new Representation(matrix);
  }

  /**
   * The inputs of some places.
   *
   * @param inputs d ≥ 1
   * @param kept different places in [0, d), at least one
   */
  public static Representation coordinates(int inputs, int... kept) {
    Arguments.atLeast("inputs", inputs, 1);
    Arguments.notNull("kept", kept);
    Arguments.require(kept.length > 0, "kept", "not empty", 0);
    double[][] rows = new double[inputs][kept.length];
    for (int j = 0; j < kept.length; j++) {
      int place = (int) Arguments.inRange("kept", j, kept[j], 0, inputs - 1L);
      boolean twice = Arrays.stream(rows[place]).sum() > 0;
      Arguments.require(!twice, "kept", j, "different from those before", place);
      rows[place][j] = 1;
    }
    return of(rows);
  }

  /** How many inputs there are. */
  public int inputs() {
    return matrix.numRows;
  }

  /** k, how many numbers represent them. */
  public int rank() {
    return matrix.numCols;
  }

  /** Φᵀv. */
  double[] apply(double[] vector) {
    double[] product = new double[rank()];
    for (int i = 0; i < inputs(); i++) {
      for (int j = 0; j < rank(); j++) {
        product[j] += matrix.get(i, j) * vector[i];
      }
    }
    return product;
  }

  /** ΦᵀSΦ, symmetric. */
  double[][] apply(double[][] symmetric) {
    double[][] half = new double[inputs()][];
    Arrays.setAll(half, i -> apply(symmetric[i]));
    double[][] product = new double[rank()][rank()];
    for (int j = 0; j < rank(); j++) {
      for (int l = j; l < rank(); l++) {
        for (int i = 0; i < inputs(); i++) {
          product[j][l] += matrix.get(i, j) * half[i][l];
        }
        product[l][j] = product[j][l];
      }
    }
    return product;
  }

  @Override
  public String toString() {
    return "representation of " + inputs() + " inputs by " + rank();
  }
}
