package genbound.holdout;

import static genbound.numeric.Rounding.divideDown;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Bound.EitherWay;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.HypergeometricTail;
import java.util.List;

/**
 * The error rate in a finite population, from a sample that was drawn from it without replacement:
 * the exact inversion of the hypergeometric tail, as for the audit of a lot.
 *
 * <pre>R ≤ max{K : P(Hyp(N, K, n) ≤ k) ≥ δ}/N</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for one predictor and the mean over the N members, the
 * sample among them. <b>Assumes</b> that the sample was drawn uniformly. <b>Vacuous when</b> all of
 * the sample are errors. <b>Use instead</b> {@link HoldoutBinomial} for the risk on future
 * examples, {@link HoldoutSerfling} for losses between 0 and 1. <b>Numerics</b>: the count K is
 * exact, or larger where P is within 10⁻⁶ of δ; {@link #mostErrors} returns it.
 *
 * @param risk errors among the n that were drawn
 * @param population N, how many members the population has, in [n, 2⁵³]
 * @see "Clopper and Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the
 *     Case of the Binomial, Biometrika 26: their inversion of a tail, here of the hypergeometric
 *     law"
 */
public record HoldoutFinitePopulation(ErrorCount risk, @EitherWay long population)
    implements TwoSidedBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "hypergeometric tail inversion",
          Quantity.POPULATION_RISK,
          "R ≤ max{K : P(Hyp(N, K, n) ≤ k) ≥ δ}/N",
          "Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26; for the hypergeometric law in proofs/test-sets.md",
          Standing.DERIVED_HERE,
          1e-6,
          Assumption.DRAWN_WITHOUT_REPLACEMENT,
          Assumption.ZERO_ONE_LOSS,
          Assumption.PREDICTOR_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public HoldoutFinitePopulation {
    Arguments.notNull("risk", risk);
    Arguments.inRange("population", population, risk.n(), EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new HoldoutSerfling(risk, population));
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public String lowerFormula() {
    return "R ≥ min{K : P(Hyp(N, K, n) ≥ k) ≥ δ}/N";
  }

  /** The most errors that the population can have, those in the sample included. */
  public long mostErrors(Confidence confidence) {
    return HypergeometricTail.most(
        risk.errors(), risk.n(), population, confidence.logInverseDelta());
  }

  /** The fewest errors that the population can have, those in the sample included. */
  public long fewestErrors(Confidence confidence) {
    return HypergeometricTail.fewest(
        risk.errors(), risk.n(), population, confidence.logInverseDelta());
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return Evaluation.ofRisk(divideUp(mostErrors(confidence), population), risk.mean(), confidence);
  }

  @Override
  public Evaluation evaluateLower(Confidence confidence) {
    return Evaluation.ofRisk(
        divideDown(fewestErrors(confidence), population), risk.mean(), confidence);
  }
}
