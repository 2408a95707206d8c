package genbound.bound;

import genbound.evidence.Assumption;
import genbound.evidence.Numbers;
import genbound.markup.Bars;
import genbound.markup.Markup;
import genbound.markup.Svg;
import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A certificate in full: formula, inputs, terms, assumptions, ledger, source, and what would
 * tighten the number. Its text is a page.
 *
 * @param certificate the certificate
 */
public record Explanation(Certificate certificate) implements Display {

  private static final String CELL = " style=\"text-align:left;vertical-align:top\"";
  private static final int FEW = 8;

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
    rows.put("Assumes", theorem.assumptions().stream().map(Assumption::sentence).toList());
    rows.put("δ spent on", certificate.ledger().stream().map(Spending::toString).toList());
    rows.put("Source", List.of(theorem.source(), "(" + theorem.standing() + ")"));
    rows.put("Vacuous", certificate.vacuity().stream().toList());
    rows.put("To tighten", List.of(advice()));
    rows.values().removeIf(List::isEmpty);
    return rows;
  }

  private List<String> inputs() {
    return certificate.inputs().entrySet().stream()
        .map(input -> input.getKey() + " = " + shown(input.getValue()))
        .collect(Collectors.toList());
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

  @Override
  public String toHtml() {
    StringBuilder html = new StringBuilder("<div><p><b>");
    html.append(Markup.html(certificate.toString())).append("</b></p>\n");
    html.append(bar().inline()).append("<table>\n");
    rows()
        .forEach(
            (head, lines) ->
                html.append("<tr><th")
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
    return new Bars("The terms of: " + certificate, bars).draw();
  }
}
