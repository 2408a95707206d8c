package genbound.bound;

import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.markup.Markup;
import genbound.numeric.Arguments;

/**
 * A quantity held between two certificates that share one failure probability.
 *
 * @param lower the certificate from below
 * @param upper the certificate from above
 * @param confidence the confidence that both hold
 */
public record Interval(Certificate lower, Certificate upper, Confidence confidence)
    implements Display {

  public Interval {
    Arguments.notNull("lower", lower);
    Arguments.notNull("upper", upper);
    Arguments.notNull("confidence", confidence);
  }

  @Override
  public String toHtml() {
    return "<div><p><b>"
        + Markup.html(toString())
        + "</b></p>\n"
        + lower.toHtml()
        + upper.toHtml()
        + "</div>\n";
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
