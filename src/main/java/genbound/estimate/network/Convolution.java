package genbound.estimate.network;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.linalg.Matrices;
import genbound.linalg.SpectralNorm;
import genbound.numeric.Arguments;
import org.ejml.data.DMatrixRMaj;

/**
 * A convolution layer of stride 1 with many channels on images, and its spectral norm from above.
 *
 * @see <a href="https://arxiv.org/abs/1805.10408">Sedghi, Gupta and Long (2019), The Singular
 *     Values of Convolutional Layers, ICLR</a>
 */
public final class Convolution {

  private final double[][][][] weights;
  private final int outputs;
  private final int inputs;
  private final int height;
  private final int width;

  /**
   * A layer.
   *
   * @param weights by output channel, input channel, row and column of the filter, finite
   */
  public Convolution(double[][][][] weights) {
    for (double[][][] output : Arguments.array("weights", weights)) {
      for (double[][] input : Arguments.array("weights", output)) {
        Arguments.array("weights", input);
      }
    }
    Arguments.require(weights.length > 0 && weights[0].length > 0, "weights", "not empty", 0);
    outputs = weights.length;
    inputs = weights[0].length;
    height = weights[0][0].length;
    width = height == 0 ? 0 : weights[0][0][0].length;
    this.weights = new double[outputs][inputs][height][];
    for (int o = 0; o < outputs; o++) {
      Arguments.require(
          weights[o].length == inputs, "weights[" + o + "]", inputs + " long", weights[o].length);
      for (int i = 0; i < inputs; i++) {
        String name = "weights[" + o + "][" + i + "]";
        DMatrixRMaj filter = Matrices.of(name, weights[o][i]);
        boolean fits = filter.numRows == height && filter.numCols == width;
        Arguments.require(
            fits, name, height + " × " + width, filter.numRows + " × " + filter.numCols);
        for (int r = 0; r < height; r++) {
          this.weights[o][i][r] = weights[o][i][r].clone();
        }
      }
    }
  }

  /**
   * The spectral norm with circular padding on images of a size: the largest over the frequencies
   * of the norms of the matrices of channels, found by Fourier transforms of the filters; each is
   * bounded from above. Rounding of the transforms is added.
   *
   * @param rows of the image, at least those of the filter
   * @param columns of the image, at least those of the filter
   */
  public double circularNormUp(int rows, int columns) {
    Arguments.require(rows >= height, "rows", "at least " + height, rows);
    Arguments.require(columns >= width, "columns", "at least " + width, columns);
    double largest = 0;
    for (int u = 0; u < rows; u++) {
      for (int v = 0; v < columns; v++) {
        boolean mirrored = u > rows / 2 || u == (rows - u) % rows && v > columns / 2;
        if (!mirrored) {
          largest = Math.max(largest, SpectralNorm.of(frequency(u, v, rows, columns)).upper());
        }
      }
    }
    return addUp(largest, multiplyUp(roundingOfTransform(), frobeniusUp()));
  }

  /**
   * What the rounding of the transforms adds to a norm, at most, over the Frobenius norm of the
   * filters. A term of a sum is off by 31 roundings, 28 of them from its angle, which is below 2π;
   * the sum of the h·w terms by as many again; a sum of magnitudes is at most √(hw) times a length;
   * and real and imaginary parts make up the factor 2.
   */
  double roundingOfTransform() {
    double size = (double) height * width;
    return multiplyUp(2 * (size + 32) * 0x1p-53, sqrtUp(size));
  }

  /**
   * The spectral norm with zero padding, which keeps the size of the image, from above: such a
   * layer is a part of the circular one on an image that is larger by the filter's size less one.
   *
   * @param rows of the image, at least 1
   * @param columns of the image, at least 1
   */
  public double zeroPaddedNormUp(int rows, int columns) {
    Arguments.atLeast("rows", rows, 1);
    Arguments.atLeast("columns", columns, 1);
    return circularNormUp(rows + height - 1, columns + width - 1);
  }

  /** How many input channels there are. */
  public int inputs() {
    return inputs;
  }

  /** How many output channels there are. */
  public int outputs() {
    return outputs;
  }

  /** How many places a filter has: its height times its width. */
  public long places() {
    return (long) height * width;
  }

  /** The sum over the output channels of the Euclidean norms of their filters. */
  public double sumOfFilterNormsUp() {
    double sum = 0;
    for (double[][][] output : weights) {
      double squares = 0;
      for (double[][] filter : output) {
        double norm = Matrices.frobenius(Matrices.of("filter", filter));
        squares = addUp(squares, multiplyUp(norm, norm));
      }
      sum = addUp(sum, sqrtUp(squares));
    }
    return sum;
  }

  /** The Frobenius norm of the filters. */
  public double frobeniusUp() {
    double sum = 0;
    for (double[][][] output : weights) {
      for (double[][] filter : output) {
        double norm = Matrices.frobenius(Matrices.of("filter", filter));
        sum = addUp(sum, multiplyUp(norm, norm));
      }
    }
    return sqrtUp(sum);
  }

  /** The complex matrix of channels at a frequency, as a real one of twice the size. */
  private DMatrixRMaj frequency(int u, int v, int rows, int columns) {
    DMatrixRMaj matrix = new DMatrixRMaj(2 * outputs, 2 * inputs);
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        double real = 0;
        double imaginary = 0;
        for (int r = 0; r < height; r++) {
          for (int c = 0; c < width; c++) {
            long turn = (long) u * r * columns + (long) v * c * rows;
            double angle =
                -2 * Math.PI * (turn % ((long) rows * columns)) / ((double) rows * columns);
            real += weights[o][i][r][c] * Math.cos(angle);
            imaginary += weights[o][i][r][c] * Math.sin(angle);
          }
        }
        matrix.set(o, i, real);
        matrix.set(o, inputs + i, -imaginary);
        matrix.set(outputs + o, i, imaginary);
        matrix.set(outputs + o, inputs + i, real);
      }
    }
    return matrix;
  }

  @Override
  public String toString() {
    return "convolution " + inputs + " → " + outputs + ", filter " + height + " × " + width;
  }
}
