package genbound.information;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

/**
 * The average gap, from what the predictions on a pair of examples tell about which of them was
 * trained on: f-CMI.
 *
 * <pre>
 * E gap ≤ (b − a)·(1/n)·Σ E d(I(Fᵢ;Uᵢ)), Fᵢ the two predictions, (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)
 * </pre>
 *
 * <p>d(I) is at most √(2I), and 1 at I = ln 2. <b>Holds</b> in expectation over the sample and the
 * learner's randomness. <b>Assumes</b> i.i.d. examples, losses in [a, b] that are known from the
 * predictions and the examples, a training set picked from n pairs by fair coins, and information
 * that is known and not guessed. <b>Vacuous when</b> the predictions on a pair nearly give away the
 * one trained on. <b>Use instead</b> {@link InformationEvaluatedCmi} or {@link
 * InformationLossDifference}, whose information is never larger.
 *
 * @param information for each example, or each pair of a supersample and an example, what the two
 *     predictions tell, to one who sees the pair, about the coin, in nats, in [0, ln 2]
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/2110.01584">Harutyunyan, Raginsky, Ver Steeg and Galstyan
 *     (2021), Information-theoretic generalization bounds for black-box learning algorithms,
 *     NeurIPS</a>
 */
public record InformationFunctionalCmi(ExampleInformation information, LossRange range)
    implements SelectorBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "f-CMI",
          Quantity.EXPECTED_GAP,
          "E gap ≤ (b − a)·(1/n)·Σ E d(I(Fᵢ;Uᵢ)), Fᵢ the two predictions"
              + ", (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)",
          "after Harutyunyan, Raginsky, Ver Steeg & Galstyan (2021), Information-theoretic generalization bounds for black-box learning algorithms, NeurIPS, arXiv 2110.01584; d in the place of the root from proofs/coin-gap.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(48),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.LOSS_OF_PREDICTION,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationFunctionalCmi {
    information = EvidenceChecks.supersample(information);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }
}
