package genbound.estimate.network;

import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.learner.NetworkNorms;
import genbound.linalg.Matrices;
import genbound.linalg.SpectralNorm;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A trained feed-forward network without biases, layer by layer, as bounds see it. A bias is a
 * weight of an input that is always 1: append a 1 to the inputs, and to every layer but the last a
 * row that hands it on.
 */
public final class Network {

  private final List<Double> spectralNorms;
  private final List<Double> distances;
  private final List<Double> frobeniusNorms;
  private final List<Double> lipschitz;
  private final long width;
  private final long last;

  private Network(
      List<Double> spectralNorms,
      List<Double> distances,
      List<Double> frobeniusNorms,
      List<Double> lipschitz,
      long width,
      long last) {
    this.spectralNorms = List.copyOf(spectralNorms);
    this.distances = List.copyOf(distances);
    this.frobeniusNorms = List.copyOf(frobeniusNorms);
    this.lipschitz = List.copyOf(lipschitz);
    this.width = width;
    this.last = last;
  }

  /** No layers yet, on so many inputs. */
  public static Network inputs(long inputs) {
    Arguments.atLeast("inputs", inputs, 1);
    return new Network(List.of(), List.of(), List.of(), List.of(), inputs, inputs);
  }

  /**
   * With one more dense layer, measured from a zero reference.
   *
   * @param weights one row a unit, one column an input, finite
   * @param lipschitz the Lipschitz constant of its activation, which maps 0 to 0: 1 for ReLU or
   *     none
   */
  public Network dense(double[][] weights, double lipschitz) {
    Matrices.of("weights", weights);
    return dense(weights, new double[weights.length][weights[0].length], lipschitz);
  }

  /**
   * With one more dense layer.
   *
   * @param weights one row a unit, one column an input, finite
   * @param reference weights that were fixed before the examples were seen, such as the initial
   *     ones
   * @param lipschitz the Lipschitz constant of its activation, which maps 0 to 0
   */
  public Network dense(double[][] weights, double[][] reference, double lipschitz) {
    DMatrixRMaj matrix = Matrices.of("weights", weights);
    DMatrixRMaj fixed = Matrices.of("reference", reference);
    Arguments.require(matrix.numCols == last, "weights", last + " columns wide", matrix.numCols);
    boolean fits = fixed.numRows == matrix.numRows && fixed.numCols == matrix.numCols;
    Arguments.require(fits, "reference", "of the size of the weights", fixed.numRows);
    DMatrixRMaj moved = new DMatrixRMaj(matrix.numRows, matrix.numCols);
    CommonOps_DDRM.subtract(matrix, fixed, moved);
    CommonOps_DDRM.transpose(moved);
    double distance = Matrices.twoOne(moved) * (1 + 0x1p-50);
    return with(
        SpectralNorm.of(matrix).upper(),
        distance,
        Matrices.frobenius(matrix),
        lipschitz,
        matrix.numRows,
        1);
  }

  /**
   * With one more convolution layer of stride 1 and zero padding, measured from a zero reference.
   * Its distance is that of the filters times √T, T the number of a filter's places, or of pixels
   * if there are fewer: as a map of patches it has no other weights, and a pixel enters at most T
   * patches (proofs/network-covering.md). As a dense layer it would be that times the pixels.
   *
   * @param convolution the filters
   * @param rows of the image it is given
   * @param columns of the image it is given
   * @param lipschitz the Lipschitz constant of its activation, which maps 0 to 0
   */
  public Network convolution(Convolution convolution, int rows, int columns, double lipschitz) {
    Arguments.notNull("convolution", convolution);
    long pixels = (long) rows * columns;
    long wanted = convolution.inputs() * pixels;
    Arguments.require(wanted == last, "convolution", "one of " + last + " inputs", wanted);
    long patches = Math.min(pixels, convolution.places());
    double weights = (double) convolution.inputs() * convolution.outputs() * convolution.places();
    long vertices = (long) Math.ceil(sqrtUp(weights));
    return with(
        convolution.zeroPaddedNormUp(rows, columns),
        multiplyUp(sqrtUp(patches), convolution.sumOfFilterNormsUp()),
        multiplyUp(sqrtUp(pixels), convolution.frobeniusUp()),
        lipschitz,
        convolution.outputs() * pixels,
        vertices);
  }

  private Network with(
      double spectral, double distance, double frobenius, double slope, long units, long least) {
    Arguments.positive("lipschitz", slope);
    return new Network(
        and(spectralNorms, spectral),
        and(distances, distance),
        and(frobeniusNorms, frobenius),
        and(lipschitz, slope),
        Math.max(width, Math.max(units, least)),
        units);
  }

  private static List<Double> and(List<Double> list, double value) {
    List<Double> longer = new ArrayList<>(list);
    longer.add(value);
    return longer;
  }

  /** The norms of all layers, from above. */
  public NetworkNorms norms() {
    return new NetworkNorms(spectralNorms, distances, lipschitz, width);
  }

  /** The Frobenius norms of all layers, times the Lipschitz constants, from above. */
  public double[] frobeniusNorms() {
    double[] norms = new double[frobeniusNorms.size()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = multiplyUp(frobeniusNorms.get(i), lipschitz.get(i));
    }
    return norms;
  }

  @Override
  public String toString() {
    return "network of " + spectralNorms.size() + " layers, " + last + " outputs";
  }
}
