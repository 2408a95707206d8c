package genbound.estimate.privacy;

import genbound.linalg.Matrices;
import genbound.linalg.SingularValues;
import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Linear regression from what n people release of themselves: xxᵀ and xy, each with normal noise
 * that makes it private. The server sees their means Σ̃ and q̃ only, and estimates θ̃ = Σ̃⁻¹q̃.
 *
 * <p>Each person's x is cut to length r and y to [−τ, τ]. The noise of xxᵀ is symmetric, with
 * independent entries on and above the diagonal. The two releases share the mechanism's ε and δ,
 * with sensitivities √2·r² and 2rτ.
 */
public final class NoisyMoments {

  private final long n;
  private final DMatrixRMaj second;
  private final double[] cross;
  private final double matrixNoise;
  private final double vectorNoise;
  private final double smallest;

  private NoisyMoments(
      long n, DMatrixRMaj second, double[] cross, double matrixNoise, double vectorNoise) {
    this.n = n;
    this.second = second;
    this.cross = cross;
    this.matrixNoise = matrixNoise;
    this.vectorNoise = vectorNoise;
    double[] values = SingularValues.of(second).positive();
    double error = values.length == 0 ? 0 : values.length * 0x1p-46 * values[0];
    boolean full = values.length == second.numRows;
    smallest = full ? Math.max(0, values[values.length - 1] - error) : 0;
  }

  /**
   * From the data of all people; the noise of their mean is drawn once.
   *
   * @param x one row a person, finite
   * @param y one number a person, finite
   * @param r the length to which inputs are cut, in (0, ∞)
   * @param tau τ, the magnitude to which labels are cut, in (0, ∞)
   * @param mechanism which says how much noise is needed
   * @param random where the noise comes from
   */
  public static NoisyMoments of(
      double[][] x,
      double[] y,
      double r,
      double tau,
      GaussianMechanism mechanism,
      RandomGenerator random) {
    DMatrixRMaj inputs = Matrices.of("x", x);
    Arguments.notNull("y", y);
    Arguments.require(y.length == x.length, "y", x.length + " long", y.length);
    Arguments.positive("r", r);
    Arguments.positive("tau", tau);
    Arguments.notNull("mechanism", mechanism);
    Arguments.notNull("random", random);
    int d = inputs.numCols;
    Arguments.memory("columns of x", d, 16.0 * d * d);
    DMatrixRMaj second = new DMatrixRMaj(d, d);
    double[] cross = new double[d];
    for (int i = 0; i < x.length; i++) {
      double norm = 0;
      for (double entry : x[i]) {
        norm = Math.hypot(norm, entry);
      }
      double scale = norm > r ? r / norm : 1;
      double label = Math.max(-tau, Math.min(tau, Arguments.finite("y", i, y[i])));
      for (int j = 0; j < d; j++) {
        double entry = scale * x[i][j] / x.length;
        cross[j] += entry * label;
        for (int k = j; k < d; k++) {
          second.add(j, k, entry * scale * x[i][k]);
        }
      }
    }
    double matrixNoise = mechanism.deviation(Math.sqrt(2) * r * r, 2);
    double vectorNoise = mechanism.deviation(2 * r * tau, 2);
    double root = Math.sqrt(x.length);
    for (int j = 0; j < d; j++) {
      cross[j] += vectorNoise / root * random.nextGaussian();
      for (int k = j; k < d; k++) {
        second.add(j, k, matrixNoise / root * random.nextGaussian());
        second.set(k, j, second.get(j, k));
      }
    }
    return new NoisyMoments(x.length, second, cross, matrixNoise, vectorNoise);
  }

  /** The deviation of the noise in an entry of one person's xxᵀ. */
  public double matrixNoise() {
    return matrixNoise;
  }

  /** The deviation of the noise in an entry of one person's xy. */
  public double vectorNoise() {
    return vectorNoise;
  }

  /** The least magnitude of an eigenvalue of Σ̃, from below; 0 if it may be singular. */
  public double smallestEigenvalue() {
    return smallest;
  }

  /**
   * θ̃ = Σ̃⁻¹q̃.
   *
   * @throws IllegalStateException if Σ̃ is singular
   */
  public double[] estimate() {
    DMatrixRMaj solution = new DMatrixRMaj(cross.length, 1);
    DMatrixRMaj right = DMatrixRMaj.wrap(cross.length, 1, cross.clone());
    if (smallest == 0 || !CommonOps_DDRM.solve(second, right, solution)) {
      throw new IllegalStateException("the noisy second moments are singular");
    }
    return solution.data;
  }

  /**
   * An upper bound of ‖θ̃ − θ*‖ that holds with probability at least 1 − b over the noise, for
   * every fixed θ*: (‖q − Sθ*‖ + (√(d(s₂² + s₁²T²)) + √(2(s₂² + 2s₁²T²)·ln(1/b)))/√n) divided by
   * the least magnitude of an eigenvalue of Σ̃, S and q being the means without noise. The proof is
   * in proofs/local-privacy.md.
   *
   * @param residual at least ‖q − Sθ*‖, in [0, ∞), see {@link #sampleResidual}
   * @param norm T, at least ‖θ*‖, in [0, ∞)
   * @param failure b in (0, 1)
   * @return ∞ if Σ̃ may be singular
   */
  public double errorBound(double residual, double norm, double failure) {
    Arguments.nonNegative("residual", residual);
    Arguments.nonNegative("norm", norm);
    Arguments.inOpen("failure", failure, 0, 1);
    if (smallest == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double ofVector = vectorNoise * vectorNoise;
    double ofMatrix = matrixNoise * matrixNoise * norm * norm;
    double trace = cross.length * (ofVector + ofMatrix);
    double top = 2 * (ofVector + 2 * ofMatrix) * -Math.log(failure);
    double noise = (Math.sqrt(trace) + Math.sqrt(top)) / Math.sqrt(n);
    return Rounding.divideUp((residual + noise) * (1 + 0x1p-45), smallest);
  }

  /**
   * An upper bound of ‖q − Sθ*‖ that holds with probability at least 1 − b over the people: rz(1 +
   * √(2·ln(1/b)))/√n, where labels are ⟨θ*, x⟩ plus errors of mean 0 given x, and nobody's data
   * were cut.
   *
   * @param r the largest length of an input, in [0, ∞)
   * @param largestError z, the largest magnitude of an error of a label, in [0, ∞)
   * @param n how many people, at least 1
   * @param failure b in (0, 1)
   */
  public static double sampleResidual(double r, double largestError, long n, double failure) {
    Arguments.nonNegative("r", r);
    Arguments.nonNegative("largestError", largestError);
    Arguments.atLeast("n", n, 1);
    Arguments.inOpen("failure", failure, 0, 1);
    double tail = 1 + Math.sqrt(-2 * Math.log(failure));
    return r * largestError * tail / Math.sqrt(n) * (1 + 0x1p-48);
  }

  @Override
  public String toString() {
    return "private moments of " + n + " people in " + cross.length + " dimensions";
  }
}
