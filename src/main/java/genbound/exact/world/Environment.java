package genbound.exact.world;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * What least squares needs to know of an environment, such as an intervention: the mean products of
 * the inputs, E xxᵀ, of inputs and output, E xy, and of the output, E y².
 */
public final class Environment {

  private static final double SYMMETRY = 1e-12;

  private final double[][] ofInputs;
  private final double[] withOutput;
  private final double ofOutput;

  private Environment(double[][] ofInputs, double[] withOutput, double ofOutput) {
    this.ofInputs = ofInputs;
    this.withOutput = withOutput;
    this.ofOutput = ofOutput;
  }

  /**
   * An environment of known moments.
   *
   * @param ofInputs Σ = E xxᵀ, d rows, symmetric to 1e-12 relative, finite
   * @param withOutput c = E xy, d numbers, finite
   * @param ofOutput v = E y², in [0, ∞)
   */
  public static Environment of(double[][] ofInputs, double[] withOutput, double ofOutput) {
    DMatrixRMaj matrix = Matrices.of("ofInputs", ofInputs);
    int d = matrix.numRows;
    Arguments.require(matrix.numCols == d, "ofInputs", "square", d + " × " + matrix.numCols);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        double gap = Math.abs(ofInputs[i][j] - ofInputs[j][i]);
        double scale = Math.sqrt(Math.abs(ofInputs[i][i]) * Math.abs(ofInputs[j][j]));
        Arguments.require(gap <= SYMMETRY * scale, "ofInputs", "symmetric", "a gap of " + gap);
      }
    }
    double[] products = Worlds.copy("withOutput", withOutput);
    Arguments.require(products.length == d, "withOutput", d + " long", products.length);
    Arguments.nonNegative("ofOutput", ofOutput);
    double[][] rows = Arrays.stream(ofInputs).map(double[]::clone).toArray(double[][]::new);
    return new Environment(rows, products, ofOutput);
  }

  /**
   * The means over a sample. What is computed from them is an estimate: a gap from a sample is
   * larger than the true one on average, by about the noise variance times k/n.
   *
   * @param sample of n ≥ 1 inputs with their outputs
   */
  public static Environment ofSample(LabelledSample sample) {
    double[][] x = Arguments.notNull("sample", sample).x();
    Matrices.of("x", x);
    double[] y = sample.y();
    int d = x[0].length;
    double[][] ofInputs = new double[d][d];
    double[] withOutput = new double[d];
    double ofOutput = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < d; j++) {
        for (int l = 0; l <= j; l++) {
          ofInputs[j][l] += x[i][j] * x[i][l] / x.length;
        }
        withOutput[j] += x[i][j] * y[i] / x.length;
      }
      ofOutput += y[i] * y[i] / x.length;
    }
    for (int j = 0; j < d; j++) {
      for (int l = 0; l < j; l++) {
        ofInputs[l][j] = ofInputs[j][l];
      }
    }
    return new Environment(ofInputs, withOutput, ofOutput);
  }

  /** How many inputs there are. */
  public int inputs() {
    return withOutput.length;
  }

  /** E xxᵀ, copied. */
  public double[][] ofInputs() {
    return Arrays.stream(ofInputs).map(double[]::clone).toArray(double[][]::new);
  }

  /** E xy, copied. */
  public double[] withOutput() {
    return withOutput.clone();
  }

  /** E y². */
  public double ofOutput() {
    return ofOutput;
  }

  @Override
  public String toString() {
    return "environment of " + inputs() + " inputs";
  }
}
