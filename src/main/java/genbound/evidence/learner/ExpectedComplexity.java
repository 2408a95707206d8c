package genbound.evidence.learner;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * The Rademacher complexity of a class for samples of n, averaged over samples and signs, or an
 * upper bound on that average. What was computed on the sample at hand is an {@link
 * EmpiricalComplexity}.
 *
 * @param value the complexity, in [0, ∞)
 */
public record ExpectedComplexity(double value) {

  public ExpectedComplexity {
    Arguments.nonNegative("value", value);
  }

  @Override
  public String toString() {
    return Numbers.plain(value) + " on average over samples";
  }
}
