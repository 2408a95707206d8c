package genbound.report;

import genbound.bound.Certificate;
import genbound.bound.Certificate.DominantTerm;
import genbound.bound.Explanation;
import genbound.bound.Indication;
import genbound.bound.Rate;
import genbound.bound.Theorem;
import genbound.evidence.Numbers;
import genbound.markup.Bars;
import genbound.markup.Markup;
import genbound.markup.Svg;
import genbound.markup.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as pages of text, Markdown and HTML, and as a picture. */
final class ReportRenderer {

  private static final List<String> HEAD =
      List.of("name", "bound", "from", "theorem", "guarantee", "largest part", "source");

  private ReportRenderer() {}

  /** A part of a page: a heading, a remark, and a table. */
  private record Section(String heading, String remark, Table table) {}

  private static List<Section> sections(Report report, Sources sources) {
    List<Section> sections = new ArrayList<>();
    if (!report.groups().isEmpty()) {
      List<NamedCertificate> promises =
          report.groups().stream().map(QuantityGroup::promise).toList();
      String together = "chosen after looking, and paid for; together with " + report.confidence();
      sections.add(new Section("Promises", together, table(promises, sources)));
    }
    for (QuantityGroup group : report.groups()) {
      String alone =
          "what each gives alone, with all of δ; one may be used if it was named before looking";
      sections.add(
          new Section("Bounds on the " + group.heading(), alone, table(group.alone(), sources)));
    }
    if (!report.inExpectation().isEmpty()) {
      String remark = "on average over samples; no promise about this one, no ranking";
      sections.add(new Section("In expectation", remark, table(report.inExpectation(), sources)));
    }
    if (!report.rates().isEmpty()) {
      sections.add(
          new Section(
              "Rates", "no promises: the constants are yours", rates(report.rates(), sources)));
    }
    if (!report.indications().isEmpty()) {
      String remark = "no promises: they rest on estimates of unknown error";
      sections.add(new Section("Indications", remark, indications(report.indications(), sources)));
    }
    Recommendation recommendation = report.recommendation();
    if (!recommendation.situations().isEmpty()) {
      String remark = "what else applies to this evidence, and what to measure";
      sections.add(new Section("To get tighter", remark, recommendation.shortTable()));
    }
    return sections;
  }

  private static Table table(List<NamedCertificate> rows, Sources sources) {
    return new Table(HEAD, rows.stream().map(row -> cells(row, sources)).toList());
  }

  private static List<String> cells(NamedCertificate row, Sources sources) {
    Certificate certificate = row.certificate();
    Theorem theorem = certificate.theorem();
    return List.of(
        row.label(),
        bound(certificate),
        String.join(", ", certificate.explain().inputs()),
        theorem.name(),
        certificate.guarantee().toString(),
        certificate
            .vacuity()
            .map(how -> "vacuous, " + how)
            .orElse(certificate.driver().map(ReportRenderer::part).orElse("")),
        sources.number(theorem.source() + " (" + certificate.standing() + ")"));
  }

  private static String part(DominantTerm driver) {
    return driver.cause().name() + ", " + driver.percent() + " %";
  }

  private static String bound(Certificate certificate) {
    Theorem theorem = certificate.theorem();
    return theorem.quantity()
        + " "
        + theorem.side()
        + " "
        + Numbers.outward(certificate.clipped(), theorem.side());
  }

  private static Table rates(List<Rate> rates, Sources sources) {
    List<String> head = List.of("rate", "would be", "if C is", "law", "source");
    return new Table(head, rates.stream().map(rate -> cells(rate, sources)).toList());
  }

  private static List<String> cells(Rate rate, Sources sources) {
    return List.of(
        rate.name(),
        rate.quantity() + " ~ " + Numbers.nearest(rate.value()),
        Numbers.plain(rate.constant()),
        rate.formula(),
        sources.number(rate.source()));
  }

  private static Table indications(List<Indication> indications, Sources sources) {
    List<String> head = List.of("theorem", "would be", "estimated from", "source");
    return new Table(head, indications.stream().map(each -> cells(each, sources)).toList());
  }

  private static List<String> cells(Indication indication, Sources sources) {
    Theorem theorem = indication.theorem();
    return List.of(
        theorem.name(),
        theorem.quantity() + " ≈ " + Numbers.nearest(indication.value()),
        indication.from(),
        sources.number(theorem.source()));
  }

  /** The certificates that stand in full: the promises, and those in expectation. */
  private static List<Explanation> inFull(Report report) {
    return Stream.concat(
            report.promises().stream(),
            report.inExpectation().stream().map(NamedCertificate::certificate))
        .map(Certificate::explain)
        .toList();
  }

  private static List<String> about(Report report) {
    return report.about().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .toList();
  }

  static String text(Report report) {
    StringBuilder text = new StringBuilder(Markup.line(report.title())).append('\n');
    about(report).forEach(words -> text.append(Markup.line(words)).append('\n'));
    PlainWords.paragraphs(report).forEach(words -> text.append(words).append('\n'));
    Sources sources = new Sources();
    for (Section section : sections(report, sources)) {
      text.append('\n').append(section.heading).append(" (").append(section.remark).append(")\n");
      text.append(section.table.text());
    }
    text.append(sources.heading("\n", "\n"));
    sources.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    inFull(report).forEach(full -> text.append("\nIn full: ").append(full));
    return text.toString();
  }

  static String markdown(Report report) {
    StringBuilder text = new StringBuilder("## ").append(Markup.markdown(report.title()));
    text.append('\n');
    about(report).forEach(words -> text.append("\n- ").append(Markup.markdown(words)));
    text.append(report.about().isEmpty() ? "" : "\n");
    PlainWords.paragraphs(report)
        .forEach(words -> text.append('\n').append(Markup.markdown(words)).append('\n'));
    Sources sources = new Sources();
    for (Section section : sections(report, sources)) {
      text.append("\n### ").append(Markup.markdown(section.heading)).append("\n\n");
      text.append(Markup.markdown(section.remark)).append("\n\n").append(section.table.markdown());
    }
    text.append(sources.heading("\n### ", "\n\n"));
    sources.lines().forEach(line -> text.append("- ").append(Markup.markdown(line)).append('\n'));
    inFull(report).forEach(full -> text.append("\n### In full\n\n").append(full.toMarkdown()));
    return text.toString();
  }

  /**
   * As a piece of HTML.
   *
   * @param report the report
   * @param level of its first heading, from 1 to 5
   */
  static String html(Report report, int level) {
    StringBuilder html = new StringBuilder("<div>\n").append(heading(level, report.title()));
    list(about(report), html);
    PlainWords.paragraphs(report)
        .forEach(words -> html.append("<p>").append(Markup.html(words)).append("</p>\n"));
    html.append(bars(report).inline());
    Sources sources = new Sources();
    for (Section section : sections(report, sources)) {
      html.append(heading(level + 1, section.heading)).append("<p>");
      html.append(Markup.html(section.remark)).append("</p>\n").append(section.table.html());
    }
    html.append(sources.lines().isEmpty() ? "" : heading(level + 1, "Sources"));
    sources.lines().forEach(line -> html.append("<p>").append(Markup.html(line)).append("</p>\n"));
    inFull(report)
        .forEach(full -> html.append(heading(level + 1, "In full")).append(full.toHtml()));
    return html.append("</div>\n").toString();
  }

  private static void list(List<String> lines, StringBuilder html) {
    if (!lines.isEmpty()) {
      html.append("<ul>\n");
      lines.forEach(line -> html.append("<li>").append(Markup.html(line)).append("</li>\n"));
      html.append("</ul>\n");
    }
  }

  private static String heading(int level, String text) {
    String tag = "h" + level + ">";
    return "<" + tag + Markup.html(text) + "</" + tag + "\n";
  }

  /**
   * Every bound that holds with a probability, promises standing out. Bars are as long as they are
   * parts of the largest loss.
   */
  static Svg bars(Report report) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (QuantityGroup group : report.groups()) {
      bars.add(Bars.heading("bounds on the " + group.heading()));
      double whole = group.largestLoss();
      bars.add(bar("promise: ", group.promise(), whole, true));
      group.alone().forEach(row -> bars.add(bar("alone: ", row, whole, false)));
    }
    if (bars.isEmpty()) {
      bars.add(Bars.heading("no bound that holds with a probability"));
    }
    String promises =
        report.promises().stream()
            .map(promise -> promise + " from " + String.join(", ", promise.explain().inputs()))
            .collect(Collectors.joining("; "));
    return new Bars(report.title(), bars).draw().describe(promises);
  }

  private static Bars.Bar bar(String role, NamedCertificate row, double whole, boolean strong) {
    Certificate certificate = row.certificate();
    String shown = Numbers.outward(certificate.clipped(), certificate.theorem().side());
    String number = shown + (certificate.isVacuous() ? " (vacuous)" : "");
    return new Bars.Bar(role + row.name(), 0, certificate.clipped() / whole, number, strong);
  }
}
