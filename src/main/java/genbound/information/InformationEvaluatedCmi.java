package genbound.information;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

/**
 * The average gap, from what the losses on a pair of examples tell about which of them was trained
 * on: e-CMI.
 *
 * <pre>
 * E gap ≤ (b − a)·(1/n)·Σ E d(I(Lᵢ;Uᵢ)), Lᵢ the two losses, (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)
 * </pre>
 *
 * <p>d(I) is at most √(2I), and 1 at I = ln 2. <b>Holds</b> in expectation over the sample and the
 * learner's randomness. <b>Assumes</b> i.i.d. examples, losses in [a, b], a training set picked
 * from n pairs by fair coins, and information that is known and not guessed. <b>Vacuous when</b>
 * the losses on a pair nearly give away the one trained on. <b>Use instead</b> {@link
 * InformationBinaryKl} when the empirical risk is small, {@link InformationLossDifference} if only
 * the difference of the losses is kept.
 *
 * @param information for each example, or each pair of a supersample and an example, what the two
 *     losses tell about the coin, in nats, in [0, ln 2]
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/2210.06511">Hellström and Durisi (2022), A New Family of
 *     Generalization Bounds Using Samplewise Evaluated CMI, NeurIPS</a>
 */
public record InformationEvaluatedCmi(ExampleInformation information, LossRange range)
    implements SelectorBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "e-CMI",
          Quantity.EXPECTED_GAP,
          "E gap ≤ (b − a)·(1/n)·Σ E d(I(Lᵢ;Uᵢ)), Lᵢ the two losses"
              + ", (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)",
          "after Hellström & Durisi (2022), A New Family of Generalization Bounds Using Samplewise Evaluated CMI, NeurIPS, arXiv 2210.06511; d in the place of the root from proofs/coin-gap.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(48),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationEvaluatedCmi {
    information = EvidenceChecks.supersample(information);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }
}
