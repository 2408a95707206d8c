package genbound.information;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

/**
 * The average gap, from what the difference of the losses on a pair of examples tells about which
 * of them was trained on: ld-CMI, or ld-MI if the supersample is not given.
 *
 * <pre>
 * E gap ≤ (b − a)·(1/n)·Σ d(I(Δᵢ;Uᵢ)), Δᵢ the difference of the two losses, (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)
 * </pre>
 *
 * <p>d(I) is at most √(2I), and 1 at I = ln 2. <b>Holds</b> in expectation over the sample and the
 * learner's randomness. <b>Assumes</b> i.i.d. examples, losses in [a, b], a training set picked
 * from n pairs by fair coins, and information that is known and not guessed. <b>Vacuous when</b>
 * the sign of the difference nearly gives away the example trained on. <b>Use instead</b> {@link
 * InformationLossDifferenceInterpolating} when no error is made on the sample.
 *
 * @param information for each example, or each pair of a supersample and an example, what the
 *     difference of the losses tells about the coin, in nats, in [0, ln 2]
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/2302.02432">Wang and Mao (2023), Tighter
 *     Information-Theoretic Generalization Bounds from Supersamples, ICML</a>
 */
public record InformationLossDifference(ExampleInformation information, LossRange range)
    implements SelectorBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "ld-CMI",
          Quantity.EXPECTED_GAP,
          "E gap ≤ (b − a)·(1/n)·Σ d(I(Δᵢ;Uᵢ)), Δᵢ the difference of the two losses"
              + ", (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)",
          "after Wang & Mao (2023), Tighter Information-Theoretic Generalization Bounds from Supersamples, ICML, arXiv 2302.02432; d in the place of the root from proofs/coin-gap.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(48),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationLossDifference {
    information = EvidenceChecks.supersample(information);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }
}
