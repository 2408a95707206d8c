package genbound.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.PacBayes;
import genbound.Reports;
import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Indication;
import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.evidence.Assumption;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossTail;
import genbound.harness.Slow;
import genbound.harness.Xml;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What is written is read again by other people's parsers, whatever the names are. */
class ReportFormsTest {

  private static final LossTail UNIT = LossTail.unit();
  private static final ErrorCount RISK = Evidence.errors(7, 285);
  private static final String NASTY = "<script>alert(\"1\")</script> & 'q' | *b* \\ =x";

  private static Report named(String name) {
    return Reports.of(Holdout.binomial(RISK))
        .with(name, Holdout.kl(RISK))
        .with(name, PacBayes.subGaussian(0.3, 100, 2, 1))
        .with(name, PacBayes.mcAllester(RISK, 1e6))
        .with(new Rate(name, Quantity.RISK, name, name, 1, Double.POSITIVE_INFINITY))
        .with(new Indication(Holdout.kl(RISK).theorem(), 0.5, name))
        .titled(name)
        .atDelta(1e-20);
  }

  @Test
  void everyRowNamesItsSourceByNumberAndEachSourceStandsOnce() {
    Report report =
        Reports.of(Holdout.kl(RISK), Holdout.hoeffding(RISK))
            .with("again", Holdout.kl(Evidence.errors(9, 285)))
            .atConfidence(0.95);
    String kl = Holdout.kl(RISK).theorem().source();
    String hoeffding = Holdout.hoeffding(RISK).theorem().source();
    for (String page : List.of(report.toString(), report.toMarkdown(), report.toHtml())) {
      String plain =
          page.substring(0, page.indexOf("In full")).replace("\\", "").replace("&amp;", "&");
      assertEquals(plain.indexOf(kl), plain.lastIndexOf(kl), page);
      assertTrue(plain.contains("[1] " + kl) && plain.contains("[2] " + hoeffding), page);
      assertEquals(3 + 1, plain.split(Pattern.quote("[1]"), -1).length - 1, page);
      assertEquals(1 + 1, plain.split(Pattern.quote("[2]"), -1).length - 1, page);
    }
  }

  @Test
  void aNameIsTextInHtmlAndSvg() {
    Report report = named(NASTY);
    for (String form : List.of(report.toHtml(), report.toSvg())) {
      Document document = Xml.parse(form);
      assertTrue(Xml.elements(document, "script").isEmpty());
      assertFalse(form.contains("<script"));
    }
    String text = Xml.parse(report.toHtml()).getDocumentElement().getTextContent();
    assertTrue(text.contains(NASTY), text);
    Document svg = Xml.parse(report.toSvg());
    assertEquals(NASTY, Xml.elements(svg, "title").get(0).getTextContent());
    assertTrue(report.toString().contains(NASTY));
    Picture picture =
        Reports.picture(
            NASTY, Axis.linear(NASTY), Axis.log(NASTY), Curve.of(NASTY, array(1), array(1)));
    assertTrue(Xml.elements(Xml.parse(picture.toSvg()), "script").isEmpty());
    assertTrue(Xml.elements(Xml.parse(picture.toHtml()), "script").isEmpty());
  }

  private static double[] array(double... values) {
    return values;
  }

  /** What an auditor asks first, of how many, stands in every form; so does what is assumed. */
  @Test
  void everyFormShowsEvidenceFormulaTermsLedgerAndAssumptionsOfEachPromise() {
    Report report =
        Reports.of(Holdout.binomial(RISK), Holdout.betting(Evidence.sequence(array(0, 1), 0, 1)))
            .about("data, SHA-256", "<0af3>")
            .atConfidence(0.95);
    Certificate promise = report.promises().get(0);
    List<String> forms =
        List.of(
            report.toString(),
            report.toMarkdown().replace("\\", ""),
            Xml.parse(report.toHtml()).getDocumentElement().getTextContent(),
            report.toCsv().replace("\"\"", "\""),
            promise.explain().toString(),
            promise.toMarkdown().replace("\\", ""),
            Xml.parse(promise.toHtml()).getDocumentElement().getTextContent());
    for (String form : forms) {
      assertTrue(form.contains("risk = 7 errors in 285"), form);
      assertTrue(form.contains(promise.theorem().formula()), form);
      promise.terms().forEach(term -> assertTrue(form.contains(term.name()), form));
      promise.ledger().forEach(spent -> assertTrue(form.contains(spent.toString()), form));
      for (Assumption assumption : promise.theorem().assumptions()) {
        assertTrue(form.contains(assumption.sentence()), form);
      }
    }
    for (String form : List.of(report.toString(), report.toMarkdown(), report.toHtml())) {
      assertTrue(form.contains("data, SHA-256"), form);
    }
    assertTrue(report.toSvg().contains("from risk = 7 errors in 285</desc>"), report.toSvg());
  }

  @Test
  void pageOfHtmlNamesItsLanguageCharactersAndTitle() {
    for (String page :
        List.of(named(NASTY).toHtmlPage(), Holdout.kl(RISK).atDelta(0.05).toHtmlPage())) {
      assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), page);
      assertTrue(page.indexOf("<meta charset=\"utf-8\">") < 100, page);
      assertEquals(2, page.split("<h1>", -1).length, page);
      assertFalse(page.contains("<script"), page);
      assertTrue(page.contains("@media print") && page.contains("scope=\"row\""), page);
      assertEquals(page.split("<th", -1).length, page.split("<th scope=", -1).length, page);
    }
    assertTrue(named(NASTY).toHtmlPage().contains("<title>&lt;script&gt;"));
  }

  @Test
  void schemaInTheJarAcceptsWhatIsWritten() throws Exception {
    String place = "/META-INF/genbound/genbound-report-2.schema.json";
    JsonNode schema = new ObjectMapper().readTree(Report.class.getResourceAsStream(place));
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    for (String json : List.of(named(NASTY).toJson(), Holdout.kl(RISK).atDelta(0.05).toJson())) {
      JsonNode tree = new ObjectMapper().readTree(json);
      assertEquals(Set.of(), rules.validate(tree));
      ((ObjectNode) tree).remove("version");
      assertFalse(rules.validate(tree).isEmpty());
    }
  }

  @Test
  void aNameIsTextInMarkdown() {
    String markdown = named(NASTY).toMarkdown();
    assertFalse(markdown.contains("<"), markdown);
    assertTrue(
        markdown.contains("&lt;script&gt;alert(\"1\")&lt;/script&gt; &amp; 'q' \\| \\*b\\*"));
    markdown
        .lines()
        .filter(line -> line.contains("with probability") && line.contains("| Chernoff"))
        .forEach(line -> assertEquals(8, line.split("(?<!\\\\)\\|").length, line));
  }

  @Slow
  @Test
  void anyNamesAtAllAreRead() throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      StringBuilder name = new StringBuilder();
      for (int j = 0; j < 9; j++) {
        name.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
      }
      Report report = named(name.toString());
      Xml.parse(report.toHtml());
      Xml.parse(report.toSvg());
      JsonNode json = new ObjectMapper().readTree(report.toJson());
      assertEquals(name.toString(), json.get("title").asText());
      assertEquals(3 + 4 + 1 + 1, records(report.toCsv()).size());
    }
  }

  /** A name cannot say in a line of its own what only the report may say. */
  @Test
  void noNameForgesALine() {
    String name =
        "mine\nWith probability ≥ 0.999, the risk is at most 0.001, by magic.\u202e\u200b";
    Report report = named(name);
    for (String form : List.of(report.toString(), report.plainWords())) {
      assertTrue(form.contains("by magic"), form);
      assertFalse(form.matches("(?s).*[\\p{Cf}\\p{Cc}&&[^\n]].*"), form);
      form.lines()
          .filter(line -> line.startsWith("With probability"))
          .forEach(line -> assertFalse(line.matches("With probability ≥ 0.999.*"), form));
    }
  }

  private static List<CSVRecord> records(String csv) throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(false).get();
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      return parser.getRecords();
    }
  }

  @Test
  void jsonHasTheDocumentedNamesAndTheNumbersThemselves() throws Exception {
    Report report = named(NASTY);
    JsonNode json = new ObjectMapper().readTree(report.toJson());
    assertEquals("genbound-report-2", json.get("format").asText());
    assertEquals(
        List.of(
            "format",
            "version",
            "title",
            "about",
            "confidence",
            "groups",
            "inExpectation",
            "rates",
            "indications"),
        names(json));
    assertEquals(1e-20, json.at("/confidence/delta").asDouble());
    JsonNode promise = json.at("/groups/0/promise");
    assertEquals(
        List.of(
            "label",
            "theorem",
            "quantity",
            "side",
            "value",
            "clipped",
            "vacuous",
            "vacuity",
            "guarantee",
            "confidence",
            "range",
            "terms",
            "ledger",
            "inputs",
            "assumptions",
            "formula",
            "source",
            "standing",
            "bound"),
        names(promise));
    assertEquals(report.promises().get(0).value(), promise.get("value").asDouble());
    JsonNode kl = json.at("/groups/0/alone/1");
    assertEquals(NASTY, kl.get("label").asText());
    assertEquals("7 errors in 285", kl.at("/inputs/risk").asText());
    assertEquals("IID", kl.at("/assumptions/0/name").asText());
    JsonNode gibbs = json.at("/groups/1");
    assertTrue(gibbs.at("/promise/range/1").isNull(), "infinity is null");
    assertTrue(json.at("/rates/0/value").isNull());
    assertEquals(NASTY, json.at("/indications/0/from").asText());
    assertTrue(json.at("/groups/2/alone/0/vacuous").asBoolean());
    assertFalse(report.toJson().contains("<"), "may be put into a page");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void csvHasOneLineForEachAndTheNumbersThemselves() throws Exception {
    Report report = named("=1+1");
    List<Map<String, String>> rows =
        records(report.toCsv()).stream().map(CSVRecord::toMap).toList();
    assertEquals(
        List.of(
            "promise",
            "alone",
            "alone",
            "promise",
            "alone",
            "promise",
            "alone",
            "rate",
            "indication"),
        rows.stream().map(row -> row.get("section")).toList());
    Map<String, String> promise = rows.get(0);
    assertEquals(report.promises().get(0).value(), Double.parseDouble(promise.get("value")));
    assertEquals("risk", promise.get("quantity"));
    assertEquals("'=1+1", rows.get(2).get("label"));
    assertEquals("true", rows.get(5).get("vacuous"));
    assertEquals("KL divergence", rows.get(5).get("largest_part"));
    assertEquals("'=1+1", rows.get(7).get("theorem"));
    assertEquals("≈", rows.get(8).get("side"));
    List<String> cells = List.copyOf(records(report.toCsv()).get(7).toList());
    List<String> rate = List.of("rate", "", "'=1+1", "risk", "~", "Infinity", "", "", "", "");
    assertEquals(rate, cells.subList(0, 10));
    assertEquals(List.of("'=1+1", "'=1+1", "", "", "", "", ""), cells.subList(10, 17));
    assertEquals("0.5", rows.get(8).get("value"));
    assertEquals(Holdout.kl(RISK).theorem().formula(), rows.get(8).get("formula"));
    assertTrue(rows.get(8).get("source").startsWith("'=1+1; Hoeffding"));
  }

  /** A certificate alone has the cells that it has as a row of a report. */
  @Test
  void csvOfACertificateIsItsRowInAReport() throws Exception {
    Bound[] bounds = {
      Holdout.binomial(RISK), PacBayes.mcAllester(RISK, 1e6), Information.xuRaginsky(9, 4, UNIT)
    };
    for (Bound bound : bounds) {
      List<CSVRecord> rows = records(Reports.of(bound).atDelta(1e-20).toCsv());
      Map<String, String> row = rows.get(rows.size() - 1).toMap();
      Certificate certificate =
          bound instanceof HighProbabilityBound probable
              ? probable.atDelta(1e-20)
              : ((ExpectedBound) bound).certify();
      List<CSVRecord> alone = records(certificate.toCsv());
      assertEquals(1, alone.size());
      row.put("section", "certificate");
      assertEquals(row, alone.get(0).toMap());
      assertTrue(certificate.toCsv().endsWith("\"\r\n"), certificate::toCsv);
    }
  }
}
