package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.log1pUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of a fixed predictor after any number of test examples, by a boundary that stays valid
 * however often it is looked at: the mixture of Robbins.
 *
 * <pre>R ≤ r + (b − a)·√( (n + ρ)/4·(ln((n + ρ)/ρ) + 2·ln(1/δ)) )/n</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all n at once, on both sides at once.
 * <b>Assumes</b> a predictor that was fixed before, losses in [a, b] and examples drawn
 * independently. Conditional means suffice: if the mean of each loss given those before it drifts,
 * or depends on them, the bound holds for the average R of these n means with equal weights, for
 * each loss less its conditional mean is sub-Gaussian with variance proxy (b − a)²/4 in any case.
 * <b>Vacuous when</b> n is far from what ρ tunes for. <b>Use instead</b> {@link HoldoutBetting} for
 * losses that vary little; {@link HoldoutStitched} for very long streams.
 *
 * @param risk the mean loss over the n examples so far
 * @param rho ρ in (0, ∞), fixed beforehand; the radius is smallest, for its n, at n = ρ·u where u =
 *     2·ln(1/δ) + ln(1 + u), which is 8.2ρ at δ = 0.05 and 21.5ρ at δ = 1e-4
 * @see <a href="https://arxiv.org/abs/1810.08240">Howard, Ramdas, McAuliffe and Sekhon (2021),
 *     Time-Uniform, Nonparametric, Nonasymptotic Confidence Sequences, Annals of Statistics 49</a>,
 *     after Robbins (1970)
 */
public record HoldoutNormalMixture(EmpiricalRisk risk, double rho) implements RadiusBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "normal mixture",
          Quantity.RISK,
          "R ≤ r + (b − a)·√( (n + ρ)/4·(ln((n + ρ)/ρ) + 2·ln(1/δ)) )/n",
          "Robbins (1970), Statistical Methods Related to the Law of the Iterated Logarithm, Annals of Mathematical Statistics 41; Howard, Ramdas, McAuliffe & Sekhon (2021), Time-Uniform, Nonparametric, Nonasymptotic Confidence Sequences, Annals of Statistics 49, arXiv 1810.08240",
          Standing.PUBLISHED,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE);

  public HoldoutNormalMixture {
    Arguments.notNull("risk", risk);
    Arguments.positive("rho", rho);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − (b − a)·√((n + ρ)/4·(ln((n + ρ)/ρ) + 2·ln(1/δ)))/n";
  }

  @Override
  public double radius(Confidence confidence) {
    double total = addUp(risk.n(), rho);
    double log = addUp(log1pUp(divideUp(risk.n(), rho)), 2 * confidence.logInverseDelta());
    return divideUp(sqrtUp(multiplyUp(total / 4, log)), risk.n());
  }

  @Override
  public boolean isOneEvent() {
    return true;
  }
}
