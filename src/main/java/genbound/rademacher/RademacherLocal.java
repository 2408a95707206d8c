package genbound.rademacher;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;

/**
 * The risk of any predictor of a class, from the complexity of its good predictors alone: the root
 * of the inequality that the published constants 704, 26 and 11 solve with room to spare.
 *
 * <pre>
 * R ≤ K/(K − 1)·r + ρ/(4BK),   4√(ρr*)/B + √( 2y(ρ + 8√(ρr*)/B) ) + y/3 = ρ/(4BK),   y = ln(1/δ)/n
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. The formula is
 * for losses scaled to [0, 1]. Without a price for the confidence ρ/(4BK) is (64K/B)·r*.
 * <b>Assumes</b> i.i.d. examples, bounded losses and a class fixed without them, which contains the
 * loss that is 0 everywhere: otherwise the fixed point must be that of the class with it.
 * Complexities count without an absolute value and with 1/n: E sup (1/n)·Σ σᵢf(zᵢ). <b>Vacuous
 * when</b> (64K/B)·r* or 8BK·y is about 1 or more. <b>Use instead</b> {@link
 * RademacherLocalStarHull} when the class is star-shaped.
 *
 * @param risk the empirical risk of the chosen predictor
 * @param fixedPoint r*, the fixed point of a sub-root function that bounds B·𝓡 of the losses with
 *     T ≤ r, for losses in [0, 1], in [0, ∞)
 * @param bernstein B in [1, ∞): Var f ≤ T(f) ≤ B·E f; 1 for losses in [0, 1] and T(f) = E f²
 * @param trade K in (1, ∞), fixed beforehand: how much empirical risk is traded for complexity
 * @see <a href="https://arxiv.org/abs/math/0508275">Bartlett, Bousquet and Mendelson (2005), Local
 *     Rademacher Complexities, Theorem 3.3, Annals of Statistics 33</a>
 */
public record RademacherLocal(
    EmpiricalRisk risk, @Increasing double fixedPoint, double bernstein, double trade)
    implements LocalBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "local Rademacher",
          Quantity.RISK,
          "R ≤ K/(K − 1)·r + ρ/(4BK), 4√(ρr*)/B + √(2y(ρ + 8√(ρr*)/B)) + y/3 = ρ/(4BK), y = ln(1/δ)/n",
          "Bartlett, Bousquet & Mendelson (2005), Local Rademacher Complexities, Theorem 3.3, Annals of Statistics 33, arXiv math/0508275; constants replaced by a root, proved in proofs/local-rademacher.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(64),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.LOCAL_COMPLEXITY_KNOWN,
          Assumption.CLASS_CONTAINS_ZERO);

  public RademacherLocal {
    LocalBound.check(risk, fixedPoint, bernstein, trade);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public double kappa() {
    return 2;
  }

  @Override
  public double lambda() {
    return 4;
  }
}
