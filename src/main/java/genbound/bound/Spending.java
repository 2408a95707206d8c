package genbound.bound;

import genbound.evidence.Confidence;
import genbound.markup.Markup;
import genbound.numeric.Arguments;

/**
 * A line of a certificate's ledger: what a part of the failure probability was spent on.
 *
 * @param on what was bought
 * @param confidence the confidence it holds with
 */
public record Spending(String on, Confidence confidence) {

  public Spending {
    Arguments.notNull("on", on);
    Arguments.notNull("confidence", confidence);
  }

  @Override
  public String toString() {
    return confidence.deltaText() + " " + Markup.line(on);
  }
}
