package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.sqrtUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.Increasing;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of any of M hypotheses, chosen after the examples were seen: Hoeffding’s inequality for
 * each, and the union over all.
 *
 * <pre>R ≤ r + (b − a)·√((ln M + ln(1/δ))/(2n)), for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses at once. <b>Assumes</b> i.i.d.
 * examples, losses in [a, b], and a class fixed without them. <b>Vacuous when</b> logSize is many
 * times n. <b>Use instead</b> {@link VcFiniteKl}, never looser.
 *
 * @param risk the empirical risk of the chosen hypothesis
 * @param logSize ln M in nats, in [0, ∞), for M hypotheses fixed before the examples were seen:
 *     10¹⁰⁰⁰ of them are ordinary
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, JMLR 6</a>
 */
public record VcFiniteHoeffding(EmpiricalRisk risk, @Increasing double logSize)
    implements UnionBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "finite class, Hoeffding",
          Quantity.RISK,
          "R ≤ r + (b − a)·√((ln M + ln(1/δ))/(2n)), for all hypotheses at once",
          "Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6; Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58, with a union bound; a machine-checked proof exists for losses of 0 and 1: MLCert (Coq), learners.v, main_bound",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcFiniteHoeffding {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("logSize", logSize);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ r − (b − a)·√((ln M + ln(1/δ))/(2n)), for all hypotheses at once";
  }

  @Override
  public double cost() {
    return logSize;
  }

  @Override
  public String costName() {
    return "size of the class";
  }

  @Override
  public double upper(double nats) {
    return addUp(risk.scaledMeanUp(), radius(nats));
  }

  @Override
  public double lower(double nats) {
    return subtractDown(risk.unitMeanDown(), radius(nats));
  }

  private double radius(double nats) {
    return sqrtUp(divideUp(nats, 2.0 * risk.n()));
  }
}
