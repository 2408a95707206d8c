package genbound.pacbayes;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * The risk of one classifier drawn from the posterior, such as a deterministic network, by the
 * exact binomial tail: Occam's hammer of Blanchard and Fleuret.
 *
 * <pre>
 * R(h) ≤ max{p : P(Bin(n, p) ≤ errors) ≥ α}, α = δ·min(θ^−(1 + 1/k), 1)/(k + 1), θ = dρ/dπ(h), for h drawn
 * once from ρ
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the examples and the draw of h. <b>Assumes</b>
 * i.i.d. examples, zero-one loss, a prior and an order k fixed without them, and a hypothesis drawn
 * once from the posterior. <b>Vacuous when</b> the log-ratio is many times n. <b>Use instead</b>
 * {@link PacBayesKlExact} for the average over the posterior.
 *
 * @param errors the errors of that hypothesis on n examples the prior has not seen
 * @param logRatio ln θ: ln of the density of the posterior over that of the prior, at the
 *     hypothesis drawn, in nats; finite, may be negative
 * @param order k in (0, ∞), fixed before the examples were seen: about the log-ratio that is
 *     expected, and 1 for small ones
 * @see <a href="https://doi.org/10.1007/978-3-540-72927-3_10">Blanchard and Fleuret (2007), Occam's
 *     Hammer, COLT</a>
 */
public record PacBayesOccamsHammerBinomial(
    ErrorCount errors, @Increasing double logRatio, double order)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Occam's hammer, binomial",
          Quantity.RISK,
          "R(h) ≤ max{p : P(Bin(n, p) ≤ errors) ≥ α}, α = δ·min(θ^−(1 + 1/k), 1)/(k + 1), θ = dρ/dπ(h), for"
              + " h drawn once from ρ",
          "after Blanchard & Fleuret (2007), Occam's Hammer, COLT; proved in proofs/occams-hammer.md",
          Standing.DERIVED_HERE,
          1e-11,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.ONE_DRAW_FROM_POSTERIOR,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public PacBayesOccamsHammerBinomial {
    Arguments.notNull("errors", errors);
    HammerPrice.check(logRatio, order);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Confidence own = HammerPrice.of(logRatio, order, confidence);
    double value = BinomialTail.upperInverse(errors.errors(), errors.n(), own.logInverseDelta());
    return HammerPrice.evaluation(value, errors.scaledMeanUp(), logRatio, order, confidence);
  }
}
