package genbound.bound;

import genbound.numeric.Arguments;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The part of a certificate that does most to hold its value away from what was observed.
 *
 * @param cause that part
 * @param observed what was observed
 * @param percent how much of the distance it makes
 */
public record DominantTerm(Term cause, Term observed, long percent) {

  public DominantTerm {
    Arguments.notNull("cause", cause);
    Arguments.notNull("observed", observed);
  }

  /** The driver among terms of which the first was observed; empty if they hold nothing away. */
  static Optional<DominantTerm> among(List<Term> terms) {
    List<Term> causes = terms.subList(1, terms.size());
    return causes.stream()
        .filter(term -> term.value() != 0)
        .max(Comparator.comparingDouble(term -> Math.abs(term.value())))
        .map(term -> new DominantTerm(term, terms.get(0), percent(term, causes)));
  }

  /** The share of the largest, in units of which the sum cannot overflow. */
  private static long percent(Term largest, List<Term> causes) {
    double distance = causes.stream().mapToDouble(c -> Math.abs(c.value() / largest.value())).sum();
    return Math.round(100 / distance);
  }

  @Override
  public String toString() {
    return cause.name() + ", " + percent + " % of the distance";
  }
}
