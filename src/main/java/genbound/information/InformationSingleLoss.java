package genbound.information;

import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.evidence.learner.ExampleInformation;

/**
 * The average gap, from what the loss on the first example of a pair tells about whether it was
 * trained on.
 *
 * <pre>
 * E gap ≤ (b − a)·(1/n)·Σ d(I(ℓᵢ⁺;Uᵢ)), ℓᵢ⁺ the loss on the first of two, (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)
 * </pre>
 *
 * <p>d(I) is at most √(2I), and 1 at I = ln 2. <b>Holds</b> in expectation over the sample and the
 * learner's randomness. <b>Assumes</b> i.i.d. examples, losses in [a, b], a training set picked
 * from n pairs by fair coins, and information that is known and not guessed. <b>Vacuous when</b>
 * the loss on one example nearly gives away whether it was trained on. <b>Use instead</b> {@link
 * InformationSingleLossFastRate} when the empirical risk is small. The value is half of the
 * published bound: the loss may be counted from the middle of its range.
 *
 * @param information for each example what its loss tells about whether it was trained on, in nats,
 *     in [0, ln 2]; the supersample is not given
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/2302.02432">Wang and Mao (2023), Tighter
 *     Information-Theoretic Generalization Bounds from Supersamples, ICML</a>
 */
public record InformationSingleLoss(ExampleInformation information, LossRange range)
    implements SelectorBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "single-loss MI",
          Quantity.EXPECTED_GAP,
          "E gap ≤ (b − a)·(1/n)·Σ d(I(ℓᵢ⁺;Uᵢ)), ℓᵢ⁺ the loss on the first of two"
              + ", (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)",
          "half of the bound of Wang & Mao (2023), Tighter Information-Theoretic Generalization Bounds from Supersamples, ICML, arXiv 2302.02432; d in the place of the root from proofs/coin-gap.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(48),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationSingleLoss {
    information = EvidenceChecks.supersample(information);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }
}
