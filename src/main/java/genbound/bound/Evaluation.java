package genbound.bound;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a theorem's formula says at one confidence, before it becomes a certificate.
 *
 * @param value the formula's own value, not clipped, rounded outward; one that overflows is the
 *     largest finite number, which says nothing
 * @param terms the value taken apart: the first is what was observed, and together they add up to
 *     it
 * @param ledger what the failure probability was spent on; empty for a bound in expectation
 */
public record Evaluation(double value, List<Term> terms, List<Spending> ledger) {

  public Evaluation {
    if (Double.isNaN(value)) {
      throw new IllegalStateException("the value of a bound is NaN: a defect, please report it");
    }
    value = Rounding.finite(value);
    terms = Arguments.list("terms", terms);
    Arguments.require(!terms.isEmpty(), "terms", "not empty", terms);
    ledger = Arguments.list("ledger", ledger);
  }

  /**
   * An evaluation whose distance from what was observed is shared among its causes in proportion to
   * their weights.
   *
   * @param value the formula's value
   * @param ledger what δ was spent on
   * @param observed the part that was observed
   * @param causes what drove the value away from it, each with a weight ≥ 0
   */
  public static Evaluation of(double value, List<Spending> ledger, Term observed, Term... causes) {
    Arguments.notNull("observed", observed);
    Arguments.array("causes", causes);
    double largest = 0;
    for (Term cause : causes) {
      largest = Math.max(largest, cause.value());
    }
    double total = 0;
    for (Term cause : causes) {
      total += cause.value() / largest;
    }
    double distance = Rounding.finite(Rounding.finite(value) - observed.value());
    List<Term> terms = new ArrayList<>();
    terms.add(observed);
    for (Term cause : causes) {
      double share = total > 0 ? cause.value() / largest / total : 1.0 / causes.length;
      terms.add(new Term(cause.name(), share * distance));
    }
    return new Evaluation(value, terms, ledger);
  }
}
