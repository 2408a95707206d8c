package genbound.vc;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.CompressedSample;
import genbound.evidence.Confidence;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * The risk of a classifier that is rebuilt from a few of its examples, from its errors on the
 * others.
 *
 * <pre>R ≤ max{p : P(Bin(n − m, p) ≤ k) ≥ δ·P·6/(π²(m + 1)²·C(n, m))}</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all subsets, their sizes and messages at once.
 * <b>Assumes</b> i.i.d. examples, errors counted as 0 or 1, and a predictor that can be rebuilt
 * from the kept examples, as a set, and the message. Sizes have the prior 6/(π²(size + 1)²).
 * <b>Vacuous when</b> most examples are kept; always where all are. <b>Use instead</b> {@link
 * VcCompressionKl} for losses between 0 and 1, {@link VcPickToLearnOneSided} for a preferent
 * scheme. <b>Numerics</b>: within 1e-12 relative of the exact value for n ≤ 10⁷, 1e-9 for n ≤ 10¹².
 *
 * @param sample n examples, the m that were kept, and the k errors on the others
 * @param logInverseMessagePrior ln(1/P(message)) in nats, in [0, ∞): what the message costs that
 *     the predictor is rebuilt with; 0 without one
 * @see "Laviolette, Marchand and Shah (2005), Margin-Sparsity Trade-Off for the Set Covering
 *     Machine, ECML"
 * @see <a href="https://arxiv.org/abs/2409.17932">Bazinet, Zantedeschi and Germain (2025), Sample
 *     Compression Unleashed: New Generalization Bounds for Real Valued Losses, AISTATS</a>, where
 *     it is restated
 */
public record VcCompressionBinomial(
    CompressedSample sample, @Increasing double logInverseMessagePrior)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "sample compression, binomial",
          Quantity.RISK,
          "R ≤ max{p : P(Bin(n − m, p) ≤ k) ≥ δ·P·6/(π²(m + 1)²·C(n, m))}",
          "Laviolette, Marchand & Shah (2005), Margin-Sparsity Trade-Off for the Set Covering Machine, ECML; Bazinet, Zantedeschi & Germain (2025), Sample Compression Unleashed: New Generalization Bounds for Real Valued Losses, AISTATS, arXiv 2409.17932",
          Standing.PUBLISHED,
          1e-9,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.RECONSTRUCTED_FROM_SUBSET,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.MESSAGE_PRIOR_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public VcCompressionBinomial {
    Arguments.notNull("sample", sample);
    Arguments.nonNegative("logInverseMessagePrior", logInverseMessagePrior);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double nats = SubsetPrice.up(sample.n(), sample.kept(), logInverseMessagePrior, confidence);
    long outside = sample.outside();
    return Evaluation.of(
        outside == 0 ? 1 : BinomialTail.upperInverse(sample.errorsOutside(), outside, nats),
        new Term("empirical risk outside the kept examples", sample.meanUp()),
        new Cause("subset, size and message", nats - confidence.logInverseDelta()),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
