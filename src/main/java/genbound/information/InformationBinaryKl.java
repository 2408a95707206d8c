package genbound.information;

import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Bound.EitherWay;
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
import genbound.numeric.BinaryKl;

/**
 * The average risk, from the average empirical risk and what the losses on a pair of examples tell
 * about which of them was trained on, through the binary relative entropy.
 *
 * <pre>kl( E r ‖ (E r + E R)/2 ) ≤ (1/n)·Σ I(Lᵢ;Uᵢ)</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled), a training set picked from n pairs by fair
 * coins, and information that is known and not guessed. <b>Vacuous when</b> the information is
 * about ln 2. <b>Use instead</b> {@link InformationEvaluatedCmi} when the empirical risk is about a
 * half.
 *
 * @param risk the empirical risk, averaged over samples and the learner's randomness, on n examples
 * @param information for each example, or each pair of a supersample and an example, what the two
 *     losses tell about the coin, in nats, in [0, ln 2]
 * @see <a href="https://arxiv.org/abs/2210.06511">Hellström and Durisi (2022), A New Family of
 *     Generalization Bounds Using Samplewise Evaluated CMI, NeurIPS</a>
 */
public record InformationBinaryKl(@EitherWay AverageRisk risk, ExampleInformation information)
    implements ExpectedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "e-CMI, binary kl",
          Quantity.EXPECTED_RISK,
          "kl(E r‖(E r + E R)/2) ≤ (1/n)·Σ I(Lᵢ;Uᵢ)",
          "after Hellström & Durisi (2022), A New Family of Generalization Bounds Using Samplewise Evaluated CMI, NeurIPS, arXiv 2210.06511; proved in proofs/binary-kl-cmi.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.AVERAGE_RISK_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationBinaryKl {
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
    double half = BinaryKl.upperInverse(mean, InformationArithmetic.meanUp(information));
    return GapEvaluations.risk(mean, subtractUp(2 * half, risk.unitMeanDown()), range());
  }
}
