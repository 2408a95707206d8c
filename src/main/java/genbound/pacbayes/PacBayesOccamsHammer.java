package genbound.pacbayes;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.holdout.HoldoutHoeffdingBentkus;
import genbound.numeric.Arguments;

/**
 * The risk of one hypothesis drawn from the posterior, for losses in a range: Occam's hammer of
 * Blanchard and Fleuret on the bounds of Chernoff and Bentkus.
 *
 * <pre>
 * R(h) ≤ max{p : exp(−n·kl(r‖p)) ≥ α and e·P(Bin(n, p) ≤ ⌈n·r⌉) ≥ α}, α = δ·min(θ^−(1 + 1/k), 1)/(k +
 * 1), θ = dρ/dπ(h), for h drawn once from ρ
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ over the examples and the draw of h. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled), a prior and an order k fixed without them,
 * and a hypothesis drawn once from the posterior. <b>Vacuous when</b> the log-ratio is many times
 * n. <b>Use instead</b> {@link PacBayesOccamsHammerBinomial} for zero-one loss, {@link
 * PacBayesKlExact} for the average over the posterior.
 *
 * @param risk the empirical risk of that hypothesis on n examples the prior has not seen
 * @param logRatio ln θ: ln of the density of the posterior over that of the prior, at the
 *     hypothesis drawn, in nats; finite, may be negative
 * @param order k in (0, ∞), fixed before the examples were seen: about the log-ratio that is
 *     expected, and 1 for small ones
 * @see <a href="https://doi.org/10.1007/978-3-540-72927-3_10">Blanchard and Fleuret (2007), Occam's
 *     Hammer, COLT</a>
 */
public record PacBayesOccamsHammer(EmpiricalRisk risk, @Increasing double logRatio, double order)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Occam's hammer",
          Quantity.RISK,
          "R(h) ≤ max{p : exp(−n·kl(r‖p)) ≥ α and e·P(Bin(n, p) ≤ ⌈n·r⌉) ≥ α}, α = δ·min(θ^−(1 + 1/k), 1)/(k"
              + " + 1), θ = dρ/dπ(h), for h drawn once from ρ",
          "after Blanchard & Fleuret (2007), Occam's Hammer, COLT, and Bentkus (2004), On Hoeffding's Inequalities, Annals of Probability 32; proved in proofs/occams-hammer.md",
          Standing.DERIVED_HERE,
          1e-9,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.PRIOR_INDEPENDENT_OF_SAMPLE,
          Assumption.ONE_DRAW_FROM_POSTERIOR,
          Assumption.PARAMETER_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.RISK_OF_THIS_HYPOTHESIS);

  public PacBayesOccamsHammer {
    Arguments.notNull("risk", risk);
    HammerPrice.check(logRatio, order);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Confidence own = HammerPrice.of(logRatio, order, confidence);
    double value = new HoldoutHoeffdingBentkus(risk).evaluate(own).value();
    return HammerPrice.evaluation(value, risk.scaledMeanUp(), logRatio, order, confidence);
  }
}
