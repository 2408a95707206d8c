package genbound.bound;

import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.markup.Markup;

/**
 * A quantity held between two certificates that share one failure probability. Only a two-sided
 * bound makes one.
 */
public final class Interval implements Display {

  private final Certificate lower;
  private final Certificate upper;
  private final Confidence confidence;

  Interval(Certificate lower, Certificate upper, Confidence confidence) {
    this.lower = lower;
    this.upper = upper;
    this.confidence = confidence;
  }

  /** The certificate from below. */
  public Certificate lower() {
    return lower;
  }

  /** The certificate from above. */
  public Certificate upper() {
    return upper;
  }

  /** The confidence that both hold. */
  public Confidence confidence() {
    return confidence;
  }

  /**
   * Whether the lower end lies above the upper one, so that no value is left. With the interval's
   * confidence an assumption does then not hold; for looks at a stream, the quantity has changed.
   */
  public boolean isContradictory() {
    return lower.value() > upper.value();
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
    return Markup.line(
        Numbers.outward(lower.clipped(), Side.LOWER)
            + " ≤ "
            + upper.theorem().quantity()
            + " ≤ "
            + Numbers.outward(upper.clipped(), Side.UPPER)
            + " with "
            + confidence
            + (isContradictory() ? ", a contradiction: an assumption does not hold" : "")
            + " ["
            + upper.theorem().name()
            + "]");
  }
}
