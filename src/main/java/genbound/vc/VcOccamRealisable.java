package genbound.vc;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of any hypothesis of a countable class that makes no error on the sample.
 *
 * <pre>
 * R ≤ 1 − exp(−(ln(1/P(h)) + ln(1/δ))/n), for all hypotheses without an error at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses without an error at once.
 * <b>Assumes</b> i.i.d. examples, errors counted as 0 or 1, and a prior fixed without them.
 * Textbooks print the exponent itself, which is never smaller. <b>Vacuous when</b> logInversePrior
 * is many times n. <b>Use instead</b> {@link VcOccamBinomial} when there are errors; without them
 * it is the same.
 *
 * @param n how many examples the hypothesis predicted without an error, in [1, 2⁵³]
 * @param logInversePrior ln(1/P(h)) in nats, in [0, ∞), for a prior P of total mass at most 1 that
 *     was fixed before the examples were seen
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, JMLR 6</a>
 */
public record VcOccamRealisable(@Decreasing long n, @Increasing double logInversePrior)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Occam, realisable",
          Quantity.RISK,
          "R ≤ 1 − exp(−(ln(1/P(h)) + ln(1/δ))/n), for all hypotheses without an error at once",
          "Blumer, Ehrenfeucht, Haussler & Warmuth (1987), Occam's Razor, Information Processing Letters 24; Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6",
          Standing.PUBLISHED,
          Theorem.ulps(4),
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.NO_ERROR_ON_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public VcOccamRealisable {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("logInversePrior", logInversePrior);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return RealisableRisk.evaluation("description length", logInversePrior, n, confidence);
  }
}
