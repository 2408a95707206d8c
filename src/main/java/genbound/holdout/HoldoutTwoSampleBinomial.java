package genbound.holdout;

import static genbound.numeric.Rounding.addDown;
import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.logUp;
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
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;
import java.util.List;

/**
 * How much two risks differ, from the errors on two test sets, such as before and after a shift:
 * one exact limit for each set. It also takes two kinds of errors on one test set, such as those of
 * two stages of a task, and a predictor that the first set chose among candidates.
 *
 * <pre>R₂ − R₁ ≤ U(k₂, n₂, δ/2) − L(k₁, n₁, δ/(2C))</pre>
 *
 * <p>Here U and L are the limits of {@link HoldoutPoissonBinomial}, and C candidates were tried on
 * the first set.
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for the one predictor that was chosen. <b>Assumes</b>
 * independent trials in each set, and nothing about how the two sets depend on each other while C =
 * 1. <b>Vacuous when</b> no error was made on the first set, and only errors on the second. <b>Use
 * instead</b> {@link HoldoutTwoSample} for two independent sets and risks not near 0 or 1; {@link
 * HoldoutMcNemar} where it is known on which examples both erred.
 *
 * @param first errors on the first set
 * @param second errors on the second set
 * @param candidates C in [1, 2⁵³], how many predictors the first set was used to choose from; 1 if
 *     the predictor was fixed before it
 */
public record HoldoutTwoSampleBinomial(
    @Decreasing ErrorCount first, ErrorCount second, @Increasing long candidates)
    implements TwoSidedBound {

  private static final LossRange DIFFERENCES = new LossRange(-1, 1);

  private static final Theorem THEOREM =
      Theorem.upper(
          "two-sample binomial",
          Quantity.RISK_DIFFERENCE,
          "R₂ − R₁ ≤ U(k₂, n₂, δ/2) − L(k₁, n₁, δ/(2C))",
          "Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26; Hoeffding (1956), On the Distribution of the Number of Successes in Independent Trials, Annals of Mathematical Statistics 27; put together in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          1e-9,
          Assumption.INDEPENDENT_TRIALS,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CHOSEN_ON_FIRST_SET,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutTwoSampleBinomial {
    Arguments.notNull("first", first);
    Arguments.notNull("second", second);
    Arguments.inRange("candidates", candidates, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R₂ − R₁ ≥ L(k₂, n₂, δ/2) − U(k₁, n₁, δ/(2C))";
  }

  @Override
  public LossRange range() {
    return DIFFERENCES;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double half = confidence.share(0.5).logInverseDelta();
    double above = BinomialTail.upperOfMean(second.errors(), second.n(), half);
    double below = BinomialTail.lowerOfMean(first.errors(), first.n(), afterChoice(half));
    return result(addUp(1, subtractUp(above, below)) / 2, confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double half = confidence.share(0.5).logInverseDelta();
    double below = BinomialTail.lowerOfMean(second.errors(), second.n(), half);
    double above = BinomialTail.upperOfMean(first.errors(), first.n(), afterChoice(half));
    return result(addDown(1, subtractDown(below, above)) / 2, confidence);
  }

  /** ln(1/δ) for each candidate on the first set, rounded up. */
  private double afterChoice(double logInverseDelta) {
    return candidates == 1 ? logInverseDelta : addUp(logInverseDelta, logUp(candidates));
  }

  private Evaluation result(double value, Confidence confidence) {
    Confidence half = confidence.share(0.5);
    return Evaluation.of(
        value,
        List.of(
            new Spending("the second set", half),
            new Spending("the first set, for all candidates", half)),
        new Term("observed difference", (1 + second.mean() - first.mean()) / 2),
        new Cause("confidence", confidence.logInverseDelta()),
        new Cause("choice among candidates", Math.log(candidates)));
  }
}
