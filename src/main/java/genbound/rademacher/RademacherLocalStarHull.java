package genbound.rademacher;

import genbound.bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;

/**
 * The risk of any predictor of a class, from the complexity of its good predictors alone in a
 * star-shaped class.
 *
 * <pre>R ≤ K/(K − 1)·r + (6K/B)·r* + ln(1/δ)·(11 + 5BK)/n</pre>
 *
 * <p>The constants are those that the paper prints. Its proof reaches 7.04 in place of 6, 6.4 in
 * place of 5 and 21 in place of 11, so that from B·K = 3 on the value can be a few per cent below
 * what is proved.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. The formula is
 * for losses scaled to [0, 1]. <b>Assumes</b> i.i.d. examples, bounded losses and a class fixed
 * without them, with T(αf) ≤ α²T(f) and αf in the class for α in [0, 1]. Complexities count without
 * an absolute value and with 1/n: E sup (1/n)·Σ σᵢf(zᵢ). <b>Vacuous when</b> n is below some tens
 * of thousands. <b>Use instead</b> {@link RademacherLocal} when it is not. <b>Numerics</b>: rounded
 * up step by step, at most 16 ulp.
 *
 * @param risk the empirical risk of the chosen predictor
 * @param fixedPoint r*, the fixed point of a sub-root function that bounds B·𝓡 of the losses with
 *     T ≤ r, for losses in [0, 1], in [0, ∞)
 * @param bernstein B in [1, ∞): Var f ≤ T(f) ≤ B·E f; 1 for losses in [0, 1] and T(f) = E f²
 * @param trade K in (1, ∞), fixed beforehand: how much empirical risk is traded for complexity
 * @see <a href="https://arxiv.org/abs/math/0508275">Bartlett, Bousquet and Mendelson (2005), Local
 *     Rademacher Complexities, Theorem 3.3, Annals of Statistics 33</a>
 */
public record RademacherLocalStarHull(
    EmpiricalRisk risk, @Increasing double fixedPoint, double bernstein, double trade)
    implements LocalBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "local Rademacher, star-shaped",
          Quantity.RISK,
          "R ≤ K/(K − 1)·r + (6K/B)·r* + ln(1/δ)·(11 + 5BK)/n",
          "Bartlett, Bousquet & Mendelson (2005), Local Rademacher Complexities, Theorem 3.3, with the constants printed there, which its proof does not reach, Annals of Statistics 33, arXiv math/0508275",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public RademacherLocalStarHull {
    LocalBound.check(risk, fixedPoint, bernstein, trade);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double complexityFactor() {
    return 6;
  }

  @Override
  public double tailFactor() {
    return 5;
  }
}
