package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.InUnitsOfLoss;
import genbound.bound.Bound.Increasing;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * The average gap of the Gibbs algorithm, exactly, from the symmetrised information between
 * hypothesis and sample.
 *
 * <pre>E gap = I_SKL(W;S)/β for P(w|s) ∝ π(w)·exp(−β·r(w))</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, and a hypothesis drawn with density proportional to prior times exp(−β·r).
 * <b>Vacuous when</b> the information is above β times the range. <b>Use instead</b> {@link
 * InformationGibbs} if only the inverse temperature is known.
 *
 * @param symmetrisedInformation KL(joint‖product) + KL(product‖joint) of hypothesis and sample in
 *     nats, in [0, ∞)
 * @param inverseTemperature β, which multiplies the mean loss in its own units, in (0, ∞)
 * @param range the range of the losses, which may be unbounded
 * @see "Aminian, Bu, Toni, Rodrigues and Wornell (2021), An Exact Characterization of the
 *     Generalization Error for the Gibbs Algorithm, NeurIPS"
 * @see <a href="https://arxiv.org/abs/2107.13656">Aminian, Bu, Toni, Rodrigues and Wornell (2021),
 *     Characterizing the Generalization Error of Gibbs Algorithm with Symmetrized KL information,
 *     preprint</a>
 */
public record InformationGibbsExact(
    @Increasing double symmetrisedInformation,
    @InUnitsOfLoss(power = -1) @Decreasing double inverseTemperature,
    LossRange range)
    implements ExpectedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Gibbs algorithm, exact",
          Quantity.EXPECTED_GAP,
          "E gap = I_SKL(W;S)/β for P(w|s) ∝ π(w)·exp(−β·r(w))",
          "Aminian, Bu, Toni, Rodrigues & Wornell (2021), An Exact Characterization of the Generalization Error for the Gibbs Algorithm, NeurIPS",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.GIBBS_ALGORITHM,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationGibbsExact {
    Arguments.nonNegative("symmetrisedInformation", symmetrisedInformation);
    Arguments.positive("inverseTemperature", inverseTemperature);
    Arguments.notNull("range", range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double gap = divideUp(symmetrisedInformation, inverseTemperature);
    return GapEvaluations.gap(divideUp(gap, GapEvaluations.widthDown(range)), range);
  }
}
