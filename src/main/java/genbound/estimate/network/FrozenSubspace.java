package genbound.estimate.network;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.linalg.Matrices;
import genbound.linalg.SingularValues;
import genbound.numeric.Arguments;
import org.ejml.data.DMatrixRMaj;

/**
 * A linear predictor on fixed features, trained by gradient flow of ½‖y − Hw‖² from w₀: it moves
 * only within the span of the features of the examples; the rest of its weights is frozen. With the
 * singular values sᵢ of H and its left singular vectors uᵢ,
 *
 * <pre>‖w(t) − w₀‖² = Σ (1 − exp(−sᵢ²t))²·⟨uᵢ, y − Hw₀⟩²/sᵢ²</pre>
 *
 * <p>The evidence for {@code genbound.Rademacher.frozenSubspace}: {@link #distanceUp} and {@link
 * #sumOfSquaredNorms}. The proof is in proofs/frozen-subspace.md.
 *
 * @see <a href="https://arxiv.org/abs/1710.03667">Advani, Saxe and Sompolinsky (2020),
 *     High-dimensional dynamics of generalization error in neural networks, Neural Networks
 *     132</a>; the preprint is by Advani and Saxe
 */
public final class FrozenSubspace {

  private final double[] start;
  private final int examples;
  private final double sumOfSquaredNorms;
  private final double[] singular;
  private final double[] residual;

  private FrozenSubspace(DMatrixRMaj features, double[] labels, double[] start) {
    this.start = start.clone();
    examples = features.numRows;
    double norm = Matrices.frobenius(features);
    sumOfSquaredNorms = Arguments.finite("the squared norm of features", multiplyUp(norm, norm));
    SingularValues values = SingularValues.of(features);
    singular = values.positive();
    double[] first = labels.clone();
    for (int i = 0; i < examples; i++) {
      for (int j = 0; j < features.numCols; j++) {
        first[i] -= features.get(i, j) * start[j];
      }
      Arguments.finite("the error of start on example " + i, first[i]);
    }
    residual = values.coordinates(first);
  }

  /**
   * Of a sample.
   *
   * @param features H, one row an example, of finite squared norm
   * @param labels y, one an example, finite
   * @param start w₀, one a feature, finite
   */
  public static FrozenSubspace of(double[][] features, double[] labels, double[] start) {
    DMatrixRMaj matrix = Matrices.of("features", features);
    vector("labels", labels, matrix.numRows);
    vector("start", start, matrix.numCols);
    return new FrozenSubspace(matrix, labels, start);
  }

  /** How many dimensions training can move in; all others are frozen. */
  public int rank() {
    return singular.length;
  }

  /** How many dimensions are frozen. */
  public int frozen() {
    return start.length - rank();
  }

  /** How many examples there are. */
  public int examples() {
    return examples;
  }

  /** Σ‖hᵢ‖², rounded up. */
  public double sumOfSquaredNorms() {
    return sumOfSquaredNorms;
  }

  /**
   * ‖w(t) − w₀‖ of gradient flow, to about 1e-12 relative; it does not fall with t.
   *
   * @param time t in [0, ∞], in units of the flow's time constant
   */
  public double norm(double time) {
    Arguments.require(time >= 0, "time", "in [0, ∞]", time);
    double norm = 0;
    for (int i = 0; i < rank(); i++) {
      double moved = Math.expm1(-singular[i] * (singular[i] * time)) * residual[i] / singular[i];
      norm = Math.hypot(norm, moved);
    }
    return Math.min(norm, Double.MAX_VALUE);
  }

  /** ‖w − w₀‖ for weights found by any rule, rounded up. */
  public double distanceUp(double[] weights) {
    vector("weights", weights, start.length);
    double sum = 0;
    for (int j = 0; j < start.length; j++) {
      double high = Math.abs(subtractUp(weights[j], start[j]));
      double gap = Math.max(high, Math.abs(subtractDown(weights[j], start[j])));
      sum = addUp(sum, multiplyUp(gap, gap));
    }
    return sqrtUp(sum);
  }

  /** The Rademacher complexity of the weights within a radius of w₀, at most: B·√(Σ‖hᵢ‖²)/n. */
  public double complexity(double radius) {
    Arguments.nonNegative("radius", radius);
    return divideUp(multiplyUp(radius, sqrtUp(sumOfSquaredNorms)), examples);
  }

  private static void vector(String name, double[] values, int length) {
    Arguments.notNull(name, values);
    Arguments.require(values.length == length, name, length + " long", values.length);
    for (int i = 0; i < length; i++) {
      Arguments.finite(name, i, values[i]);
    }
  }

  @Override
  public String toString() {
    return rank() + " of " + start.length + " dimensions learn, " + frozen() + " are frozen";
  }
}
