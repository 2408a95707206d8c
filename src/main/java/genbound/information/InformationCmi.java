package genbound.information;

import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.Decreasing;
import genbound.bound.Bound.Increasing;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * The average gap, from the conditional mutual information: how well the hypothesis betrays which
 * half of a supersample it was trained on.
 *
 * <pre>
 * E gap ≤ (b − a)·d(CMI/n), (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)
 * </pre>
 *
 * <p>d(I) is at most √(2I), and 1 at I = ln 2. <b>Holds</b> in expectation over the sample and the
 * learner's randomness. <b>Assumes</b> i.i.d. examples, losses in [a, b], a training set picked
 * from n pairs by fair coins, and information that is known and not guessed. <b>Vacuous when</b>
 * CMI is n·ln 2. <b>Use instead</b> {@link InformationCmiFastRate} when the empirical risk is
 * small.
 *
 * @param cmi I(W;U|Z̃) in nats, in [0, n·ln 2]: what the hypothesis tells, to one who sees all 2n
 *     examples, about which were trained on
 * @param n how many examples there are, in [1, 2⁵³]
 * @param range the range of the losses, bounded
 * @see <a href="https://arxiv.org/abs/2001.09122">Steinke and Zakynthinou (2020), Reasoning About
 *     Generalization via Conditional Mutual Information, COLT</a>
 */
public record InformationCmi(@Increasing double cmi, @Decreasing long n, LossRange range)
    implements ExpectedBound {

  private static final Theorem THEOREM =
      Theorem.upper(
          "CMI",
          Quantity.EXPECTED_GAP,
          "E gap ≤ (b − a)·d(CMI/n)" + ", (1 + d)·ln(1 + d) + (1 − d)·ln(1 − d) = 2I at d = d(I)",
          "after Steinke & Zakynthinou (2020), Reasoning About Generalization via Conditional Mutual Information, COLT, arXiv 2001.09122; d in the place of the root from proofs/coin-gap.md",
          Standing.DERIVED_HERE,
          Theorem.ulps(48),
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.SUPERSAMPLE,
          Assumption.INFORMATION_KNOWN,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public InformationCmi {
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    cmi = EvidenceChecks.supersample("cmi", cmi, n);
    EvidenceChecks.bounded(range);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate() {
    return GapEvaluations.gap(CoinGap.ofInformationUp(divideUp(cmi, n)), range);
  }
}
