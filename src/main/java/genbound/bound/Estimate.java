package genbound.bound;

import static genbound.numeric.Rounding.subtractUp;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A number known up to a confidence: a Monte-Carlo mean, a sampled complexity. A bound that is fed
 * with one spends part of its δ on it.
 */
public interface Estimate {

  /** The estimate itself, which promises nothing. */
  double point();

  /** A number that the true one exceeds with probability at most δ. */
  double upper(Confidence confidence);

  /** A number that the true one falls short of with probability at most δ. */
  double lower(Confidence confidence);

  /** Whether the true number is known, so that nothing need be spent on it. */
  boolean isExact();

  /** A number that is known. */
  static Estimate exact(double value) {
    return new ExactEstimate(Arguments.finite("value", value));
  }

  /**
   * A bound that rises with this number, evaluated at its upper end: half of δ pays for the
   * estimate, half for the theorem; where the number is exact the theorem has all of δ.
   *
   * @param name what is estimated, for the ledger
   * @param confidence how much of δ there is to spend
   * @param bound the bound, given the number; its first term is the number
   */
  default Evaluation feed(
      String name, Confidence confidence, DoubleFunction<? extends HighProbabilityBound> bound) {
    if (isExact()) {
      return bound.apply(point()).evaluate(confidence);
    }
    Confidence half = confidence.share(0.5);
    double upper = upper(half);
    Evaluation evaluation = bound.apply(upper).evaluate(half);
    List<Term> terms = new ArrayList<>(evaluation.terms());
    Term first = terms.remove(0);
    terms.add(0, new Term(first.name(), point()));
    terms.add(1, new Term(name, subtractUp(first.value(), point())));
    List<Spending> ledger = new ArrayList<>(evaluation.ledger());
    ledger.add(0, new Spending(name, half));
    return new Evaluation(evaluation.value(), terms, ledger);
  }
}
