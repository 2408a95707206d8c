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

  /** How far, relative, a score may lie below the exact one. */
  private static final double SCORE_ERROR = 1e-12;

  private Leverage() {}

  /**
   * The scores of all rows, each within 1e-12 of itself for up to a hundred columns; 0 for a row of
   * zeros. Rows and columns may differ in scale, and columns may be nearly dependent: only a column
   * that is a combination of others to within max(rows, columns)·2⁻⁵² of its length counts as
   * dependent on them.
   *
   * @param matrix of finite numbers, of any shape and rank; they are taken as exact
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
   * larger p, and at most 1; rounded up by what a score may be off.
   *
   * @param scores the leverage scores of all n rows, at most 1e-12 of themselves too small
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
    double log = Math.log(score);
    double logarithm = p / 2 * (log + SCORE_ERROR) + Math.max(0, p / 2 - 1) * Math.log(n);
    double rounding = (p * (Math.log(n) - log) + Math.abs(logarithm) + 1) * 0x1p-51;
    return Math.min(1, Math.max(Double.MIN_NORMAL, Math.exp(logarithm + rounding)));
  }

  static double checkPower(double p) {
    return Arguments.require(p >= 1 && Double.isFinite(p), "p", "in [1, ∞)", (Double) p);
  }
}
