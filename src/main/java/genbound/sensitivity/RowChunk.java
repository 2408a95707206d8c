package genbound.sensitivity;

import genbound.linalg.RowKernels;
import java.util.Arrays;

/**
 * Some rows of a basis under weights: their part of the weighted Gram matrix, and their quadratic
 * forms under its inverse. The columns are copied piece by piece into short arrays that are used
 * again; inner products are summed in lanes, one for each place of a piece, and the lanes at the
 * end. A product meets at most 5 roundings in a lane, 32 in the sum of the pieces of a chunk of 2¹⁴
 * rows and 128 in that of the lanes, which {@link ColumnSpace#dotError} covers.
 */
final class RowChunk {

  /** How long a piece is; four pieces are added at once. */
  private static final int WIDTH = 128;

  private static final int PIECES = 4;

  private final ColumnSpace space;
  private final int from;
  private final int to;
  private final int rank;
  private final double[][][] pieces;
  private final double[][] weights = new double[PIECES][WIDTH];
  private final double[][] scaled = new double[PIECES][WIDTH];
  private final double[][] lanes;
  private final double[] squares = new double[WIDTH];

  /** The rows from one to another, without the last. */
  RowChunk(ColumnSpace space, int from, int to) {
    this.space = space;
    this.from = from;
    this.to = to;
    this.rank = space.rank();
    this.pieces = new double[PIECES][rank][WIDTH];
    this.lanes = new double[rank * (rank + 1) / 2][WIDTH];
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Forms this part of the Gram matrix under weights of all rows, which {@link #addTo} takes. */
  void gram(double[] rowWeights) {
    for (double[] lane : lanes) {
      Arrays.fill(lane, 0);
    }
    for (int start = from; start < to; start += PIECES * WIDTH) {
      for (int q = 0; q < PIECES; q++) {
        int first = start + q * WIDTH;
        int length = Math.max(0, Math.min(WIDTH, to - first));
        load(pieces[q], first, length);
        copy(rowWeights, first, length, weights[q]);
      }
      addPieces();
    }
  }

  private void load(double[][] piece, int first, int length) {
    for (int a = 0; a < rank; a++) {
      copy(space.column(a), first, length, piece[a]);
    }
  }

  private static void copy(double[] values, int first, int length, double[] into) {
    if (length > 0) {
      System.arraycopy(values, first, into, 0, length);
    }
    Arrays.fill(into, length, WIDTH, 0);
  }

  private void addPieces() {
    for (int a = 0, pair = 0; a < rank; a++) {
      for (int q = 0; q < PIECES; q++) {
        multiply(weights[q], pieces[q][a], scaled[q]);
      }
      for (int b = 0; b <= a; b++, pair++) {
        addProducts(
            lanes[pair],
            scaled[0],
            pieces[0][b],
            scaled[1],
            pieces[1][b],
            scaled[2],
            pieces[2][b],
            scaled[3],
            pieces[3][b]);
      }
    }
  }

  private static void multiply(double[] x, double[] y, double[] product) {
    for (int j = 0; j < WIDTH; j++) {
      product[j] = x[j] * y[j];
    }
  }

  private static void addProducts(
      double[] sum,
      double[] x0,
      double[] y0,
      double[] x1,
      double[] y1,
      double[] x2,
      double[] y2,
      double[] x3,
      double[] y3) {
    for (int j = 0; j < WIDTH; j++) {
      sum[j] += x0[j] * y0[j] + x1[j] * y1[j] + x2[j] * y2[j] + x3[j] * y3[j];
    }
  }

  /** Adds the part that was formed to a lower triangle, by rows. */
  void addTo(double[] gram) {
    for (int a = 0, pair = 0; a < rank; a++) {
      for (int b = 0; b <= a; b++, pair++) {
        double sum = 0;
        for (double lane : lanes[pair]) {
          sum += lane;
        }
        gram[a * rank + b] += sum;
      }
    }
  }

  /**
   * Writes uᵢᵀM⁻¹uᵢ for the rows uᵢ.
   *
   * @param negated −L, for the lower triangle L of M = LLᵀ, by rows
   * @param forms one for each row of the basis, of which these rows' are written
   */
  void forms(double[] negated, double[] forms) {
    double[][] piece = pieces[0];
    for (int first = from; first < to; first += WIDTH) {
      int length = Math.min(WIDTH, to - first);
      load(piece, first, length);
      Arrays.fill(squares, 0);
      for (int a = 0; a < rank; a++) {
        RowKernels.addTimes(piece[a], negated, a * rank, piece, a, 0, WIDTH);
        addSquares(piece[a], -negated[a * rank + a], squares);
      }
      System.arraycopy(squares, 0, forms, first, length);
    }
  }

  private static void addSquares(double[] values, double pivot, double[] sum) {
    for (int j = 0; j < WIDTH; j++) {
      values[j] /= pivot;
    }
    for (int j = 0; j < WIDTH; j++) {
      sum[j] += values[j] * values[j];
    }
  }
}
