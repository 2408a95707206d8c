package genbound.vc;

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
 * The risk of any classifier of a class, by the inequality of Vapnik and Chervonenkis; kept to
 * compare with textbooks.
 *
 * <pre>R ≤ r + √( 8·(ln Π(2n) + ln(4/δ))/n ), for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses of the class at once. On both sides
 * at once. <b>Assumes</b> i.i.d. examples, errors counted as 0 or 1, and a class fixed without
 * them. <b>Vacuous when</b> n is below about 8·ln Π(2n). <b>Use instead</b> {@link VcGhostSample},
 * or {@link VcVapnik} for a closed form: each is tighter wherever this says anything.
 *
 * @param risk the errors of the chosen hypothesis
 * @param growth the growth function Π of the class
 * @see <a href="https://doi.org/10.1137/1116025">Vapnik and Chervonenkis (1971), On the Uniform
 *     Convergence of Relative Frequencies of Events to Their Probabilities, Theorem 2, Theory of
 *     Probability and Its Applications 16</a>
 */
public record VcClassical(ErrorCount risk, GrowthFunction growth) implements GrowthBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Vapnik–Chervonenkis",
          Quantity.RISK,
          "R ≤ r + √( 8·(ln Π(2n) + ln(4/δ))/n ), for all hypotheses at once",
          "Vapnik & Chervonenkis (1971), On the Uniform Convergence of Relative Frequencies of Events to Their Probabilities, Theorem 2, Theory of Probability and Its Applications 16; Devroye, Györfi & Lugosi (1996), A Probabilistic Theory of Pattern Recognition, Springer",
          Standing.PUBLISHED,
          2e-12,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcClassical {
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
    return "R ≥ r − √(8·(ln Π(2n) + ln(4/δ))/n), for all hypotheses at once";
  }

  @Override
  public double radius(Confidence confidence) {
    return sqrtUp(divideUp(8 * GrowthPrice.up(growth, risk.n(), confidence), risk.n()));
  }
}
