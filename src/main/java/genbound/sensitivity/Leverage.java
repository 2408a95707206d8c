package genbound.sensitivity;

import genbound.linalg.Matrices;
import genbound.numeric.Arguments;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Leverage scores: how much of a row no other row accounts for, under squares.
 *
 * <p>The score of row aᵢ is τᵢ = aᵢᵀ(AᵀA)⁺aᵢ, in [0, 1]; the scores add up to the rank. They are
 * the ℓ2 sensitivities, and bound those of any other p.
 */
public final class Leverage {

  private Leverage() {}

  /**
   * The scores of all rows, to about 1e-13; 0 for a row of zeros.
   *
   * @param matrix of finite numbers, of any shape and rank; columns may differ in scale
   */
  public static double[] scores(DMatrixRMaj matrix) {
    ColumnSpace space = ColumnSpace.of(matrix);
    double[] scores = new double[space.rows()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = space.isZero(i) ? 0 : Math.max(ColumnSpace.FAINT, space.leverage(i));
      scores[i] = Math.min(1, scores[i]);
    }
    return scores;
  }

  /** The scores of the rows of a matrix. */
  public static double[] scores(double[][] rows) {
    return scores(Matrices.of("rows", rows));
  }

  /**
   * Root leverage: what no ℓp sensitivity exceeds, τ^(p/2) for p ≤ 2 and n^(p/2−1)·τ^(p/2) for
   * larger p, and at most 1.
   *
   * @param scores the leverage scores of all n rows
   * @param p in [1, ∞)
   */
  public static double[] root(double[] scores, double p) {
    Arguments.notNull("scores", scores);
    checkPower(p);
    for (int i = 0; i < scores.length; i++) {
      Arguments.inClosed("scores[" + i + "]", scores[i], 0, 1);
    }
    return Arrays.stream(scores).map(score -> root(score, scores.length, p)).toArray();
  }

  static double root(double score, int n, double p) {
    if (score == 0) {
      return 0;
    }
    double logarithm = p / 2 * Math.log(score) + Math.max(0, p / 2 - 1) * Math.log(n);
    return Math.min(1, Math.max(Double.MIN_NORMAL, Math.exp(logarithm) * (1 + 0x1p-40)));
  }

  static double checkPower(double p) {
    return Arguments.require(p >= 1 && Double.isFinite(p), "p", "in [1, ∞)", (Double) p);
  }
}
