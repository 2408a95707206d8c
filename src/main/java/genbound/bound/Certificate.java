package genbound.bound;

import genbound.numeric.Arguments;
import java.util.List;

/**
 * A number that a theorem stands behind.
 *
 * @param bound the theorem and its evidence
 * @param guarantee in what sense it holds
 * @param value the formula's own value in units of the loss, not clipped, rounded outward
 * @param terms the value taken apart; they add up to it
 * @param ledger what each part of the failure probability was spent on; the parts add up to δ
 */
public record Certificate(
    Bound bound, Guarantee guarantee, double value, List<Term> terms, List<Spending> ledger) {

  public Certificate {
    Arguments.notNull("bound", bound);
    Arguments.notNull("guarantee", guarantee);
    terms = List.copyOf(terms);
    ledger = List.copyOf(ledger);
  }

  Certificate(Bound bound, Guarantee guarantee, Evaluation evaluation) {
    this(bound, guarantee, evaluation.value(), evaluation.terms(), evaluation.ledger());
  }

  /** The theorem behind the number. */
  public Theorem theorem() {
    return bound.theorem();
  }

  /** Whether the certificate says no more than the loss range did. */
  public boolean isVacuous() {
    return theorem().side() == Side.UPPER ? value >= top() : value <= bottom();
  }

  /** The value, cut off at the end of what the loss range allows. */
  public double clipped() {
    return theorem().side() == Side.UPPER ? Math.min(value, top()) : Math.max(value, bottom());
  }

  private double top() {
    LossRange range = bound.range();
    return theorem().quantity().isDifference() ? range.high() - range.low() : range.high();
  }

  private double bottom() {
    LossRange range = bound.range();
    return theorem().quantity().isDifference() ? range.low() - range.high() : range.low();
  }

  /** Formula, inputs, terms, assumptions, ledger, source, and what would tighten the number. */
  public String explain() {
    return Explanation.of(this);
  }

  /** One line: quantity, value rounded outward, guarantee, theorem. */
  @Override
  public String toString() {
    Theorem theorem = theorem();
    return theorem.quantity()
        + " "
        + theorem.side()
        + " "
        + Numbers.outward(clipped(), theorem.side())
        + " "
        + guarantee
        + (isVacuous() ? ", vacuous" : "")
        + " ["
        + theorem.name()
        + "]";
  }
}
