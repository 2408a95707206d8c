package genbound.holdout;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;
import java.util.List;

/**
 * The risk of a fixed classifier, from its errors on a test set: the exact inversion of the
 * binomial tail (Clopper–Pearson, one-sided). Nothing that uses the error count alone can be
 * tighter.
 *
 * <pre>R ≤ max{ p : P(Bin(n, p) ≤ k) ≥ δ }</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> a hold-out set:
 * i.i.d. examples the predictor was not chosen with. <b>Vacuous when</b> all n examples are errors.
 * <b>Use instead</b> {@link HoldoutKl} for losses between 0 and 1. <b>Numerics</b>: relative error
 * at most 1e-12 for n ≤ 10⁷ and 1e-9 for n ≤ 10¹², always on the safe side.
 *
 * @param risk errors counted on n examples
 * @see <a href="https://www.jmlr.org/papers/v6/langford05a.html">Langford (2005), Tutorial on
 *     Practical Prediction Theory for Classification, section 3, JMLR 6</a>
 */
public record HoldoutBinomial(ErrorCount risk) implements TwoSidedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "binomial tail inversion",
          Quantity.RISK,
          "R ≤ max{p : P(Bin(n, p) ≤ k) ≥ δ}",
          "Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26; Langford (2005), Tutorial on Practical Prediction Theory for Classification, JMLR 6",
          Standing.PUBLISHED,
          1e-9,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutBinomial {
    Arguments.notNull("risk", risk);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(
        new HoldoutConvexOrder(risk),
        new HoldoutHoeffdingBentkus(risk),
        new HoldoutKl(risk),
        new HoldoutHoeffding(risk),
        new HoldoutOkamoto(risk));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{p : P(Bin(n, p) ≥ k) ≥ δ}";
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double logInverseDelta = confidence.logInverseDelta();
    double value = BinomialTail.upperInverse(risk.errors(), risk.n(), logInverseDelta);
    return Evaluation.ofRisk(value, risk.mean(), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double logInverseDelta = confidence.logInverseDelta();
    double value = BinomialTail.lowerInverse(risk.errors(), risk.n(), logInverseDelta);
    return Evaluation.ofRisk(value, risk.mean(), confidence);
  }
}
