package genbound.bound;

import genbound.numeric.Arguments;

/**
 * A quantity held between two certificates that share one failure probability.
 *
 * @param lower the certificate from below
 * @param upper the certificate from above
 * @param confidence the confidence that both hold
 */
public record Interval(Certificate lower, Certificate upper, Confidence confidence) {

  public Interval {
    Arguments.notNull("lower", lower);
    Arguments.notNull("upper", upper);
    Arguments.notNull("confidence", confidence);
  }

  @Override
  public String toString() {
    return Numbers.outward(lower.clipped(), Side.LOWER)
        + " ≤ "
        + upper.theorem().quantity()
        + " ≤ "
        + Numbers.outward(upper.clipped(), Side.UPPER)
        + " with "
        + confidence
        + " ["
        + upper.theorem().name()
        + "]";
  }
}
