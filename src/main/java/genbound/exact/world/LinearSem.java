package genbound.exact.world;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A linear structural equation model: variables z with z = Bz + e and independent noise e of mean
 * 0, one of them the output, the others the inputs in their order. An intervention replaces the
 * equation of a variable.
 *
 * @see <a href="https://arxiv.org/abs/2205.15196">Parulekar, Shanmugam and Shakkottai (2023), PAC
 *     Generalization via Invariant Representations, ICML</a>
 */
public final class LinearSem {

  private static final double LARGEST_CONDITION = 1e14;

  private final double[][] effects;
  private final double[] variances;
  private final int output;

  /** (I − B)⁻¹: what the noise of each variable does to all. */
  private final double[][] response;

  /**
   * A model.
   *
   * @param effects B, one row for the equation of each variable, at least two; I − B must not be
   *     singular
   * @param variances of the noise of each variable, in [0, ∞)
   * @param output which variable is the output
   */
  public LinearSem(double[][] effects, double[] variances, int output) {
    DMatrixRMaj b = Matrices.of("effects", effects);
    int p = b.numRows;
    Arguments.require(b.numCols == p, "effects", "square", p + " × " + b.numCols);
    Arguments.require(p >= 2, "effects", "of at least 2 variables", p);
    this.variances = Worlds.copy("variances", variances);
    Arguments.require(variances.length == p, "variances", p + " long", variances.length);
    for (int i = 0; i < p; i++) {
      Arguments.nonNegative("variances", i, variances[i]);
    }
    this.output = (int) Arguments.inRange("output", output, 0, p - 1L);
    this.effects = Arrays.stream(effects).map(double[]::clone).toArray(double[][]::new);
    response = response(b);
  }

  private static double[][] response(DMatrixRMaj b) {
    int p = b.numRows;
    DMatrixRMaj rest = CommonOps_DDRM.identity(p);
    CommonOps_DDRM.subtractEquals(rest, b);
    DMatrixRMaj inverse = new DMatrixRMaj(p, p);
    boolean solved = CommonOps_DDRM.invert(rest, inverse);
    double condition =
        solved ? Matrices.frobenius(rest) * largest(inverse) * p : Double.POSITIVE_INFINITY;
    Arguments.require(
        condition < LARGEST_CONDITION, "effects", "such that I − B can be inverted", "singular");
    double[][] rows = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        rows[i][j] = inverse.get(i, j);
      }
    }
    return rows;
  }

  private static double largest(DMatrixRMaj matrix) {
    double largest = CommonOps_DDRM.elementMaxAbs(matrix);
    return Double.isFinite(largest) ? largest : Double.POSITIVE_INFINITY;
  }

  /**
   * The model under an intervention at a variable, whose equation becomes another one.
   *
   * @param variable which one
   * @param row the new effects on it; 0 for all where it is set from outside
   * @param variance of its new noise, in [0, ∞)
   */
  public LinearSem intervene(int variable, double[] row, double variance) {
    Arguments.inRange("variable", variable, 0, effects.length - 1L);
    double[] equation = Worlds.copy("row", row);
    Arguments.require(
        equation.length == effects.length, "row", effects.length + " long", equation.length);
    Arguments.nonNegative("variance", variance);
    double[][] changed = effects.clone();
    changed[variable] = equation;
    double[] noise = variances.clone();
    noise[variable] = variance;
    return new LinearSem(changed, noise, output);
  }

  /** Which variable each input is. */
  private int variable(int input) {
    return input < output ? input : input + 1;
  }

  /** The moments of inputs and output, exact but for rounding. */
  public Environment environment() {
    int d = effects.length - 1;
    double[][] ofInputs = new double[d][d];
    double[] withOutput = new double[d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        ofInputs[i][j] = moment(variable(i), variable(j));
        ofInputs[j][i] = ofInputs[i][j];
      }
      withOutput[i] = moment(variable(i), output);
    }
    return Environment.of(ofInputs, withOutput, moment(output, output));
  }

  private double moment(int a, int b) {
    double sum = 0;
    for (int i = 0; i < variances.length; i++) {
      sum += response[a][i] * variances[i] * response[b][i];
    }
    return sum;
  }

  /** Draws inputs and outputs, with normal noise. */
  public LabelledSample draw(int n, RandomGenerator random) {
    LabelledSample.checkMemory(n, effects.length);
    Arguments.notNull("random", random);
    int p = effects.length;
    double[][] x = new double[n][p - 1];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double[] noise = new double[p];
      Arrays.setAll(noise, j -> Math.sqrt(variances[j]) * random.nextGaussian());
      for (int j = 0; j < p - 1; j++) {
        x[i][j] = dot(response[variable(j)], noise);
      }
      y[i] = dot(response[output], noise);
    }
    return new LabelledSample(x, y);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  @Override
  public String toString() {
    return "linear model of " + effects.length + " variables, output " + output;
  }
}
