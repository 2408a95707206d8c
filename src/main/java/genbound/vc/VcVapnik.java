package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;

/**
 * The risk of any classifier of a class, by Vapnik’s inequality with the 1/n that is often
 * forgotten.
 *
 * <pre>R ≤ r + 1/n + √((ln Π(2n) + ln(4/δ))/n), for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses of the class at once. On both sides
 * at once. <b>Assumes</b> i.i.d. examples, errors counted as 0 or 1, and a class fixed without
 * them. <b>Vacuous when</b> n is below about ln Π(2n). <b>Use instead</b> {@link VcGhostSample},
 * smaller wherever this says something on every input tried; this is its closed form, and has a
 * lower side. {@link VcRademacher} is below it for a class of almost no growth, for it pays 2·ln
 * Π(n) where this pays ln Π(2n).
 *
 * @param risk the errors of the chosen hypothesis
 * @param growth the growth function Π of the class
 * @see "Vapnik (1998), Statistical Learning Theory, Theorem 4.1, Wiley, ISBN 0-471-03003-1; the
 *     tail of the hypergeometric law that it rests on holds from n = 4 on, recomputed for every
 *     split up to n = 500; it fails at n = 1, 2 and 3, where the bound exceeds 1 and so holds
 *     whatever the class"
 */
public record VcVapnik(ErrorCount risk, GrowthFunction growth) implements GrowthBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Vapnik",
          Quantity.RISK,
          "R ≤ r + 1/n + √((ln Π(2n) + ln(4/δ))/n), for all hypotheses at once",
          "Vapnik (1998), Statistical Learning Theory, Theorem 4.1, Wiley",
          Standing.PUBLISHED,
          2e-12,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcVapnik {
    Arguments.notNull("risk", risk);
    Arguments.notNull("growth", growth);
    Arguments.inRange("risk", risk.n(), 1, EmpiricalRisk.MAX_EXAMPLES / 2);
  }

  @Override
  public Theorem theorem() {
    return GrowthPrice.stated(THEOREM, growth);
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − 1/n − √((ln Π(2n) + ln(4/δ))/n), for all hypotheses at once";
  }

  @Override
  public double radius(Confidence confidence) {
    double price = GrowthPrice.up(growth, risk.n(), confidence);
    return addUp(divideUp(1, risk.n()), sqrtUp(divideUp(price, risk.n())));
  }
}
