package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.learner.ExampleInformation;

/**
 * The average risk of a learner that makes no error on any sample, from what the difference of the
 * losses on a pair of examples tells about which of them was trained on.
 *
 * <pre>E R ≤ (1/n)·Σ I(Δᵢ;Uᵢ)/ln 2 if E r = 0</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1], a training set picked from n pairs by fair coins, and
 * information that is known and not guessed; no error on the sample, whatever it is. There is
 * equality if moreover the losses are 0 or 1 and the supersample is not given. <b>Vacuous when</b>
 * the information is ln 2. <b>Use instead</b> {@link InformationSingleLossFastRate} when a few
 * errors are made.
 *
 * @param information for each example, or each pair of a supersample and an example, what the
 *     difference of the losses tells about the coin, in nats, in [0, ln 2]
 * @see <a href="https://arxiv.org/abs/2302.02432">Wang and Mao (2023), Tighter
 *     Information-Theoretic Generalization Bounds from Supersamples, ICML</a>
 */
public record InformationLossDifferenceInterpolating(ExampleInformation information)
    implements ExpectedBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "ld-MI, interpolating",
          Quantity.EXPECTED_RISK,
          "E R ≤ (1/n)·Σ I(Δᵢ;Uᵢ)/ln 2 if E r = 0",
          "Wang & Mao (2023), Tighter Information-Theoretic Generalization Bounds from Supersamples, ICML, arXiv 2302.02432; proved anew in proofs/single-loss.md",
          Standing.PUBLISHED,
          Theorem.ulps(8),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.NO_ERROR_ON_ALMOST_EVERY_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationLossDifferenceInterpolating {
    information = EvidenceChecks.supersample(information);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double nats = InformationArithmetic.meanUp(information);
    return GapEvaluations.risk(0, divideUp(nats, InformationArithmetic.LN_2_DOWN), range());
  }
}
