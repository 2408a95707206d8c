package genbound.vc;

import genbound.bound.Bound.Increasing;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;
import java.util.List;

/**
 * The risk of any hypothesis of a countable class, chosen after the examples were seen: the exact
 * inversion of the binomial tail for each, and the union over all.
 *
 * <pre>R ≤ max{p : P(Bin(n, p) ≤ k) ≥ δ·exp(−ln(1/P(h)))}, for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses at once. <b>Assumes</b> i.i.d.
 * examples, errors counted as 0 or 1, and a prior fixed without them. <b>Vacuous when</b>
 * logInversePrior is many times n. <b>Use instead</b> {@link VcOccamKl} for losses between 0 and 1.
 * <b>Numerics</b>: relative error at most 1e-12 for n ≤ 10⁷ and 1e-9 for n ≤ 10¹².
 *
 * @param risk the empirical risk of the chosen hypothesis
 * @param logInversePrior ln(1/P(h)) in nats, in [0, ∞), for a prior P of total mass at most 1 that
 *     was fixed before the examples were seen
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, JMLR 6</a>
 */
public record VcOccamBinomial(ErrorCount risk, @Increasing double logInversePrior)
    implements UnionBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Occam, binomial",
          Quantity.RISK,
          "R ≤ max{p : P(Bin(n, p) ≤ k) ≥ δ·exp(−ln(1/P(h)))}, for all hypotheses at once",
          "Blumer, Ehrenfeucht, Haussler & Warmuth (1987), Occam's Razor, Information Processing Letters 24; Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6",
          Standing.PUBLISHED,
          1e-9,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public VcOccamBinomial {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("logInversePrior", logInversePrior);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(
        new VcOccamKl(risk, logInversePrior), new VcOccamHoeffding(risk, logInversePrior));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{p : P(Bin(n, p) ≥ k) ≥ δ·exp(−ln(1/P(h)))}, for all hypotheses at once";
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
    return BinomialTail.upperInverse(risk.errors(), risk.n(), nats);
  }

  @Override
  public double lower(double nats) {
    return BinomialTail.lowerInverse(risk.errors(), risk.n(), nats);
  }
}
