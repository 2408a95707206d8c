package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;

/**
 * The risk of any classifier of a class when the empirical risk is small: the relative deviation
 * bound as it is usually printed.
 *
 * <pre>R ≤ r + 2·√(rε) + 4ε, ε = (ln Π(2n) + ln(4/δ))/n, for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses of the class at once. <b>Assumes</b>
 * i.i.d. examples, errors counted as 0 or 1, and a class fixed without them. <b>Vacuous when</b> n
 * is below about 4·ln Π(2n). <b>Use instead</b> {@link VcGhostSample}; {@link VcRelativeDeviation}
 * is never looser.
 *
 * @param risk the errors of the chosen hypothesis
 * @param growth the growth function Π of the class
 * @see <a href="https://arxiv.org/abs/1310.5796">Cortes, Greenberg and Mohri (2019), Relative
 *     Deviation Learning Bounds and Generalization with Unbounded Loss Functions, Annals of
 *     Mathematics and Artificial Intelligence 85</a>
 */
public record VcRelativeDeviationRelaxed(ErrorCount risk, GrowthFunction growth)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "relative deviation, relaxed",
          Quantity.RISK,
          "R ≤ r + 2·√(rε) + 4ε, ε = (ln Π(2n) + ln(4/δ))/n, for all hypotheses at once",
          "Cortes, Greenberg & Mohri (2019), Relative Deviation Learning Bounds and Generalization with Unbounded Loss Functions, Annals of Mathematics and Artificial Intelligence 85, arXiv 1310.5796",
          Standing.PUBLISHED,
          2e-12,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcRelativeDeviationRelaxed {
    Arguments.notNull("risk", risk);
    Arguments.notNull("growth", growth);
    Arguments.inRange("risk", risk.n(), 1, EmpiricalRisk.MAX_EXAMPLES / 2);
  }

  @Override
  public Theorem theorem() {
    return GrowthPrice.stated(THEOREM, growth);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = risk.scaledMeanUp();
    double epsilon = divideUp(GrowthPrice.up(growth, risk.n(), confidence), risk.n());
    double root = 2 * sqrtUp(multiplyUp(mean, epsilon));
    return Evaluation.ofRisk(
        addUp(addUp(mean, root), 4 * epsilon),
        mean,
        confidence,
        new Cause("growth of the class", growth.logUp(2 * risk.n())));
  }
}
