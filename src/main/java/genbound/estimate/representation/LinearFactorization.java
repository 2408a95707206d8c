package genbound.estimate.representation;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * How nearly embeddings are sums of one factor for each concept: z ≈ mean + Σ u(i, cᵢ), fitted by
 * least squares. Where each combination of values is there equally often, the factor u(i, j) is the
 * mean of the centred embeddings with value j of concept i; where not, the marginal means are not
 * the least-squares fit, and are not used.
 *
 * <p>Measures of a given sample, not promises. The score of the paper is {@code
 * projected(probes).whitened()}: first on the span of the probes, then whitened.
 *
 * @see <a href="https://arxiv.org/abs/2602.24264">Uselis, Dittadi and Oh (2026), Compositional
 *     Generalization Requires Linear, Orthogonal Representations in Vision Embedding Models,
 *     equation 7</a>
 */
public final class LinearFactorization {

  /** Singular values below this part of the largest are taken for 0. */
  private static final double NEGLIGIBLE = 1e-9;

  private final DMatrixRMaj centred;
  private final double[] mean;
  private final int[][] labels;
  private final int[][] values;
  private final boolean balanced;
  private final DMatrixRMaj additive;
  private final double[][][] factors;

  private LinearFactorization(DMatrixRMaj embeddings, int[][] labels) {
    int samples = embeddings.numRows;
    this.labels = labels;
    values = new int[labels[0].length][];
    Arrays.setAll(values, i -> Arrays.stream(column(i)).sorted().distinct().toArray());
    for (int i = 0; i < values.length; i++) {
      int count = values[i].length;
      Arguments.require(count > 1, "labels", "of at least two values in column " + i, count);
    }
    balanced = isEven(samples);
    mean = new double[embeddings.numCols];
    centred = centred(embeddings, mean);
    Arguments.require(
        NormOps_DDRM.normF(centred) > 0, "embeddings", "not all equal", "one embedding");
    DMatrixRMaj design =
        new DMatrixRMaj(samples, Arrays.stream(values).mapToInt(v -> v.length).sum());
    for (int row = 0; row < samples; row++) {
      int first = 0;
      for (int i = 0; i < values.length; i++) {
        design.set(row, first + place(i, labels[row][i]), 1);
        first += values[i].length;
      }
    }
    Spectrum spectrum = new Spectrum(centred(design, new double[design.numCols]), NEGLIGIBLE);
    additive = spectrum.left;
    factors = factors(spectrum);
  }

  /**
   * The least-squares fit.
   *
   * @param embeddings one row an example, at least two, finite and not all equal
   * @param labels the value of each concept for each example, any whole numbers, at least two
   *     different ones for each concept
   */
  public static LinearFactorization fit(double[][] embeddings, int[][] labels) {
    DMatrixRMaj matrix = Matrices.of("embeddings", embeddings);
    Arguments.require(embeddings.length > 1, "embeddings", "at least two rows", embeddings.length);
    return new LinearFactorization(matrix, copied(labels, embeddings.length));
  }

  private static int[][] copied(int[][] labels, int rows) {
    Arguments.notNull("labels", labels);
    Arguments.require(labels.length == rows, "labels", "one row an embedding", labels.length);
    int[][] copy = new int[rows][];
    for (int row = 0; row < rows; row++) {
      copy[row] = Arguments.notNull("labels", row, labels[row]).clone();
      int concepts = copy[row].length;
      Arguments.require(concepts > 0, "labels", row, "not empty", concepts);
      Arguments.require(
          concepts == copy[0].length, "labels", row, copy[0].length + " long", concepts);
    }
    return copy;
  }

  private int[] column(int concept) {
    return Arrays.stream(labels).mapToInt(row -> row[concept]).toArray();
  }

  private int place(int concept, int value) {
    return Arrays.binarySearch(values[concept], value);
  }

  /** Whether each combination of values is there, and equally often. */
  private boolean isEven(int samples) {
    long combinations = 1;
    for (int[] each : values) {
      combinations *= each.length;
      if (combinations > samples) {
        return false;
      }
    }
    long[] counts = new long[(int) combinations];
    for (int[] row : labels) {
      int cell = 0;
      for (int i = 0; i < values.length; i++) {
        cell = cell * values[i].length + place(i, row[i]);
      }
      counts[cell]++;
    }
    return Arrays.stream(counts).allMatch(count -> count == counts[0]);
  }

  private static DMatrixRMaj centred(DMatrixRMaj matrix, double[] mean) {
    DMatrixRMaj copy = matrix.copy();
    for (int j = 0; j < matrix.numCols; j++) {
      for (int i = 0; i < matrix.numRows; i++) {
        mean[j] += matrix.get(i, j) / matrix.numRows;
      }
      for (int i = 0; i < matrix.numRows; i++) {
        copy.set(i, j, matrix.get(i, j) - mean[j]);
      }
    }
    return copy;
  }

  /** The part of a singular value decomposition that is not negligible. */
  private static final class Spectrum {
    private final DMatrixRMaj left;
    private final DMatrixRMaj right;
    private final double[] singular;

    Spectrum(DMatrixRMaj matrix, double threshold) {
      SingularValueDecomposition_F64<DMatrixRMaj> svd =
          DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, true, true);
      if (!svd.decompose(matrix.copy())) {
        throw new IllegalStateException("the singular values could not be computed");
      }
      DMatrixRMaj u = svd.getU(null, false);
      DMatrixRMaj v = svd.getV(null, false);
      double[] all = Arrays.copyOf(svd.getSingularValues(), svd.numberOfSingularValues());
      double largest = Arrays.stream(all).max().orElse(0);
      int[] kept =
          IntStream.range(0, all.length).filter(i -> all[i] > threshold * largest).toArray();
      singular = Arrays.stream(kept).mapToDouble(i -> all[i]).toArray();
      left = columns(u, kept);
      right = columns(v, kept);
    }

    private static DMatrixRMaj columns(DMatrixRMaj matrix, int[] kept) {
      DMatrixRMaj columns = new DMatrixRMaj(matrix.numRows, kept.length);
      for (int i = 0; i < matrix.numRows; i++) {
        for (int j = 0; j < kept.length; j++) {
          columns.set(i, j, matrix.get(i, kept[j]));
        }
      }
      return columns;
    }
  }

  /** The coefficients of least norm, each concept's shifted to weighted sum 0. */
  private double[][][] factors(Spectrum spectrum) {
    DMatrixRMaj scores = coordinates(spectrum.left, centred);
    for (int row = 0; row < scores.numRows; row++) {
      for (int j = 0; j < scores.numCols; j++) {
        scores.set(row, j, scores.get(row, j) / spectrum.singular[row]);
      }
    }
    DMatrixRMaj all = new DMatrixRMaj(spectrum.right.numRows, scores.numCols);
    CommonOps_DDRM.mult(spectrum.right, scores, all);
    double[][][] shifted = new double[values.length][][];
    int first = 0;
    for (int i = 0; i < values.length; i++) {
      shifted[i] = new double[values[i].length][mean.length];
      for (int j = 0; j < mean.length; j++) {
        double shift = 0;
        for (int[] row : labels) {
          shift += all.get(first + place(i, row[i]), j) / labels.length;
        }
        for (int v = 0; v < values[i].length; v++) {
          shifted[i][v][j] = all.get(first + v, j) - shift;
        }
      }
      first += values[i].length;
    }
    return shifted;
  }

  private static DMatrixRMaj coordinates(DMatrixRMaj basis, DMatrixRMaj matrix) {
    DMatrixRMaj product = new DMatrixRMaj(basis.numCols, matrix.numCols);
    CommonOps_DDRM.multTransA(basis, matrix, product);
    return product;
  }

  /** Whether each combination of values is there equally often. */
  public boolean isBalanced() {
    return balanced;
  }

  /** How many concepts there are. */
  public int concepts() {
    return values.length;
  }

  /** The factors of a concept, one row for each of its values in rising order; copied. */
  public double[][] factors(int concept) {
    Arguments.inRange("concept", concept, 0, values.length - 1);
    return Arrays.stream(factors[concept]).map(double[]::clone).toArray(double[][]::new);
  }

  /** mean + Σ u(i, cᵢ), for a combination of values that each occur. */
  public double[] reconstruct(int... combination) {
    Arguments.notNull("combination", combination);
    int k = values.length;
    Arguments.require(combination.length == k, "combination", k + " long", combination.length);
    double[] sum = mean.clone();
    for (int i = 0; i < k; i++) {
      int place = place(i, combination[i]);
      Arguments.require(place >= 0, "combination", i, "a value that occurs", combination[i]);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += factors[i][place][j];
      }
    }
    return sum;
  }

  /** R² = 1 − Σ‖z − reconstruction‖²/Σ‖z − mean‖², in [0, 1]. */
  public double r2() {
    double fitted = NormOps_DDRM.normF(coordinates(additive, centred));
    double total = NormOps_DDRM.normF(centred);
    return Math.min(1, fitted / total * (fitted / total));
  }

  /** R² of embeddings that have nothing to do with the concepts, on average: p/(N − 1). */
  public double noiseBaseline() {
    return additive.numCols / (labels.length - 1.0);
  }

  /** R² with all directions of the embeddings given the same variance. */
  public WhitenedFit whitened() {
    return whitened(NEGLIGIBLE);
  }

  /**
   * R² with all directions of the embeddings given the same variance.
   *
   * @param threshold directions whose singular value is below this part of the largest are left
   *     out, in (0, 1)
   */
  public WhitenedFit whitened(double threshold) {
    Arguments.inOpen("threshold", threshold, 0, 1);
    Spectrum spectrum = new Spectrum(centred, threshold);
    double norm = NormOps_DDRM.normF(coordinates(additive, spectrum.left));
    int rank = spectrum.singular.length;
    return new WhitenedFit(Math.min(1, norm * norm / rank), rank, additive.numCols, labels.length);
  }

  /** The fit of the embeddings' coordinates on the span of probes. */
  public LinearFactorization projected(double[][] probes) {
    return projected(probes, 1e-6);
  }

  /**
   * The fit of the embeddings' coordinates on the span of probes: what probes do not read is left
   * out.
   *
   * @param probes weight vectors, one row each, as long as an embedding
   * @param threshold directions whose singular value is below this part of the largest are left
   *     out, in (0, 1)
   */
  public LinearFactorization projected(double[][] probes, double threshold) {
    DMatrixRMaj matrix = Matrices.of("probes", probes);
    Arguments.require(
        matrix.numCols == mean.length, "probes", mean.length + " long", matrix.numCols);
    Arguments.inOpen("threshold", threshold, 0, 1);
    Arguments.require(NormOps_DDRM.normF(matrix) > 0, "probes", "not all 0", "zeros");
    DMatrixRMaj basis = new Spectrum(matrix, threshold).right;
    DMatrixRMaj coordinates = new DMatrixRMaj(labels.length, basis.numCols);
    CommonOps_DDRM.mult(centred, basis, coordinates);
    return new LinearFactorization(coordinates, labels);
  }

  /**
   * The mean of |cos| between factors of different concepts, over pairs without a factor that is 0.
   *
   * @throws IllegalStateException if there is no such pair
   */
  public double crossConceptAbsCos() {
    return meanAbsCos(true);
  }

  /**
   * The mean of |cos| between different factors of one concept, over pairs without a factor that is
   * 0. It is 1 for concepts of two values.
   *
   * @throws IllegalStateException if there is no such pair
   */
  public double withinConceptAbsCos() {
    return meanAbsCos(false);
  }

  private double meanAbsCos(boolean across) {
    double sum = 0;
    long pairs = 0;
    for (int i = 0; i < factors.length; i++) {
      for (int other = across ? i + 1 : i; other < (across ? factors.length : i + 1); other++) {
        for (int j = 0; j < factors[i].length; j++) {
          for (int l = across ? 0 : j + 1; l < factors[other].length; l++) {
            if (isFactor(factors[i][j]) && isFactor(factors[other][l])) {
              sum += Math.abs(Vectors.cosine(factors[i][j], factors[other][l]));
              pairs++;
            }
          }
        }
      }
    }
    if (pairs == 0) {
      throw new IllegalStateException("there are no two factors that are not 0 to compare");
    }
    return sum / pairs;
  }

  /** Whether a factor is more than the rounding of a fit. */
  private boolean isFactor(double[] factor) {
    double spread = NormOps_DDRM.normF(centred) / Math.sqrt(labels.length);
    return Math.sqrt(Vectors.dot(factor, factor)) > NEGLIGIBLE * spread;
  }

  /** How many principal directions hold at least 95 % of a concept's factors, by squared length. */
  public int rank95(int concept) {
    DMatrixRMaj matrix = new DMatrixRMaj(factors(concept));
    if (NormOps_DDRM.normF(matrix) == 0) {
      return 0;
    }
    double[] singular = new Spectrum(matrix, 0).singular;
    Arrays.sort(singular);
    double total = Arrays.stream(singular).map(s -> s * s).sum();
    double held = 0;
    int rank = 0;
    while (held < 0.95 * total && rank < singular.length) {
      rank++;
      double next = singular[singular.length - rank];
      held += next * next;
    }
    return rank;
  }

  @Override
  public String toString() {
    return labels.length + " embeddings of " + concepts() + " concepts, R² = " + r2();
  }
}
