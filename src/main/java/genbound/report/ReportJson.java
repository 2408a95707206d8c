package genbound.report;

import genbound.bound.Explanation;
import genbound.bound.Indication;
import genbound.bound.Rate;
import genbound.bound.Theorem;
import genbound.json.Json;
import genbound.json.RecordJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report as JSON, in the form that {@link Report#toJson} documents. */
final class ReportJson {

  static final String FORMAT = "genbound-report-2";

  private ReportJson() {}

  static String of(Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("version", RecordJson.version());
    json.put("title", report.title());
    json.put("about", report.about());
    json.put("confidence", Explanation.facts(report.confidence()));
    json.put("groups", report.groups().stream().map(ReportJson::group).toList());
    json.put("inExpectation", report.inExpectation().stream().map(ReportJson::row).toList());
    json.put("rates", report.rates().stream().map(ReportJson::rate).toList());
    json.put("indications", report.indications().stream().map(ReportJson::indication).toList());
    return Json.write(json);
  }

  private static Map<String, Object> group(QuantityGroup group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("promise", row(group.promise()));
    json.put("alone", group.alone().stream().map(ReportJson::row).toList());
    return json;
  }

  private static Map<String, Object> row(NamedCertificate row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", row.label());
    json.putAll(row.certificate().explain().facts());
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
