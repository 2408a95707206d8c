package genbound.sensitivity;

import static genbound.numeric.Rounding.expUp;

import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;

/**
 * What the sum of the ℓp sensitivities of a matrix cannot exceed, without hidden constants; rounded
 * up. The proofs are in proofs/sensitivities.md.
 */
public final class TotalSensitivity {

  private static final double OUTWARD = 1 + 0x1p-40;

  private TotalSensitivity() {}

  /**
   * r^max(1, p/2) for a matrix of rank r.
   *
   * @param rank at least 0
   * @param p in [1, ∞)
   */
  public static double ofRank(long rank, double p) {
    Arguments.atLeast("rank", rank, 0);
    Leverage.checkPower(p);
    return p <= 2 ? rank : finite(Math.pow(rank, p / 2));
  }

  /**
   * C(d, s)·(k + s)^max(1, p/2) for a matrix of rank k plus one with at most s entries in each row.
   * Rows that share the places of their entries span k + s dimensions at most.
   *
   * @param rank k in [0, 2³¹)
   * @param sparsity s in [0, d]
   * @param columns d ≥ 1
   * @param p in [1, ∞)
   */
  public static double lowRankPlusSparse(long rank, int sparsity, int columns, double p) {
    Arguments.inRange("rank", rank, 0, Integer.MAX_VALUE);
    Arguments.atLeast("columns", columns, 1);
    Arguments.inRange("sparsity", sparsity, 0, columns);
    double places = expUp(LogSpace.logBinomialUp(columns, sparsity));
    double split = finite(places * ofRank(rank + sparsity, p));
    return Math.min(split, ofRank(columns, p));
  }

  /**
   * (⌈p/2⌉·q + 1)^k for all monomials in k variables, each of degree at most q in each variable, or
   * some of them. The p-th power of a combination is a power below the second of a polynomial.
   *
   * @param degree q ≥ 0
   * @param variables k ≥ 1
   * @param p in [1, ∞)
   */
  public static double polynomial(int degree, int variables, double p) {
    Arguments.atLeast("degree", degree, 0);
    Arguments.atLeast("variables", variables, 1);
    Leverage.checkPower(p);
    return finite(Math.pow(Math.ceil(p / 2) * degree + 1, variables));
  }

  /**
   * 2ᵖ·(S + 1) for a matrix A + E, where A has total sensitivity S and the spectral norm of E is at
   * most {@link #allowedPerturbation}.
   *
   * @param total S ≥ 0
   * @param p in [1, ∞)
   */
  public static double perturbed(double total, double p) {
    Arguments.nonNegative("total", total);
    Leverage.checkPower(p);
    return finite(Math.pow(2, p) * (total + 1));
  }

  /**
   * s/(2·n^(1+1/p)), rounded down: how large a perturbation may be.
   *
   * @param leastSingularValue s of A, positive: the columns are independent
   * @param rows n ≥ 1
   * @param p in [1, ∞)
   */
  public static double allowedPerturbation(double leastSingularValue, long rows, double p) {
    Arguments.positive("leastSingularValue", leastSingularValue);
    Arguments.atLeast("rows", rows, 1);
    Leverage.checkPower(p);
    return leastSingularValue / (2 * Math.pow(rows, 1 + 1 / p) * OUTWARD);
  }

  private static double finite(double value) {
    return Math.min(value * OUTWARD, Double.MAX_VALUE);
  }
}
