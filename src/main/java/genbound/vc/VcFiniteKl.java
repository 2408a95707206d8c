package genbound.vc;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import java.util.List;

/**
 * The risk of any of M hypotheses, chosen after the examples were seen: the Chernoff bound through
 * the binary kl for each, and the union over all.
 *
 * <pre>kl(r‖R) ≤ (ln M + ln(1/δ))/n, R ≥ r, for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses at once. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled), and a class fixed without them. <b>Vacuous
 * when</b> logSize is many times n. <b>Use instead</b> {@link VcFiniteBinomial} for errors.
 *
 * @param risk the empirical risk of the chosen hypothesis
 * @param logSize ln M in nats, in [0, ∞), for M hypotheses fixed before the examples were seen:
 *     10¹⁰⁰⁰ of them are ordinary
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, JMLR 6</a>
 */
public record VcFiniteKl(EmpiricalRisk risk, @Increasing double logSize) implements UnionBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "finite class, kl",
          Quantity.RISK,
          "kl(r‖R) ≤ (ln M + ln(1/δ))/n, R ≥ r, for all hypotheses at once",
          "Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6; Hoeffding (1963), Probability Inequalities for Sums of Bounded Random Variables, JASA 58, with a union bound",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcFiniteKl {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("logSize", logSize);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new VcFiniteHoeffding(risk, logSize));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{q ≤ r : kl(r‖q) ≤ (ln M + ln(1/δ))/n}, for all hypotheses at once";
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
    return BinaryKl.upperInverse(risk.scaledMeanUp(), divideUp(nats, risk.n()));
  }

  @Override
  public double lower(double nats) {
    return BinaryKl.lowerInverse(risk.unitMeanDown(), divideUp(nats, risk.n()));
  }
}
