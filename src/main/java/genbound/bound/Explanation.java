package genbound.bound;

import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.json.Json;
import genbound.json.RecordJson;
import genbound.markup.Bars;
import genbound.markup.Markup;
import genbound.markup.Svg;
import genbound.markup.Table;
import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A certificate in full: formula, inputs, terms, assumptions, ledger, source, and what would
 * tighten the number. Its text is a page.
 *
 * @param certificate the certificate
 */
public record Explanation(Certificate certificate) implements Display {

  private static final String CELL = " style=\"text-align:left;vertical-align:top\"";
  private static final int FEW = 8;

  /** What a condition in the author's own words is called among the assumptions. */
  private static final String OWN = "OWN_WORDS";

  /** What a certificate in JSON is called. */
  public static final String FORMAT = "genbound-certificate-2";

  /** The names of the columns of CSV, as {@code Report.toCsv} documents them. */
  public static final String CSV_NAMES =
      "section,label,theorem,quantity,side,value,clipped,vacuous,confidence,largest_part,formula,"
          + "source,standing,from,terms,assumes,spent_on";

  public Explanation {
    Arguments.notNull("certificate", certificate);
  }

  private static final String HEAD =
      CELL.replace("top", "top;white-space:nowrap;padding-right:1em");

  private Map<String, List<String>> rows() {
    Theorem theorem = certificate.theorem();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put("Theorem", List.of(theorem.formula()));
    rows.put("Inputs", inputs());
    rows.put("Terms", terms());
    rows.put("Assumes", theorem.sentences());
    rows.put("δ spent on", certificate.ledger().stream().map(Spending::toString).toList());
    rows.put("Source", List.of(theorem.source(), "(" + certificate.standing() + ")"));
    rows.put("Vacuous", certificate.vacuity().stream().toList());
    rows.put("To tighten", List.of(advice()));
    rows.values().removeIf(List::isEmpty);
    return rows;
  }

  /** The evidence in short, each part with its name; long lists are not written out. */
  public List<String> inputs() {
    return certificate.inputs().entrySet().stream()
        .map(input -> input.getKey() + " = " + shown(input.getValue()))
        .collect(Collectors.toList());
  }

  /**
   * All of it as values of {@link Json}, by the names that {@code Report.toJson} documents. The
   * bound is written with its evidence where that is plain data; where it is not, the reason stands
   * in its place.
   */
  public Map<String, Object> facts() {
    Theorem theorem = certificate.theorem();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("theorem", theorem.name());
    facts.put("quantity", theorem.quantity());
    facts.put("side", theorem.side());
    facts.put("value", certificate.value());
    facts.put("clipped", certificate.clipped());
    facts.put("vacuous", certificate.isVacuous());
    facts.put("vacuity", certificate.vacuity().orElse(""));
    boolean probable = certificate.guarantee() instanceof Guarantee.WithProbability;
    facts.put("guarantee", probable ? "with probability" : "in expectation");
    facts.put(
        "confidence",
        certificate.guarantee() instanceof Guarantee.WithProbability with
            ? facts(with.confidence())
            : Optional.empty());
    facts.put("range", List.of(certificate.range().low(), certificate.range().high()));
    facts.put("terms", list(certificate.terms(), "name", Term::name, "value", Term::value));
    facts.put(
        "ledger",
        list(certificate.ledger(), "on", Spending::on, "confidence", s -> facts(s.confidence())));
    Map<String, Object> inputs = new LinkedHashMap<>();
    certificate.inputs().forEach((name, value) -> inputs.put(name, "" + value));
    facts.put("inputs", inputs);
    facts.put("assumptions", assumptions(theorem));
    facts.put("formula", theorem.formula());
    facts.put("source", theorem.source());
    facts.put("standing", certificate.standing());
    putBound(facts);
    return facts;
  }

  private static List<Map<String, Object>> assumptions(Theorem theorem) {
    List<Map<String, Object>> all =
        list(theorem.assumptions(), "name", Assumption::name, "sentence", Assumption::sentence);
    return Stream.concat(
            all.stream(),
            list(theorem.conditions(), "name", condition -> OWN, "sentence", condition -> condition)
                .stream())
        .toList();
  }

  private void putBound(Map<String, Object> facts) {
    try {
      facts.put("bound", RecordJson.write(certificate.bound()));
    } catch (IllegalArgumentException e) {
      facts.put("bound", Optional.empty());
      facts.put("notPlainData", e.getMessage());
    }
  }

  /** A confidence as values of {@link Json}. */
  public static Map<String, Object> facts(Confidence confidence) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("delta", confidence.decimalDelta());
    facts.put("logInverseDelta", confidence.logInverseDelta());
    return facts;
  }

  private static <T> List<Map<String, Object>> list(
      List<T> things,
      String first,
      Function<T, Object> one,
      String second,
      Function<T, Object> other) {
    return things.stream()
        .map(
            thing -> {
              Map<String, Object> facts = new LinkedHashMap<>();
              facts.put(first, one.apply(thing));
              facts.put(second, other.apply(thing));
              return facts;
            })
        .toList();
  }

  private static String shown(Object value) {
    if (value instanceof List<?> list && list.size() > FEW) {
      return list.size() + " of them: " + list.get(0) + ", …, " + list.get(list.size() - 1);
    }
    return value instanceof Double number ? Numbers.plain(number) : String.valueOf(value);
  }

  private List<String> terms() {
    return certificate.terms().stream()
        .map(
            term ->
                String.format(Locale.ROOT, "%12s  %s", Numbers.nearest(term.value()), term.name()))
        .collect(Collectors.toList());
  }

  /** Names the term that does most of the harm. */
  private String advice() {
    return certificate
        .driver()
        .map(
            driver ->
                "reduce the part from '"
                    + driver.cause().name()
                    + "': it makes "
                    + driver.percent()
                    + " % of the distance from the "
                    + driver.observed().name())
        .orElse("nothing is left above the " + certificate.terms().get(0).name());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(certificate.toString()).append('\n');
    rows()
        .forEach(
            (head, lines) -> {
              String label = head;
              for (String line : lines) {
                text.append(String.format(Locale.ROOT, "  %-11s %s\n", label, Markup.line(line)));
                label = "";
              }
            });
    return text.toString();
  }

  /** As Markdown: the certificate in one line, and a table. */
  public String toMarkdown() {
    List<List<String>> lines = new ArrayList<>();
    rows()
        .forEach(
            (head, values) -> {
              String label = head;
              for (String value : values) {
                lines.add(List.of(label, value.strip()));
                label = "";
              }
            });
    return "**"
        + Markup.markdown(certificate.toString())
        + "**\n\n"
        + new Table(List.of("part", "what it says"), lines).markdown();
  }

  /**
   * As JSON: the names of a certificate as {@code Report.toJson} documents them, with the format
   * {@code genbound-certificate-2} and the version of the library. {@code Reports.verify} computes
   * the certificate again.
   */
  public String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("version", RecordJson.version());
    json.putAll(facts());
    return Json.write(json);
  }

  /**
   * As a line of CSV: the cells under {@link #CSV_NAMES}, texts in quotes.
   *
   * @param section what the line is, such as "certificate"
   * @param label the reader's name for it, or empty
   */
  public List<String> csvCells(String section, String label) {
    Theorem theorem = certificate.theorem();
    return List.of(
        section,
        Markup.csv(label),
        Markup.csv(theorem.name()),
        Markup.csv(theorem.quantity().toString()),
        theorem.side().toString(),
        Double.toString(certificate.value()),
        Double.toString(certificate.clipped()),
        Boolean.toString(certificate.isVacuous()),
        certificate.guarantee() instanceof Guarantee.WithProbability with
            ? Double.toString(with.confidence().logInverseDelta())
            : "",
        Markup.csv(certificate.driver().map(driver -> driver.cause().name()).orElse("")),
        Markup.csv(theorem.formula()),
        Markup.csv(theorem.source()),
        Markup.csv(certificate.standing()),
        csv(inputs()),
        csv(certificate.terms()),
        csv(theorem.sentences()),
        csv(certificate.ledger()));
  }

  private static String csv(List<?> things) {
    return Markup.csv(things.stream().map(Object::toString).collect(Collectors.joining("; ")));
  }

  /** As CSV: the columns of {@code Report.toCsv}, and one line, whose section is certificate. */
  public String toCsv() {
    return CSV_NAMES + "\r\n" + String.join(",", csvCells("certificate", "")) + "\r\n";
  }

  @Override
  public String toHtml() {
    StringBuilder html = new StringBuilder("<div><p><b>");
    html.append(Markup.html(certificate.toString())).append("</b></p>\n");
    html.append(bar().inline()).append("<table>\n");
    rows()
        .forEach(
            (head, lines) ->
                html.append("<tr><th scope=\"row\"")
                    .append(HEAD)
                    .append('>')
                    .append(Markup.html(head))
                    .append("</th><td")
                    .append(CELL)
                    .append('>')
                    .append(lines.stream().map(Markup::html).collect(Collectors.joining("<br/>\n")))
                    .append("</td></tr>\n"));
    return html.append("</table></div>\n").toString();
  }

  @Override
  public String toSvg() {
    return bar().page();
  }

  /** Each term as a bar that starts where the one before it ended, and the value below them. */
  private Svg bar() {
    List<Bars.Bar> bars = new ArrayList<>();
    double end = 0;
    for (Term term : certificate.terms()) {
      double start = end;
      end = Rounding.finite(end + term.value());
      bars.add(new Bars.Bar(term.name(), start, end, Numbers.nearest(term.value()), false));
    }
    Theorem theorem = certificate.theorem();
    String total = theorem.side() + " " + Numbers.outward(certificate.value(), theorem.side());
    bars.add(new Bars.Bar(theorem.quantity().toString(), 0, certificate.value(), total, true));
    return new Bars("The terms of: " + certificate, bars)
        .draw()
        .describe(String.join("; ", inputs()) + "; " + theorem.formula());
  }
}
