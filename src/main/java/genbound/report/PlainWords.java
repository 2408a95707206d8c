package genbound.report;

import genbound.bound.Certificate;
import genbound.bound.Certificate.DominantTerm;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.markup.Markup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a report says, in sentences. */
final class PlainWords {

  private PlainWords() {}

  static String of(Report report) {
    String text = String.join("\n", paragraphs(report));
    List<String> assumed = assumptions(report);
    return assumed.isEmpty() ? text : text + " Assumed: " + String.join("; ", assumed) + ".";
  }

  /** Sentences; the last one says that something is assumed, if anything is. */
  static List<String> paragraphs(Report report) {
    List<String> paragraphs = new ArrayList<>();
    report.groups().forEach(group -> paragraphs.add(promise(group)));
    if (report.groups().size() > 1) {
      paragraphs.add("All of this holds together with " + report.confidence() + ".");
    }
    if (!report.inExpectation().isEmpty()
        || report.groups().stream().anyMatch(QuantityGroup::isAverage)) {
      paragraphs.add(
          "What is expected, or holds in expectation, is an average over samples: it says nothing"
              + " about this one.");
    }
    if (!report.rates().isEmpty() || !report.indications().isEmpty()) {
      paragraphs.add(
          "Rates, whose constants are yours, and indications, which rest on estimates of unknown"
              + " error, promise nothing.");
    }
    boolean nothing = report.groups().isEmpty() && report.inExpectation().isEmpty();
    paragraphs.add(
        nothing
            ? "The report contains no bound."
            : "The library cannot check the conditions under 'Assumes'; you must ensure them.");
    return paragraphs;
  }

  /** What must hold, in sentences without an end. */
  static List<String> assumptions(Report report) {
    Set<Assumption> all = EnumSet.noneOf(Assumption.class);
    Set<String> conditions = new LinkedHashSet<>();
    Stream<Certificate> certificates =
        Stream.concat(
            report.promises().stream(),
            report.inExpectation().stream().map(NamedCertificate::certificate));
    certificates.forEach(
        certificate -> {
          all.addAll(certificate.theorem().assumptions());
          conditions.addAll(certificate.theorem().conditions());
        });
    return Stream.concat(
            all.stream().map(Assumption::sentence), conditions.stream().map(Markup::line))
        .toList();
  }

  private static String promise(QuantityGroup group) {
    Certificate promise = group.promise().certificate();
    Theorem theorem = promise.theorem();
    String label = group.promise().label();
    String sentence =
        capital(promise.guarantee().toString())
            + ", the "
            + theorem.quantity()
            + (label.isEmpty() ? "" : " of '" + label + "'")
            + (theorem.side() == Side.UPPER ? " is at most " : " is at least ")
            + Numbers.outward(promise.clipped(), theorem.side())
            + ", by "
            + theorem.name()
            + (group.alone().size() > 1 ? ", the choice paid for." : ".");
    Optional<String> vacuous = promise.vacuity().map(how -> " This bound is vacuous: " + how + ".");
    Optional<String> driver = promise.driver().map(PlainWords::largest);
    return Markup.line(sentence + vacuous.or(() -> driver).orElse(""));
  }

  private static String largest(DominantTerm driver) {
    return " Of its distance from what was observed, the part '"
        + driver.cause().name()
        + "' makes "
        + driver.percent()
        + " %.";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
