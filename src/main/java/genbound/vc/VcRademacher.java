package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;

/**
 * The risk of any classifier of a class that labels n points in Π(n) ways, with the constants of
 * the Rademacher route.
 *
 * <pre>R ≤ r + √(2·ln Π(n)/n) + √(ln(1/δ)/(2n)), for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses of the class at once. <b>Assumes</b>
 * i.i.d. examples, errors counted as 0 or 1, and a class fixed without them. <b>Vacuous when</b> n
 * is below about 2·ln Π(n); always where n is below the VC dimension. <b>Use instead</b> {@link
 * VcGhostSample}. {@link VcVapnik} is smaller for every class of VC dimension 1 or more at the
 * usual confidences: this form is below it only where ln Π(n) is small beside ln(1/δ), below about
 * 0.5 at δ = 0.05.
 *
 * @param risk the errors of the chosen hypothesis
 * @param growth the growth function Π of the class
 * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
 *     Foundations of Machine Learning, Corollary 3.9, MIT Press</a>
 */
public record VcRademacher(ErrorCount risk, GrowthFunction growth)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "VC through Rademacher complexity",
          Quantity.RISK,
          "R ≤ r + √(2·ln Π(n)/n) + √(ln(1/δ)/(2n)), for all hypotheses at once",
          "Mohri, Rostamizadeh & Talwalkar (2018), Foundations of Machine Learning, Corollary 3.9, MIT Press",
          Standing.PUBLISHED,
          2e-12,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcRademacher {
    Arguments.notNull("risk", risk);
    Arguments.notNull("growth", growth);
  }

  @Override
  public Theorem theorem() {
    return GrowthPrice.stated(THEOREM, growth);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = risk.scaledMeanUp();
    double size = sqrtUp(divideUp(2 * growth.logUp(risk.n()), risk.n()));
    double tail = sqrtUp(divideUp(confidence.logInverseDelta(), 2.0 * risk.n()));
    return Evaluation.of(
        addUp(mean, addUp(size, tail)),
        new Term("empirical risk", mean),
        new Cause("growth of the class", size),
        new Cause("confidence", tail));
  }
}
