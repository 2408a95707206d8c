package genbound.bound;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A certificate in full, as text. */
final class Explanation {

  private Explanation() {}

  static String of(Certificate certificate) {
    Theorem theorem = certificate.theorem();
    StringBuilder text = new StringBuilder(certificate.toString()).append('\n');
    row(text, "Theorem", List.of(theorem.formula()));
    row(text, "Inputs", inputs(certificate.bound()));
    row(text, "Terms", terms(certificate));
    row(text, "Assumes", theorem.assumptions().stream().map(Assumption::sentence).toList());
    row(text, "δ spent on", certificate.ledger().stream().map(Spending::toString).toList());
    row(text, "Source", List.of(theorem.source(), "(" + theorem.standing() + ")"));
    row(text, "To tighten", List.of(advice(certificate)));
    return text.toString();
  }

  private static void row(StringBuilder text, String head, List<String> lines) {
    String label = head;
    for (String line : lines) {
      text.append(String.format(Locale.ROOT, "  %-11s %s%n", label, line));
      label = "";
    }
  }

  private static List<String> inputs(Bound bound) {
    return bound.inputs().entrySet().stream()
        .map(input -> input.getKey() + " = " + shown(input.getValue()))
        .collect(Collectors.toList());
  }

  private static String shown(Object value) {
    return value instanceof Double number ? Numbers.plain(number) : String.valueOf(value);
  }

  private static List<String> terms(Certificate certificate) {
    return certificate.terms().stream()
        .map(
            term ->
                String.format(Locale.ROOT, "%12s  %s", Numbers.nearest(term.value()), term.name()))
        .collect(Collectors.toList());
  }

  /** Names the term that does most of the harm. */
  private static String advice(Certificate certificate) {
    List<Term> causes = certificate.terms().subList(1, certificate.terms().size());
    double excess = causes.stream().mapToDouble(Term::value).map(Math::abs).sum();
    String observed = certificate.terms().get(0).name();
    if (excess == 0) {
      return "nothing is left above the " + observed;
    }
    Term worst = causes.stream().max(Comparator.comparingDouble(t -> Math.abs(t.value()))).get();
    long percent = Math.round(100 * Math.abs(worst.value()) / excess);
    return "reduce the part from '%s': it makes %d %% of the distance from the %s"
        .formatted(worst.name(), percent, observed);
  }
}
