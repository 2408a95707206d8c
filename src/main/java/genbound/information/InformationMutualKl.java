package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.AverageRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;

/**
 * The average risk, from the average empirical risk and what the hypothesis tells about the sample,
 * through the binary relative entropy.
 *
 * <pre>kl( E r ‖ E R ) ≤ (1/n)·Σ I(W;Zᵢ) ≤ I(W;S)/n</pre>
 *
 * <p><b>Holds</b> in expectation over the sample and the learner's randomness. <b>Assumes</b>
 * i.i.d. examples, losses in [0, 1] (others are scaled) and information that is known and not
 * guessed. <b>Vacuous when</b> the information is several times n. <b>Use instead</b> {@link
 * InformationIndividualSample} for losses without a range. Never above it, or {@link
 * InformationXuRaginsky}, for losses in a range.
 *
 * @param risk the empirical risk, averaged over samples and the learner's randomness, on n examples
 * @param information I(W;S) in nats, in [0, ∞), or the sum over the examples of I(W;Zᵢ), which is
 *     never more
 * @see <a href="https://arxiv.org/abs/2309.04381">Hellström, Durisi, Guedj and Raginsky (2025),
 *     Generalization Bounds: Perspectives from Information Theory and PAC-Bayes, Foundations and
 *     Trends in Machine Learning 18</a>; proved in proofs/coin-gap.md
 */
public record InformationMutualKl(AverageRisk risk, @Increasing double information)
    implements ExpectedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "mutual information, binary kl",
          Quantity.EXPECTED_RISK,
          "kl(E r‖E R) ≤ (1/n)·Σ I(W;Zᵢ) ≤ I(W;S)/n",
          "Hellström, Durisi, Guedj & Raginsky (2025), Generalization Bounds: Perspectives from Information Theory and PAC-Bayes, Foundations and Trends in Machine Learning 18, arXiv 2309.04381; proved in proofs/coin-gap.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(16),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.INFORMATION_KNOWN,
          Assumption.AVERAGE_RISK_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationMutualKl {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("information", information);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    double mean = risk.scaledMeanUp();
    double value = BinaryKl.upperInverse(mean, divideUp(information, risk.n()));
    return GapEvaluations.risk(mean, value, range());
  }
}
