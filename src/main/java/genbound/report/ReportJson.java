package genbound.report;

import genbound.bound.Certificate;
import genbound.bound.Guarantee;
import genbound.bound.Indication;
import genbound.bound.Rate;
import genbound.bound.Spending;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report as JSON, in the form that {@link Report#toJson} documents. */
final class ReportJson {

  private ReportJson() {}

  static String of(Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "genbound-report-1");
    json.put("title", report.title());
    json.put("confidence", confidence(report.confidence()));
    json.put("groups", report.groups().stream().map(ReportJson::group).toList());
    json.put("inExpectation", report.inExpectation().stream().map(ReportJson::row).toList());
    json.put("rates", report.rates().stream().map(ReportJson::rate).toList());
    json.put("indications", report.indications().stream().map(ReportJson::indication).toList());
    return Json.write(json);
  }

  private static Map<String, Object> confidence(Confidence confidence) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("delta", confidence.delta());
    json.put("logInverseDelta", confidence.logInverseDelta());
    return json;
  }

  private static Map<String, Object> group(QuantityGroup group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("promise", row(group.promise()));
    json.put("alone", group.alone().stream().map(ReportJson::row).toList());
    return json;
  }

  private static Map<String, Object> row(NamedCertificate row) {
    Certificate certificate = row.certificate();
    Theorem theorem = certificate.theorem();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", row.label());
    json.put("theorem", theorem.name());
    json.put("quantity", theorem.quantity());
    json.put("side", theorem.side());
    json.put("value", certificate.value());
    json.put("clipped", certificate.clipped());
    json.put("vacuous", certificate.isVacuous());
    json.put("vacuity", certificate.vacuity().orElse(""));
    if (certificate.guarantee() instanceof Guarantee.WithProbability with) {
      json.put("guarantee", "with probability");
      json.put("confidence", confidence(with.confidence()));
    } else {
      json.put("guarantee", "in expectation");
      json.put("confidence", Optional.empty());
    }
    json.put("range", List.of(certificate.range().low(), certificate.range().high()));
    json.put("terms", certificate.terms().stream().map(ReportJson::term).toList());
    json.put("ledger", certificate.ledger().stream().map(ReportJson::spending).toList());
    json.put("inputs", inputs(certificate));
    json.put("assumptions", theorem.assumptions().stream().map(ReportJson::assumption).toList());
    json.put("formula", theorem.formula());
    json.put("source", theorem.source());
    json.put("standing", theorem.standing());
    return json;
  }

  private static Map<String, Object> term(Term term) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", term.name());
    json.put("value", term.value());
    return json;
  }

  private static Map<String, Object> assumption(Assumption assumption) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", assumption.name());
    json.put("sentence", assumption.sentence());
    return json;
  }

  private static Map<String, Object> spending(Spending spending) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("on", spending.on());
    json.put("confidence", confidence(spending.confidence()));
    return json;
  }

  private static Map<String, Object> inputs(Certificate certificate) {
    Map<String, Object> json = new LinkedHashMap<>();
    certificate.inputs().forEach((name, value) -> json.put(name, value.toString()));
    return json;
  }

  private static Map<String, Object> indication(Indication indication) {
    Theorem theorem = indication.theorem();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("theorem", theorem.name());
    json.put("quantity", theorem.quantity());
    json.put("value", indication.value());
    json.put("from", indication.from());
    json.put("formula", theorem.formula());
    json.put("source", theorem.source());
    return json;
  }

  private static Map<String, Object> rate(Rate rate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", rate.name());
    json.put("quantity", rate.quantity());
    json.put("constant", rate.constant());
    json.put("value", rate.value());
    json.put("formula", rate.formula());
    json.put("source", rate.source());
    return json;
  }
}
