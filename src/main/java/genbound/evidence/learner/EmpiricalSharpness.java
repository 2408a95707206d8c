package genbound.evidence.learner;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.Numbers;
import genbound.evidence.PointEstimate;
import genbound.numeric.Arguments;

/**
 * How far the mean prediction over n examples rises when the parameters are moved by at most a
 * radius: the largest rise, from above. A rise that a search has found is a lower estimate, which
 * is a {@link PointEstimate} and not this.
 *
 * @param value max over ‖d‖ ≤ ρ of (1/n)·Σ (g(xᵢ; w + d) − g(xᵢ; w)), not below the exact maximum,
 *     in units of the prediction, in [0, ∞)
 * @param n the number of examples, in [1, 2⁵³]
 */
public record EmpiricalSharpness(double value, long n) {

  public EmpiricalSharpness {
    Arguments.nonNegative("value", value);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
  }

  @Override
  public String toString() {
    return "sharpness at most " + Numbers.plain(value) + " on " + n + " examples";
  }
}
