package genbound.estimate.network;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Kernel ridge regression on fixed inputs, ŷ = S·y with S = H·(H + λI)⁻¹: how much its error on
 * fresh labels at the same inputs exceeds that on the labels it saw, exactly.
 *
 * <p>Labels are y = f* + noise, and the noise is independent, of mean 0 and of one variance; H and
 * λ must not depend on the labels. For a network linearised at its start, f* and y stand for what
 * they are less its first output. Nothing here is about inputs that were not seen.
 *
 * @see <a href="https://arxiv.org/abs/2506.21551">Li, Fan and Zhou (2026), Where to find Grokking
 *     in LLM Pretraining? Monitor Memorization-to-Generalization without Test, ICLR</a>
 * @see "Efron (2004), The Estimation of Prediction Error, JASA 99: the optimism"
 */
public final class KernelSmoother {

  private static final double SYMMETRY = 1e-12;
  private static final double NEGATIVE = -1e-8;
  private static final int MOST = 5000;

  private final int n;
  private final double[] shares;
  private final double[][] vectors;

  /**
   * Takes the kernel's values apart.
   *
   * @param gram H, symmetric and positive semidefinite, of up to 5,000 rows
   * @param ridge λ in (0, ∞), not multiplied by n
   */
  public KernelSmoother(double[][] gram, double ridge) {
    DMatrixRMaj matrix = Matrices.of("gram", gram);
    n = matrix.numRows;
    Arguments.require(matrix.numCols == n, "gram", "square", n + " × " + matrix.numCols);
    Arguments.inRange("gram's rows", n, 1, MOST);
    Arguments.positive("ridge", ridge);
    double scale = Matrices.largest(matrix);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        boolean symmetric = Math.abs(gram[i][j] - gram[j][i]) <= SYMMETRY * scale;
        Arguments.require(symmetric, "gram", i, "symmetric", (Double) gram[i][j]);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    Arguments.require(eigen.decompose(matrix), "gram", "a matrix with eigenvalues", "one without");
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
    }
    shares = new double[n];
    vectors = new double[n][];
    for (int i = 0; i < n; i++) {
      double value = eigen.getEigenvalue(i).getReal();
      boolean semidefinite = value >= NEGATIVE * largest;
      Arguments.require(semidefinite, "gram", "positive semidefinite", "an eigenvalue " + value);
      shares[i] = Math.max(0, value) / (Math.max(0, value) + ridge);
      vectors[i] = eigen.getEigenVector(i).data.clone();
    }
  }

  /**
   * The values of a mixture of experts with fixed gates, Hᵢⱼ = Σ gₖ(xᵢ)·gₖ(xⱼ)·Kₖ(xᵢ, xⱼ).
   *
   * @param gates of each input and expert, at least 0, adding up to 1 but for 1e-6
   * @param kernels of each expert, n × n
   */
  public static double[][] routed(double[][] gates, double[][][] kernels) {
    Arguments.array("gates", gates);
    Arguments.array("kernels", kernels);
    int n = gates.length;
    double[][] gram = new double[n][n];
    for (int i = 0; i < n; i++) {
      RoutingPathways.checked(Arguments.at("gates", i), gates[i]);
      Arguments.require(
          gates[i].length == kernels.length, "gates", i, kernels.length + " long", gates[i].length);
    }
    for (int k = 0; k < kernels.length; k++) {
      Arguments.require(
          kernels[k].length == n && Arrays.stream(kernels[k]).allMatch(row -> row.length == n),
          "kernels",
          k,
          n + " × " + n,
          kernels[k].length);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          gram[i][j] += gates[i][k] * gates[j][k] * kernels[k][i][j];
        }
      }
    }
    return gram;
  }

  /** How many inputs there are. */
  public int size() {
    return n;
  }

  /** d_eff = tr S, the effective number of parameters, in [0, n). */
  public double effectiveDimension() {
    return Arrays.stream(shares).sum();
  }

  /** tr S², at most {@link #effectiveDimension}. */
  public double traceOfSquare() {
    return Arrays.stream(shares).map(s -> s * s).sum();
  }

  /** The largest eigenvalue of S, in [0, 1). */
  public double largest() {
    return Arrays.stream(shares).max().getAsDouble();
  }

  /**
   * The optimism 2σ²·d_eff/n: the mean squared error on fresh labels less that on the labels seen,
   * on average over both.
   *
   * @param noise σ², the variance of the noise, in [0, ∞)
   */
  public double optimism(double noise) {
    return 2 * Arguments.nonNegative("noise", noise) * effectiveDimension() / n;
  }

  /**
   * ‖(I − S)·f*‖, by how much the regression misses the truth without noise.
   *
   * @param truth f* at each input, finite
   */
  public double bias(double[] truth) {
    double sum = 0;
    double[] left = coordinates("truth", truth);
    for (int i = 0; i < n; i++) {
      double missed = (1 - shares[i]) * left[i];
      sum += missed * missed;
    }
    return Math.sqrt(sum);
  }

  /**
   * The mean over the inputs of the expected squared distance from the truth.
   *
   * @param truth f* at each input, finite
   * @param noise σ² in [0, ∞)
   */
  public double excessRisk(double[] truth, double noise) {
    double bias = bias(truth);
    return (bias * bias + Arguments.nonNegative("noise", noise) * traceOfSquare()) / n;
  }

  /**
   * The mean squared error on the labels seen, which is the first term of the paper's bound.
   *
   * @param labels y at each input, finite
   */
  public double trainingError(double[] labels) {
    double residual = bias(labels);
    return residual * residual / n;
  }

  /**
   * An unbiased estimate of the excess risk from one run, by Mallows: training error − σ² +
   * 2σ²·d_eff/n. It may be below 0.
   *
   * @param labels y at each input, finite
   * @param noise σ², known, in [0, ∞)
   */
  public double excessEstimate(double[] labels, double noise) {
    return trainingError(labels) - noise + optimism(noise);
  }

  private double[] coordinates(String name, double[] values) {
    Arguments.notNull(name, values);
    Arguments.require(values.length == n, name, n + " long", values.length);
    double[] coordinates = new double[n];
    for (int i = 0; i < n; i++) {
      Arguments.finite(name, i, values[i]);
      for (int k = 0; k < n; k++) {
        coordinates[k] += values[i] * vectors[k][i];
      }
    }
    return coordinates;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "kernel ridge regression on %d inputs, effective dimension %.4f",
        n,
        effectiveDimension());
  }
}
