package genbound.shift;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Certificate;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * The risk of a predictor in a domain that it was not tested in, from its ramp losses where it was
 * tested and from how far the two domains are apart: the mean distance that inputs move when the
 * examples of one domain become those of the other, labels kept.
 *
 * <pre>
 * R ≤ U + (α/ρ)ᵖ, where U is at least the mean of 1 − min(1, max(0, t)/ρ)ᵖ in the source
 * domain
 * </pre>
 *
 * <p>The number t of an example is a distance that the input can move before the predictor errs:
 * for a linear rule the label times (⟨w, x⟩ + b)/‖w‖, for a network its margin divided by a
 * Lipschitz constant of the margin. {@code Margins} of {@code genbound.estimate.loss} computes ramp
 * losses.
 *
 * <p><b>Holds</b> with the probability of U, which may be any bound on the risk: of one predictor,
 * on a hold-out set, or of all predictors of a class. <b>Assumes</b> that the distance is known; no
 * unlabelled data tell it, for a domain with the same inputs and other labels looks no different.
 * <b>Vacuous when</b> the distance reaches the typical t. A margin that was chosen after looking is
 * paid for by {@code Selection.tightest} or {@code Selection.onGrid}. <b>Use instead</b> any
 * hold-out bound, if there are labelled examples of the target domain.
 *
 * @param rampRisk a bound from above on the risk of the ramp losses, which lie in [0, 1]
 * @param margin ρ in (0, ∞), from where on an example costs nothing, in units of the distance; the
 *     γ of the paper is ρ⁻ᵖ
 * @param distance α in [0, ∞), the Wasserstein distance of the given order with labels kept
 * @param order p: 1 if α bounds the mean of the distance, 2 if it bounds its root mean square
 * @see <a href="https://arxiv.org/abs/2310.00027">Saberi et al. (2024), Out-Of-Domain Unlabeled
 *     Data Improves Generalization, ICLR</a>, whose robust loss this is
 */
public record ShiftWasserstein(
    HighProbabilityBound rampRisk,
    @EitherWay double margin,
    @Increasing double distance,
    @EitherWay int order)
    implements HighProbabilityBound, OfUnitLosses {

  private static final String FORMULA =
      "R ≤ U + (α/ρ)ᵖ, where U is at least the mean of 1 − min(1, max(0, t)/ρ)ᵖ in the source"
          + " domain";

  private static final String SOURCE =
      "proofs/wasserstein-shift.md; after Saberi, Najafi, Heidari, Movasaghinia, Motahari & Khalaj"
          + " (2024), Out-Of-Domain Unlabeled Data Improves Generalization, ICLR, arXiv 2310.00027";

  public ShiftWasserstein {
    SourceRisk.check("rampRisk", rampRisk);
    Arguments.positive("margin", margin);
    Arguments.nonNegative("distance", distance);
    Arguments.inRange("order", order, 1, 2);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return rampRisk.dominated().stream()
        .<HighProbabilityBound>map(other -> new ShiftWasserstein(other, margin, distance, order))
        .toList();
  }

  @Override
  public Theorem theorem() {
    return SourceRisk.theorem(
        "Wasserstein shift",
        FORMULA,
        SOURCE,
        List.of(Theorem.of(rampRisk)),
        Assumption.RAMP_LOSSES_OF_DISTANCE,
        Assumption.TRANSPORT_KEEPS_LABELS);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    Certificate tested = Certificate.of(rampRisk, confidence);
    double ratio = divideUp(distance, margin);
    double power = order == 1 ? ratio : multiplyUp(ratio, ratio);
    double moved = Math.min(power, range().largestScaledValue());
    List<Term> terms = new ArrayList<>(tested.terms());
    terms.add(new Term("distance", moved));
    return new Evaluation(addUp(tested.value(), moved), terms, tested.ledger());
  }
}
