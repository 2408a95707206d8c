package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.Increasing;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * The risk of any predictor of a class whose losses have a finite pseudo-dimension.
 *
 * <pre>
 * R ≤ r + (b − a)·(√(2·ln Π(n)/n) + √(ln(1/δ)/(2n))), Π(n) = Σ C(n, i) for i ≤ d, for all
 * predictors at once
 * </pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all predictors of the class at once. <b>Assumes</b>
 * i.i.d. examples, losses in [a, b] and a class fixed without them. <b>Vacuous when</b> n is below
 * about 2·ln Π(n). <b>Use instead</b> {@link VcVapnik} for errors.
 *
 * @param risk the empirical risk of the chosen hypothesis
 * @param dimension the pseudo-dimension, at least 0, of the class of <i>losses</i> (x, y) ↦ ℓ(h(x),
 *     y), not of the predictors h
 * @see <a href="https://cs.nyu.edu/~mohri/mlbook/">Mohri, Rostamizadeh and Talwalkar (2018),
 *     Foundations of Machine Learning, Theorem 11.8, MIT Press</a>
 */
public record VcPseudoDimension(EmpiricalRisk risk, @Increasing long dimension)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "pseudo-dimension",
          Quantity.RISK,
          "R ≤ r + (b − a)·(√(2·ln Π(n)/n) + √(ln(1/δ)/(2n))), Π(n) = Σ C(n, i) for i ≤ d, for all predictors at once",
          "Mohri, Rostamizadeh & Talwalkar (2018), Foundations of Machine Learning, Theorem 11.8, MIT Press; Pollard (1984), Convergence of Stochastic Processes, Springer",
          Standing.PUBLISHED,
          2e-12,
          Assumption.IID,
          Assumption.LOSS_IN_RANGE,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcPseudoDimension {
    Arguments.notNull("risk", risk);
    Arguments.atLeast("dimension", dimension, 0);
  }

  @Override
  public Theorem theorem() {
    return THEOREM;
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = risk.scaledMeanUp();
    double growth = GrowthFunction.ofDimension(dimension).logUp(risk.n());
    double size = sqrtUp(divideUp(2 * growth, risk.n()));
    double tail = sqrtUp(divideUp(confidence.logInverseDelta(), 2.0 * risk.n()));
    return Evaluation.of(
        addUp(mean, addUp(size, tail)),
        new Term("empirical risk", mean),
        new Cause("growth of the class", size),
        new Cause("confidence", tail));
  }
}
