package genbound.holdout;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.logUp;
import static genbound.numeric.Rounding.multiplyDown;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.CountedLoss;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * The risk of a fixed predictor for a loss of few values, or how much two predictors differ in risk
 * on one test set: a binomial tail inversion for each step between two values.
 *
 * <pre>R ≤ b₀ + Σⱼ (bⱼ − bⱼ₋₁)·max{p : P(Bin(n, p) ≤ kⱼ) ≥ δ/M}, kⱼ the number of losses ≥ bⱼ</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor or one pair. <b>Assumes</b> a
 * hold-out set of i.i.d. examples and a loss with the values b₀ &lt; … &lt; b_M alone. <b>Vacuous
 * when</b> all losses are the largest possible. <b>Use instead</b> {@link HoldoutMcNemar} to tell
 * which of two predictors is better; {@link HoldoutBinomial} for errors: it is the same; {@link
 * HoldoutHoeffdingBentkus} for many values.
 *
 * @param losses the values, and how many examples had each
 * @see <a href="https://arxiv.org/abs/2206.00706">Wu and Seldin (2022), Split-kl and
 *     PAC-Bayes-split-kl Inequalities for Ternary Random Variables, NeurIPS</a>, with the binomial
 *     tail of Clopper and Pearson (1934) in the place of kl
 */
public record HoldoutSplitBinomial(CountedLoss losses) implements TwoSidedBound {

  private static final Theorem THEOREM = theorem(Quantity.RISK);

  private static final Theorem OF_DIFFERENCE =
      theorem(Quantity.RISK_DIFFERENCE).assuming(Assumption.BOTH_FIXED_BEFORE_SAMPLE);

  private static Theorem theorem(Quantity quantity) {
    return Theorem.upper(
        "split binomial",
        quantity,
        "R ≤ b₀ + Σⱼ (bⱼ − bⱼ₋₁)·max{p : P(Bin(n, p) ≤ kⱼ) ≥ δ/M}, kⱼ the number of losses ≥ bⱼ",
        "Wu & Seldin (2022), Split-kl and PAC-Bayes-split-kl Inequalities for Ternary Random Variables, NeurIPS, arXiv 2206.00706; Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26; put together by the union bound in proofs/test-sets.md",
        Standing.DERIVED_HERE,
        1e-9,
        Assumption.IID,
        Assumption.LOSS_IN_RANGE,
        Assumption.LOSS_TAKES_DECLARED_VALUES,
        Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
        Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);
  }

  public HoldoutSplitBinomial {
    Arguments.notNull("losses", losses);
    losses.countFrom(0);
  }

  @Override
  public Theorem theorem() {
    return losses.isDifference() ? OF_DIFFERENCE : THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ b₀ + Σⱼ (bⱼ − bⱼ₋₁)·min{p : P(Bin(n, p) ≥ kⱼ) ≥ δ/M}, kⱼ the number of losses ≥ bⱼ";
  }

  @Override
  public LossRange range() {
    return losses.range();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double each = each(confidence);
    double value = 0;
    for (int j = 1; j <= steps(); j++) {
      double share =
          divideUp(subtractUp(value(j), value(j - 1)), subtractDown(value(steps()), value(0)));
      double limit = BinomialTail.upperInverse(losses.countFrom(j), losses.n(), each);
      value = addUp(value, multiplyUp(share, limit));
    }
    return result(value, confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double each = each(confidence);
    double value = 0;
    for (int j = 1; j <= steps(); j++) {
      double share =
          divideDown(subtractDown(value(j), value(j - 1)), subtractUp(value(steps()), value(0)));
      double limit = BinomialTail.lowerInverse(losses.countFrom(j), losses.n(), each);
      value = addDown(value, multiplyDown(share, limit));
    }
    return result(value, confidence);
  }

  private int steps() {
    return losses.values().size() - 1;
  }

  private double value(int place) {
    return losses.values().get(place);
  }

  /** ln(M/δ), rounded up. */
  private double each(Confidence confidence) {
    double level = confidence.logInverseDelta();
    return steps() == 1 ? level : addUp(level, logUp(steps()));
  }

  private Evaluation result(double value, Confidence confidence) {
    return Evaluation.ofRisk(value, range().toUnitUp(losses.mean()), confidence);
  }
}
