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

/**
 * The risk of a classifier that is rebuilt from a few of its examples and makes no error on the
 * others.
 *
 * <pre>R ≤ 1 − exp(−(ln C(n, m) + ln(π²(m + 1)²/6) + ln(1/P) + ln(1/δ))/(n − m))</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all subsets, their sizes and messages at once.
 * <b>Assumes</b> i.i.d. examples, errors counted as 0 or 1, none outside the kept examples, and a
 * predictor that can be rebuilt from the kept examples, as a set, and the message. Sizes have the
 * prior 6/(π²(size + 1)²). <b>Vacuous when</b> most examples are kept; always where all are. <b>Use
 * instead</b> {@link VcCompressionBinomial} when there are errors; without them it is the same.
 *
 * @param sample n examples, the m that were kept, and no error on the others
 * @param logInverseMessagePrior ln(1/P(message)) in nats, in [0, ∞): what the message costs that
 *     the predictor is rebuilt with; 0 without one
 * @see <a href="https://doi.org/10.1007/BF00993593">Floyd and Warmuth (1995), Sample Compression,
 *     Learnability, and the Vapnik–Chervonenkis Dimension, Machine Learning 21</a>, after the
 *     manuscript of Littlestone and Warmuth (1986)
 */
public record VcCompressionRealisable(
    CompressedSample sample, @Increasing double logInverseMessagePrior)
    implements HighProbabilityBound, OfUnitLosses {

  private static final Theorem THEOREM =
      Theorem.upper(
          "sample compression, realisable",
          Quantity.RISK,
          "R ≤ 1 − exp(−(ln C(n, m) + ln(π²(m + 1)²/6) + ln(1/P) + ln(1/δ))/(n − m))",
          "Littlestone & Warmuth (1986), Relating Data Compression and Learnability, manuscript; Floyd & Warmuth (1995), Sample Compression, Learnability, and the Vapnik–Chervonenkis Dimension, Machine Learning 21",
          Standing.PUBLISHED,
          2e-14,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.RECONSTRUCTED_FROM_SUBSET,
          Assumption.NO_ERROR_ON_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE,
          Assumption.MESSAGE_PRIOR_FIXED_BEFORE_SAMPLE,
          Assumption.RULE_FIXED_BEFORE_SAMPLE);

  public VcCompressionRealisable {
    Arguments.notNull("sample", sample).checkNoErrors("sample");
    Arguments.nonNegative("logInverseMessagePrior", logInverseMessagePrior);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double nats = SubsetPrice.up(sample.n(), sample.kept(), logInverseMessagePrior, confidence);
    return Evaluation.of(
        RealisableRisk.up(nats, sample.outside()),
        new Term("empirical risk outside the kept examples", 0),
        new Cause("subset, size and message", nats - confidence.logInverseDelta()),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
