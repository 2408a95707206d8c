package genbound.report;

import genbound.bound.Certificate;
import genbound.bound.Guarantee;
import genbound.bound.Indication;
import genbound.bound.Rate;
import genbound.bound.Theorem;
import genbound.markup.Markup;
import java.util.List;
import java.util.stream.Collectors;

/** A report as CSV, in the form that {@link Report#toCsv} documents. */
final class ReportCsv {

  private static final String HEAD =
      "section,label,theorem,quantity,side,value,clipped,vacuous,confidence,largest_part,formula,"
          + "source,standing,from,terms,assumes,spent_on";

  private ReportCsv() {}

  static String of(Report report) {
    StringBuilder csv = new StringBuilder(HEAD).append("\r\n");
    for (QuantityGroup group : report.groups()) {
      row("promise", group.promise(), csv);
      group.alone().forEach(row -> row("alone", row, csv));
    }
    report.inExpectation().forEach(row -> row("expectation", row, csv));
    for (Rate rate : report.rates()) {
      String quantity = rate.quantity().toString();
      loose("rate", rate.name(), quantity, "~", rate.value(), rate.formula(), rate.source(), csv);
    }
    for (Indication said : report.indications()) {
      Theorem theorem = said.theorem();
      String quantity = theorem.quantity().toString();
      String from = said.from() + "; " + theorem.source();
      loose(
          "indication", theorem.name(), quantity, "≈", said.value(), theorem.formula(), from, csv);
    }
    return csv.toString();
  }

  private static void row(String section, NamedCertificate row, StringBuilder csv) {
    Certificate certificate = row.certificate();
    Theorem theorem = certificate.theorem();
    String confidence =
        certificate.guarantee() instanceof Guarantee.WithProbability with
            ? Double.toString(with.confidence().logInverseDelta())
            : "";
    line(
        List.of(
            section,
            Markup.csv(row.label()),
            Markup.csv(theorem.name()),
            Markup.csv(theorem.quantity().toString()),
            theorem.side().toString(),
            Double.toString(certificate.value()),
            Double.toString(certificate.clipped()),
            Boolean.toString(certificate.isVacuous()),
            confidence,
            Markup.csv(certificate.driver().map(driver -> driver.cause().name()).orElse("")),
            Markup.csv(theorem.formula()),
            Markup.csv(theorem.source()),
            Markup.csv(certificate.standing()),
            cell(certificate.explain().inputs()),
            cell(certificate.terms()),
            cell(theorem.sentences()),
            cell(certificate.ledger())),
        csv);
  }

  /** A row that promises nothing. */
  private static void loose(
      String section,
      String name,
      String quantity,
      String sign,
      double value,
      String formula,
      String source,
      StringBuilder csv) {
    line(
        List.of(
            section,
            "",
            Markup.csv(name),
            Markup.csv(quantity),
            sign,
            Double.toString(value),
            "",
            "",
            "",
            "",
            Markup.csv(formula),
            Markup.csv(source),
            "",
            "",
            "",
            "",
            ""),
        csv);
  }

  private static String cell(List<?> things) {
    return Markup.csv(things.stream().map(Object::toString).collect(Collectors.joining("; ")));
  }

  private static void line(List<String> cells, StringBuilder csv) {
    csv.append(String.join(",", cells)).append("\r\n");
  }
}
