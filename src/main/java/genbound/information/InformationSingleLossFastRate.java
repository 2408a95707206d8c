package genbound.information;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.evidence.learner.ExampleInformation;
import genbound.numeric.Arguments;

/**
 * The average risk, from the average empirical risk and what the loss on one example tells about
 * whether it was trained on: falls as fast as the information where the empirical risk is small.
 *
 * <pre>
 * ½·φ(E r, E R) + ½·φ(1 − E r, 1 − E R) ≤ (1/n)·Σ I(ℓᵢ⁺;Uᵢ), φ(r, R) = r·ln(2r/(r + R)) +
 * R·ln(2R/(r + R))
 * </pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled), a training set picked from n pairs by fair
 * coins, and information that is known and not guessed. <b>Vacuous when</b> E r is near 1, or the
 * information near ln 2. <b>Use instead</b> {@link InformationSingleLoss} when the empirical risk
 * is above a half or so. <b>Numerics</b>: the formula is evaluated upwards at the C₂ found, and any
 * C₂ certifies.
 *
 * @param risk the empirical risk, averaged over samples and the learner's randomness, on n examples
 * @param information for each example what its loss tells about whether it was trained on, in nats,
 *     in [0, ln 2]; the supersample is not given
 * @see <a href="https://arxiv.org/abs/2302.02432">Wang and Mao (2023), Tighter
 *     Information-Theoretic Generalization Bounds from Supersamples, ICML</a>
 */
public record InformationSingleLossFastRate(AverageRisk risk, ExampleInformation information)
    implements ExpectedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "single-loss MI, Jensen–Shannon",
          Quantity.EXPECTED_RISK,
          "½·φ(E r, E R) + ½·φ(1 − E r, 1 − E R) ≤ (1/n)·Σ I(ℓᵢ⁺;Uᵢ), φ(r, R) = r·ln(2r/(r + R)) +"
              + " R·ln(2R/(r + R))",
          "after Wang & Mao (2023), Tighter Information-Theoretic Generalization Bounds from Supersamples, ICML, arXiv 2302.02432; derived in proofs/coin-gap.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(64),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.AVERAGE_RISK_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationSingleLossFastRate {
    Arguments.notNull("risk", risk);
    information = EvidenceChecks.supersample(information);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double mean = risk.scaledMeanUp();
    double nats = InformationArithmetic.meanUp(information);
    return GapEvaluations.risk(mean, FastRate.bothUp(mean, nats), range());
  }
}
