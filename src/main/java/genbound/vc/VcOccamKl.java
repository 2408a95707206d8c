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
 * The risk of any hypothesis of a countable class, chosen after the examples were seen: the
 * Chernoff bound through the binary kl for each, and the union over all.
 *
 * <pre>kl(r‖R) ≤ (ln(1/P(h)) + ln(1/δ))/n, R ≥ r, for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses at once. <b>Assumes</b> i.i.d.
 * examples, losses in [0, 1] (others are scaled), and a prior fixed without them. <b>Vacuous
 * when</b> logInversePrior is many times n. <b>Use instead</b> {@link VcOccamBinomial} for errors.
 *
 * @param risk the empirical risk of the chosen hypothesis
 * @param logInversePrior ln(1/P(h)) in nats, in [0, ∞), for a prior P of total mass at most 1 that
 *     was fixed before the examples were seen
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, JMLR 6</a>
 */
public record VcOccamKl(EmpiricalRisk risk, @Increasing double logInversePrior)
    implements UnionBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Occam, kl",
          Quantity.RISK,
          "kl(r‖R) ≤ (ln(1/P(h)) + ln(1/δ))/n, R ≥ r, for all hypotheses at once",
          "Blumer, Ehrenfeucht, Haussler & Warmuth (1987), Occam's Razor, Information Processing Letters 24; Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public VcOccamKl {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("logInversePrior", logInversePrior);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new VcOccamHoeffding(risk, logInversePrior));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{q ≤ r : kl(r‖q) ≤ (ln(1/P(h)) + ln(1/δ))/n}, for all hypotheses at once";
  }

  @Override
  public double cost() {
    return logInversePrior;
  }

  @Override
  public String costName() {
    return "description length";
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
