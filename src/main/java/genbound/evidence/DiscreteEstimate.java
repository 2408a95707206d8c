package genbound.evidence;

import genbound.numeric.Arguments;
import java.util.List;

/**
 * A loss that takes few values, with the shares of its values known up to a confidence: a posterior
 * whose predictors were drawn.
 *
 * @param values the values b₀, b₁, …, b_M, ascending, at least two
 * @param sharesFrom for j = 1 … M, an estimate of the share of losses of at least bⱼ, on n examples
 *     and averaged over the posterior; in [0, 1]
 * @param n how many examples there were, in [1, 2⁵³]
 */
public record DiscreteEstimate(List<Double> values, List<EstimatedRisk> sharesFrom, long n)
    implements Ranged {

  public DiscreteEstimate {
    values = Arguments.list("values", values);
    sharesFrom = Arguments.list("sharesFrom", sharesFrom);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    DiscreteLoss.checkValues(values);
    Arguments.require(
        sharesFrom.size() == values.size() - 1,
        "sharesFrom",
        "one for each value but the first",
        sharesFrom);
    for (EstimatedRisk share : sharesFrom) {
      Arguments.require(
          LossRange.UNIT.equals(share.range()), "sharesFrom", "in [0, 1]", share.range());
    }
  }

  /** The mean loss, to nearest, which promises nothing. */
  public double point() {
    double mean = values.get(0);
    for (int j = 1; j < values.size(); j++) {
      mean += (values.get(j) - values.get(j - 1)) * sharesFrom.get(j - 1).point();
    }
    return mean;
  }

  /** The range from the least to the greatest value. */
  @Override
  public LossRange range() {
    return new LossRange(values.get(0), values.get(values.size() - 1));
  }

  @Override
  public String toString() {
    return "losses " + values + " with shares " + sharesFrom + " over " + n;
  }
}
