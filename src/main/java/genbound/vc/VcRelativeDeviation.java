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
import java.util.List;

/**
 * The risk of any classifier of a class when the empirical risk is small: the relative deviation
 * bound of Vapnik, Anthony and Shawe-Taylor, solved for the risk.
 *
 * <pre>R ≤ r + 2ε + √(4ε² + 4rε), ε = (ln Π(2n) + ln(4/δ))/n, for all hypotheses at once</pre>
 *
 * <p><b>Holds</b> with probability ≥ 1 − δ, for all hypotheses of the class at once. <b>Assumes</b>
 * i.i.d. examples, errors counted as 0 or 1, and a class fixed without them. <b>Vacuous when</b> n
 * is below about 4·ln Π(2n). <b>Use instead</b> {@link VcGhostSample}, smaller wherever this says
 * something on every input tried; this is a closed form of it at small empirical risks.
 *
 * @param risk the errors of the chosen hypothesis
 * @param growth the growth function Π of the class
 * @see <a href="https://arxiv.org/abs/1310.5796">Cortes, Greenberg and Mohri (2019), Relative
 *     Deviation Learning Bounds and Generalization with Unbounded Loss Functions, Annals of
 *     Mathematics and Artificial Intelligence 85</a>, after Anthony and Shawe-Taylor (1993)
 * @see <a href="https://arxiv.org/abs/1306.1433">Greenberg and Mohri (2014), Tight Lower Bound on
 *     the Probability of a Binomial Exceeding its Expectation, Statistics &amp; Probability Letters
 *     86</a>, for the constant 4
 */
public record VcRelativeDeviation(ErrorCount risk, GrowthFunction growth)
    implements HighProbabilityBound, OfRisk {

  private static final Theorem THEOREM =
      Theorem.upper(
          "relative deviation",
          Quantity.RISK,
          "R ≤ r + 2ε + √(4ε² + 4rε), ε = (ln Π(2n) + ln(4/δ))/n, for all hypotheses at once",
          "Anthony & Shawe-Taylor (1993), A Result of Vapnik with Applications, Discrete Applied Mathematics 47; Cortes, Greenberg & Mohri (2019), Relative Deviation Learning Bounds and Generalization with Unbounded Loss Functions, Annals of Mathematics and Artificial Intelligence 85, arXiv 1310.5796; the constant 4 by Greenberg & Mohri (2014), Tight Lower Bound on the Probability of a Binomial Exceeding its Expectation, Statistics & Probability Letters 86, arXiv 1306.1433",
          Standing.PUBLISHED,
          2e-12,
          Assumption.IID,
          Assumption.ZERO_ONE_LOSS,
          Assumption.CLASS_FIXED_BEFORE_SAMPLE,
          Assumption.SAMPLE_SIZE_FIXED_BEFORE_SAMPLE);

  public VcRelativeDeviation {
    Arguments.notNull("risk", risk);
    Arguments.notNull("growth", growth);
    Arguments.inRange("risk", risk.n(), 1, EmpiricalRisk.MAX_EXAMPLES / 2);
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return List.of(new VcRelativeDeviationRelaxed(risk, growth));
  }

  @Override
  public Theorem theorem() {
    return GrowthPrice.stated(THEOREM, growth);
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    double mean = risk.scaledMeanUp();
    double epsilon = divideUp(GrowthPrice.up(growth, risk.n(), confidence), risk.n());
    double root = 2 * sqrtUp(multiplyUp(epsilon, addUp(epsilon, mean)));
    return Evaluation.ofRisk(
        addUp(addUp(mean, 2 * epsilon), root),
        mean,
        confidence,
        new Cause("growth of the class", growth.logUp(2 * risk.n())));
  }
}
