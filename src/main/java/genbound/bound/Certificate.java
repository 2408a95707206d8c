package genbound.bound;

import static genbound.numeric.Rounding.finite;

import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.Optional;

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
    Bound bound, Guarantee guarantee, double value, List<Term> terms, List<Spending> ledger)
    implements Display {

  public Certificate {
    Arguments.notNull("bound", bound);
    Arguments.notNull("guarantee", guarantee);
    terms = Arguments.list("terms", terms);
    ledger = Arguments.list("ledger", ledger);
    Arguments.require(!Double.isNaN(value), "value", "a number", (Double) value);
    Arguments.require(!terms.isEmpty(), "terms", "not empty", terms);
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
    return theorem().side() == Side.UPPER
        ? value >= Math.min(top(), Double.MAX_VALUE)
        : value <= Math.max(bottom(), -Double.MAX_VALUE);
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
  public Explanation explain() {
    return new Explanation(this);
  }

  /** The term that does most to hold the value away from what was observed, if one does. */
  public Optional<DominantTerm> driver() {
    return DominantTerm.among(terms);
  }

  /** How far the value is out of the loss range, and through what; empty if it is not vacuous. */
  public Optional<String> vacuity() {
    if (!isVacuous()) {
      return Optional.empty();
    }
    String how = theorem().side() == Side.UPPER ? excess() : "no more than the loss range says";
    return Optional.of(how + driver().map(driver -> ": " + driver).orElse(""));
  }

  private String excess() {
    double zero = theorem().quantity().isDifference() ? 0 : bottom();
    if (!bound.range().isBounded()) {
      return top() < value ? "no loss is above " + Numbers.plain(top()) : "beyond every number";
    }
    double factor = finite(finite(value - zero) / (top() - zero));
    return Numbers.nearest(factor) + " times the loss range";
  }

  @Override
  public String toHtml() {
    return explain().toHtml();
  }

  @Override
  public String toSvg() {
    return explain().toSvg();
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
