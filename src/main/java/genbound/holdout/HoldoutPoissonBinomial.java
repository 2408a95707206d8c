package genbound.holdout;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.BinomialTail;

/**
 * The mean risk of a fixed predictor over cases that differ, such as the scenes of a fixed
 * benchmark, from the errors in one independent trial each or several: the limits of Clopper and
 * Pearson, where the count is not binomial.
 *
 * <pre>
 * R ≤ max( (k + 1)/n, max{ p : P(Bin(n, p) ≤ k) ≥ δ } ) for 0 &lt; k &lt; n − 1; ≤ 1 − δ^(1/n) for k = 0; ≤ 1 − δ/n for k = n − 1
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor. <b>Assumes</b> independent trials,
 * as many of each case as were planned; R is the mean over the cases, each weighted by its trials.
 * <b>Vacuous when</b> all n trials are errors. <b>Use instead</b> {@link HoldoutBinomial} for
 * examples that are draws from one distribution. For δ ≤ 1/4 the two differ at k = n − 1 alone,
 * from below at k = 1: there the binomial limit does not hold.
 *
 * @param risk errors counted in n trials
 * @see <a href="https://doi.org/10.1214/aoms/1177728178">Hoeffding (1956), On the Distribution of
 *     the Number of Successes in Independent Trials, Annals of Mathematical Statistics 27</a>
 */
public record HoldoutPoissonBinomial(ErrorCount risk) implements TwoSidedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "Poisson-binomial tail inversion",
          Quantity.RISK,
          "R ≤ max( (k + 1)/n, max{ p : P(Bin(n, p) ≤ k) ≥ δ } ) for 0 < k < n − 1; ≤ 1 − δ^(1/n) for k = 0; ≤ 1 − δ/n for k = n − 1",
          "Hoeffding (1956), On the Distribution of the Number of Successes in Independent Trials, Annals of Mathematical Statistics 27; Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26; put together in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          1e-9,
          Assumption.INDEPENDENT_TRIALS,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutPoissonBinomial {
    Arguments.notNull("risk", risk);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min( (k − 1)/n, min{ p : P(Bin(n, p) ≥ k) ≥ δ } ) for 1 < k < n; ≥ δ^(1/n) for k = n; ≥ δ/n for k = 1";
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double logInverseDelta = confidence.logInverseDelta();
    double value = BinomialTail.upperOfMean(risk.errors(), risk.n(), logInverseDelta);
    return Evaluation.ofRisk(value, risk.mean(), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    double logInverseDelta = confidence.logInverseDelta();
    double value = BinomialTail.lowerOfMean(risk.errors(), risk.n(), logInverseDelta);
    return Evaluation.ofRisk(value, risk.mean(), confidence);
  }
}
