package genbound.report;

import genbound.bound.Explanation;
import genbound.bound.Indication;
import genbound.bound.Rate;
import genbound.bound.Theorem;
import genbound.markup.Markup;
import java.util.List;

/** A report as CSV, in the form that {@link Report#toCsv} documents. */
final class ReportCsv {

  private ReportCsv() {}

  static String of(Report report) {
    StringBuilder csv = new StringBuilder(Explanation.CSV_NAMES).append("\r\n");
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
    line(row.certificate().explain().csvCells(section, row.label()), csv);
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

  private static void line(List<String> cells, StringBuilder csv) {
    csv.append(String.join(",", cells)).append("\r\n");
  }
}
