package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Spending;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.PairedErrors;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;
import java.util.List;

/**
 * How much two predictors differ in risk on one test set, from the examples on which one of them
 * alone erred: the exact test of McNemar as a bound. Where the predictors differ, the share that
 * the second errs on is a binomial count.
 *
 * <pre>
 * R₂ − R₁ ≤ (2U − 1)·q, U = max{θ : P(Bin(m, θ) ≤ c) ≥ 15δ/16}, q the limit of m in n at δ/16, from below if U ≤ ½, else from above
 * </pre>
 *
 * <p>Here m examples are those on which one alone erred, and on c of them it was the second.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one pair. <b>Assumes</b> a hold-out set of i.i.d.
 * examples. <b>Vacuous when</b> the second alone erred on all n. <b>Use instead</b> {@link
 * HoldoutSplitBinomial} where few examples tell them apart, say fewer than ten, or where how much
 * they differ matters more than which is better.
 *
 * @param losses on how many examples one alone erred
 * @see "McNemar (1947), Note on the Sampling Error of the Difference between Correlated Proportions
 *     or Percentages, Psychometrika 12"
 */
public record HoldoutMcNemar(PairedErrors losses) implements TwoSidedBound {

  /** What of δ pays for which of the two errs, and what for how often they differ. */
  private static final double SIGN = 15.0 / 16;

  private static final double SIZE = 1.0 / 16;

  private static final Theorem THEOREM =
      Theorem.upper(
          "exact McNemar",
          Quantity.RISK_DIFFERENCE,
          "R₂ − R₁ ≤ (2U − 1)·q, U = max{θ : P(Bin(m, θ) ≤ c) ≥ 15δ/16}, q the limit of m in n at δ/16, from below if U ≤ ½, else from above",
          "McNemar (1947), Note on the Sampling Error of the Difference between Correlated Proportions or Percentages, Psychometrika 12; as a bound in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          1e-9,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.LOSS_TAKES_DECLARED_VALUES,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.BOTH_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutMcNemar {
    Arguments.notNull("losses", losses);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R₂ − R₁ ≥ −(2U − 1)·q, U = max{θ : P(Bin(m, θ) ≤ m − c) ≥ 15δ/16}, q the limit of m in n at δ/16, from below if U ≤ ½, else from above";
  }

  @Override
  public LossRange range() {
    return losses.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double most = most(losses.onlySecondErrs(), losses.onlyFirstErrs(), confidence);
    return result(addUp(1, most) / 2, confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double most = most(losses.onlyFirstErrs(), losses.onlySecondErrs(), confidence);
    return result(subtractDown(1, most) / 2, confidence);
  }

  /** The most by which the risk of one exceeds that of the other, whose counts are given. */
  private double most(long alone, long other, Confidence confidence) {
    long apart = alone + other;
    double sign = confidence.share(SIGN).logInverseDelta();
    double size = confidence.share(SIZE).logInverseDelta();
    double share = apart == 0 ? 1 : BinomialTail.upperInverse(alone, apart, sign);
    double often =
        share <= 0.5
            ? BinomialTail.lowerInverse(apart, losses.n(), size)
            : BinomialTail.upperInverse(apart, losses.n(), size);
    return multiplyUp(subtractUp(2 * share, 1), often);
  }

  private Evaluation result(double value, Confidence confidence) {
    return Evaluation.of(
        value,
        List.of(
            new Spending("which of the two errs", confidence.share(SIGN)),
            new Spending("how often they differ", confidence.share(SIZE))),
        new Term("empirical risk", range().toUnitUp(losses.mean())),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
