package genbound.estimate.network;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;

/**
 * One layer of a network, s(Wx + b): weights W, one row a unit and one column an input, biases b
 * and the activation s of all its units. Immutable.
 */
public final class Layer {

  /** Weights are held in one array. */
  private static final double MOST_BYTES = 8.0 * (Integer.MAX_VALUE - 8);

  private final DMatrixRMaj weights;
  private final double[] biases;
  private final Activation activation;

  private Layer(DMatrixRMaj weights, double[] biases, Activation activation) {
    this.weights = weights;
    this.biases = biases;
    this.activation = activation;
  }

  /**
   * A dense layer.
   *
   * @param weights one row a unit, one column an input, finite
   * @param biases one a unit, finite
   * @param activation of its units
   */
  public static Layer dense(double[][] weights, double[] biases, Activation activation) {
    DMatrixRMaj matrix = Matrices.of("weights", weights);
    double[] copy = biases("biases", biases, matrix.numRows);
    return new Layer(matrix, copy, Arguments.notNull("activation", activation));
  }

  /**
   * A convolution layer with zero padding, as the dense layer it is. Images are given and handed on
   * channel by channel, each row by row.
   *
   * @param filters by output channel, input channel, row and column of the filter, finite
   * @param biases one an output channel, finite
   * @param rows of the image it is given, at least 1
   * @param columns of the image it is given, at least 1
   * @param stride by how many pixels a filter moves, at least 1
   * @param padding how many zeros are put around the image at each side, at least 0; at least one
   *     place for the filter must be left
   * @param activation of its units
   */
  public static Layer convolution(
      double[][][][] filters,
      double[] biases,
      int rows,
      int columns,
      int stride,
      int padding,
      Activation activation) {
    Convolution checked = new Convolution(filters);
    double[] copy = biases("biases", biases, checked.outputs());
    Arguments.atLeast("rows", rows, 1);
    Arguments.atLeast("columns", columns, 1);
    Arguments.atLeast("stride", stride, 1);
    Arguments.atLeast("padding", padding, 0);
    int height = filters[0][0].length;
    int width = filters[0][0][0].length;
    double bytes = 8.0 * checked.inputs() * rows * columns * checked.outputs();
    bytes *= ((rows + 2.0 * padding - height) / stride + 1);
    bytes *= ((columns + 2.0 * padding - width) / stride + 1);
    boolean fits = height <= rows + 2L * padding && width <= columns + 2L * padding;
    Arguments.require(fits, "filters", "no larger than the padded image", height + " × " + width);
    Arguments.memory("rows", rows, bytes);
    Arguments.require(bytes <= MOST_BYTES, "rows", "few enough for an array of weights", rows);
    int down = (rows + 2 * padding - height) / stride + 1;
    int across = (columns + 2 * padding - width) / stride + 1;
    int places = down * across;
    DMatrixRMaj dense =
        new DMatrixRMaj(checked.outputs() * places, checked.inputs() * rows * columns);
    double[] repeated = new double[dense.numRows];
    for (int unit = 0; unit < dense.numRows; unit++) {
      int channel = unit / places;
      int top = unit % places / across * stride - padding;
      int left = unit % places % across * stride - padding;
      repeated[unit] = copy[channel];
      for (int input = 0; input < dense.numCols; input++) {
        int r = input % (rows * columns) / columns - top;
        int c = input % columns - left;
        if (r >= 0 && r < height && c >= 0 && c < width) {
          dense.set(unit, input, filters[channel][input / (rows * columns)][r][c]);
        }
      }
    }
    return new Layer(dense, repeated, Arguments.notNull("activation", activation));
  }

  private static double[] biases(String name, double[] biases, int length) {
    Arguments.notNull(name, biases);
    Arguments.require(biases.length == length, name, length + " long", biases.length);
    for (int i = 0; i < length; i++) {
      Arguments.finite(name, i, biases[i]);
    }
    return biases.clone();
  }

  /** How many units there are. */
  public int units() {
    return weights.numRows;
  }

  /** How many inputs there are. */
  public int inputs() {
    return weights.numCols;
  }

  /** The weight of an input in a unit. */
  public double weight(int unit, int input) {
    return weights.get(unit, input);
  }

  /** The bias of a unit. */
  public double bias(int unit) {
    return biases[unit];
  }

  /** The activation of its units. */
  public Activation activation() {
    return activation;
  }

  @Override
  public String toString() {
    return units() + " " + activation.name().toLowerCase(Locale.ROOT) + " units";
  }
}
