package genbound.estimate.loss;

import static genbound.numeric.Rounding.divideUp;

import genbound.evidence.Confidence;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;

/**
 * A mean in [0, 1] known from independent draws, such as a Gibbs risk from predictors drawn from
 * the posterior. Its ends are those of Chernoff and Hoeffding: {@code kl⁺(r̂, ln(1/δ)/m)} and
 * {@code kl⁻(r̂, ln(1/δ)/m)} for the mean r̂ of m draws.
 *
 * @param draws the values drawn, with their range
 * @see <a href="https://www.jmlr.org/papers/v22/20-879.html">Pérez-Ortiz, Rivasplata, Shawe-Taylor
 *     and Szepesvári (2021), Tighter Risk Certificates for Neural Networks, JMLR 22</a>
 */
public record MonteCarloMean(LossSample draws) implements EstimatedRisk {

  public MonteCarloMean {
    Arguments.notNull("draws", draws);
  }

  @Override
  public LossRange range() {
    return draws.range();
  }

  @Override
  public double point() {
    return draws.mean();
  }

  @Override
  public double upper(Confidence confidence) {
    double epsilon = divideUp(confidence.logInverseDelta(), draws.n());
    return range().fromUnitUp(BinaryKl.upperInverse(draws.scaledMeanUp(), epsilon));
  }

  @Override
  public double lower(Confidence confidence) {
    double epsilon = divideUp(confidence.logInverseDelta(), draws.n());
    return range().fromUnitDown(BinaryKl.lowerInverse(draws.unitMeanDown(), epsilon));
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public String toString() {
    return "Monte-Carlo mean of " + draws;
  }
}
