package genbound.rademacher;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;

/**
 * The risk of any predictor of a class, from the complexity of its good predictors alone in a
 * star-shaped class: the root of the inequality in the published proof, which does not reach the
 * constants 6, 5 and 11 that are printed there.
 *
 * <pre>
 * R ≤ K/(K − 1)·r + ρ/(BK),   2√(ρr*)/B + √( 2y(ρ + 4√(ρr*)/B) ) + y/3 = ρ/(BK),   y = ln(1/δ)/n
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. The formula is
 * for losses scaled to [0, 1]. Without a price for the confidence ρ/(BK) is (4K/B)·r*.
 * <b>Assumes</b> i.i.d. examples, bounded losses and a class fixed without them, with T(αf) ≤
 * α²T(f) and αf in the class for α in [0, 1]; otherwise the fixed point must be that of its star
 * hull. Complexities count without an absolute value and with 1/n: E sup (1/n)·Σ σᵢf(zᵢ).
 * <b>Vacuous when</b> (4K/B)·r* or 2BK·y is about 1 or more. <b>Use instead</b> {@link
 * RademacherLocal} when it is not.
 *
 * @param risk the empirical risk of the chosen predictor
 * @param fixedPoint r*, the fixed point of a sub-root function that bounds B·𝓡 of the losses with
 *     T ≤ r, for losses in [0, 1], in [0, ∞)
 * @param bernstein B in [1, ∞): Var f ≤ T(f) ≤ B·E f; T(f) = E f² with B = 1 has all that is asked
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
          "R ≤ K/(K − 1)·r + ρ/(BK), 2√(ρr*)/B + √(2y(ρ + 4√(ρr*)/B)) + y/3 = ρ/(BK), y = ln(1/δ)/n",
          "Bartlett, Bousquet & Mendelson (2005), Local Rademacher Complexities, Theorem 3.3, Annals of Statistics 33, arXiv math/0508275; constants replaced by a root, proved in proofs/local-rademacher.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(64),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.LOCAL_COMPLEXITY_KNOWN,
          Assumption.CLASS_STAR_SHAPED);

  public RademacherLocalStarHull {
    LocalBound.check(risk, fixedPoint, bernstein, trade);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double kappa() {
    return 1;
  }

  @Override
  public double lambda() {
    return 1;
  }
}
