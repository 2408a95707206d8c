package genbound.vc;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.CompressedLosses;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;

/**
 * The risk of a predictor that is rebuilt from a few of its examples, from its losses on the
 * others: the Chernoff bound through the binary kl for each subset, and the union over all.
 *
 * <pre>kl(r‖R) ≤ (ln C(n, m) + ln(π²(m + 1)²/6) + ln(1/P) + ln(1/δ))/(n − m)</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all subsets, their sizes and messages at once.
 * <b>Assumes</b> i.i.d. examples, losses in [0, 1] (others are scaled), and a predictor that can be
 * rebuilt from the kept examples, as a set, and the message. Sizes have the prior 6/(π²(size +
 * 1)²). <b>Vacuous when</b> most examples are kept. <b>Use instead</b> {@link
 * VcCompressionBinomial} for errors.
 *
 * @param sample n examples, the m that were kept, and the losses on the others
 * @param logInverseMessagePrior ln(1/P(message)) in nats, in [0, ∞): what the message costs that
 *     the predictor is rebuilt with; 0 without one
 * @see <a href="https://arxiv.org/abs/2409.17932">Bazinet, Zantedeschi and Germain (2025), Sample
 *     Compression Unleashed: New Generalization Bounds for Real Valued Losses, AISTATS</a>, less
 *     its ln(2√(n − m)), which a union of one-sided bounds does not need
 */
public record VcCompressionKl(CompressedLosses sample, @Increasing double logInverseMessagePrior)
    implements HighProbabilityBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "sample compression, kl",
          Quantity.RISK,
          "kl(r‖R) ≤ (ln C(n, m) + ln(π²(m + 1)²/6) + ln(1/P) + ln(1/δ))/(n − m)",
          "Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6; Bazinet, Zantedeschi & Germain (2025), Sample Compression Unleashed: New Generalization Bounds for Real Valued Losses, AISTATS, arXiv 2409.17932",
          Standing.PUBLISHED,
          2e-14,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.RECONSTRUCTED_FROM_SUBSET,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.MESSAGE_PRIOR_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public VcCompressionKl {
    Arguments.notNull("sample", sample);
    Arguments.nonNegative("logInverseMessagePrior", logInverseMessagePrior);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public LossRange range() {
    return sample.outside().range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double nats = SubsetPrice.up(sample.n(), sample.kept(), logInverseMessagePrior, confidence);
    EmpiricalRisk outside = sample.outside();
    return Evaluation.of(
        BinaryKl.upperInverse(outside.scaledMeanUp(), divideUp(nats, outside.n())),
        new Term("empirical risk outside the kept examples", outside.scaledMeanUp()),
        new Cause("subset, size and message", nats - confidence.logInverseDelta()),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
