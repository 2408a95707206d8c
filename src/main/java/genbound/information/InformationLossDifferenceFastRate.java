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
 * The average risk, from the average empirical risk and what the losses on a pair of examples, or
 * their difference, tell about which of them was trained on: falls as fast as the information where
 * the empirical risk is small.
 *
 * <pre>
 * max(φ(E r, E R), φ(1 − E r, 1 − E R)) ≤ (1/n)·Σ I(Δᵢ;Uᵢ), φ(r, R) = r·ln(2r/(r + R)) +
 * R·ln(2R/(r + R))
 * </pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled), a training set picked from n pairs by fair
 * coins, and information that is known and not guessed. <b>Vacuous when</b> the information is
 * about ln 2. <b>Use instead</b> {@link InformationSingleLossFastRate} if only single losses were
 * kept. Never above {@link InformationBinaryKl} with the same numbers.
 *
 * @param risk the empirical risk, averaged over samples and the learner's randomness, on n examples
 * @param information for each example, or each pair of a supersample and an example, what the
 *     difference of the losses tells about the coin, in nats, in [0, ln 2]; what both losses tell
 *     is never less
 * @see <a href="https://arxiv.org/abs/2302.02432">Wang and Mao (2023), Tighter
 *     Information-Theoretic Generalization Bounds from Supersamples, ICML</a>; derived in
 *     proofs/coin-gap.md
 */
public record InformationLossDifferenceFastRate(AverageRisk risk, ExampleInformation information)
    implements ExpectedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "ld-CMI, fast rate",
          Quantity.EXPECTED_RISK,
          "max(φ(E r, E R), φ(1 − E r, 1 − E R)) ≤ (1/n)·Σ I(Δᵢ;Uᵢ), φ(r, R) = r·ln(2r/(r + R)) +"
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

  public InformationLossDifferenceFastRate {
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
    double value = Math.min(FastRate.leastUp(mean, nats), FastRate.mirroredUp(mean, nats));
    return GapEvaluations.risk(mean, value, range());
  }
}
