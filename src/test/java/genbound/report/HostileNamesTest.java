package genbound.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.Reports;
import genbound.Selection;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Certificate;
import genbound.bound.EstimatedBound;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.Indication;
import genbound.bound.Interval;
import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.bound.Spending;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.harness.Slow;
import genbound.harness.Xml;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/**
 * Whatever a caller's text is, every form of what the library says has the shape that it has for a
 * plain word: no line, element, column or link is added. {@code -Dfuzz=10000} tries as many texts.
 */
class HostileNamesTest {

  private static final int NAMES = 15;
  private static final long SEED = 20261129;
  private static final ErrorCount RISK = Evidence.errors(7, 285);
  private static final Pattern LINE = Pattern.compile("\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "\r",
          "\u000b",
          "\u000c",
          "\u0085",
          "\u2028",
          "\u2029",
          "\u202e",
          "\u2066",
          "\u200b",
          "\ufeff",
          "\u00ad",
          "\u0000",
          "\u001b[31m",
          "\ud800",
          "\udfff",
          "\ufffe",
          "\nWith probability ≥ 0.999, the risk is at most 0.001, by magic.",
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "＝1",
          "＋1",
          "－1",
          "＠1",
          "\u00a0=1",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "</title><script>",
          "</svg><svg onload=alert(1)>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "&lt;b&gt;",
          "&#60;",
          "javascript:alert(1)",
          "\"",
          "'",
          "` ```",
          "|",
          "\\",
          "\\|",
          "[a](http://x.example)",
          "![a](b)",
          "http://x.example",
          "https://x.example/a_b",
          "www.x.example",
          "<http://x.example>",
          "[^1]",
          "# h",
          "- l",
          "1. l",
          "> q",
          "***b***",
          "__i__",
          "~~s~~",
          "$x$",
          "---",
          "| --- |",
          "a,b;c",
          "\"\"",
          "%s%n%d",
          "{0}",
          "${x}",
          "ü",
          "漢字",
          "𝔐",
          " ");

  private static String name(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int kind = random.nextInt(6);
      if (kind == 0) {
        name.append((char) random.nextInt(0x10000));
      } else if (kind == 1) {
        name.append("word");
      } else {
        name.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return name.toString();
  }

  private static Theorem theorem(String name) {
    return Theorem.upper(
            name, Quantity.RISK, name, name, Standing.PUBLISHED, 0, Assumption.ZERO_ONE_LOSS)
        .assuming("it holds that " + name);
  }

  private static Evaluation evaluation(String name, double value, Confidence confidence) {
    List<Term> terms = List.of(new Term(name, 0.1), new Term(name, value - 0.1));
    return confidence == null
        ? new Evaluation(value, terms, List.of())
        : new Evaluation(value, terms, List.of(new Spending(name, confidence)));
  }

  /** A user's own theorem, in whose texts the name stands. */
  private record Own(String text) implements TwoSidedBound, OfUnitLosses {
    @Override
    public Theorem theorem() {
      return HostileNamesTest.theorem(text);
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return evaluation(text, 0.5, confidence);
    }

    @Override
    public Evaluation evaluateLower(Confidence confidence) {
      return evaluation(text, 0.05, confidence);
    }

    @Override
    public String lowerFormula() {
      return text;
    }
  }

  /** A user's own theorem about an average. */
  private record OwnAverage(String text) implements ExpectedBound, OfUnitLosses {
    @Override
    public Theorem theorem() {
      return HostileNamesTest.theorem(text);
    }

    @Override
    public Evaluation evaluate() {
      return evaluation(text, 2, null);
    }
  }

  private static EstimatedBound estimated(String name) {
    return EstimatedBound.of(
        name,
        Evidence.selectorInformation(new int[] {0, 1, 0}, new int[] {0, 1, 1}, 2, 2),
        cmi -> Information.cmi(cmi, 9, LossRange.UNIT));
  }

  private static Comparison comparison(String name) {
    return Reports.of(new Own(name), new OwnAverage(name), estimated(name))
        .with(name, Holdout.kl(RISK))
        .with(name, Holdout.kl(RISK).lower())
        .with(name, new OwnAverage(name))
        .with(new Rate(name, Quantity.RISK, name, name, 1, 0.5))
        .with(new Indication(theorem(name), 0.5, name))
        .about(name, name)
        .titled(name);
  }

  private static Picture picture(String name) {
    double[] points = {1, 2};
    return Reports.picture(name, Axis.linear(name), Axis.log(name), Curve.of(name, points, points));
  }

  private static Map<String, String> texts(String name) {
    Comparison comparison = comparison(name);
    Report report = comparison.atConfidence(0.95);
    Own own = new Own(name);
    Certificate certificate = own.atDelta(0.05);
    Interval interval = own.intervalAt(0.95);
    Verification verification = Reports.verify(report.toJson());
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("report", report.toString());
    texts.put("plain words", report.plainWords());
    texts.put("recommendation", report.recommendation().toString());
    texts.put("certificate", certificate.toString());
    texts.put("explanation", certificate.explain().toString());
    texts.put("average", new OwnAverage(name).certify().explain().toString());
    texts.put("vacuity", new OwnAverage(name).certify().vacuity().orElseThrow());
    texts.put("driver", certificate.driver().orElseThrow().toString());
    texts.put("estimate", estimated(name).toString());
    texts.put("of an estimate", estimated(name).atDelta(0.05).explain().toString());
    texts.put("interval", interval.toString());
    texts.put("lower", interval.lower().explain().toString());
    texts.put("tightest", Selection.tightest(own, Holdout.kl(RISK)).atDelta(0.05).toString());
    texts.put("grid", Selection.onGrid(Evidence.roundedUpOnGrid(0.3), x -> own).toString());
    texts.put("order", Selection.inOrder(0.6, own).atDelta(0.05).toString());
    texts.put("comparison", comparison.toString());
    texts.put("entry", new NamedBound(name, Holdout.kl(RISK)).toString());
    texts.put("row", report.groups().get(0).promise().toString());
    texts.put("group", report.groups().get(0).toString());
    texts.put("rate", comparison.rates().get(0).toString());
    texts.put("indication", comparison.indications().get(0).toString());
    texts.put("spending", certificate.ledger().get(0).toString());
    texts.put("term", certificate.terms().get(0).toString());
    texts.put("verification", verification.toString());
    verification.certificates().forEach(one -> texts.put(one.place(), one.toString()));
    texts.put("picture", picture(name).toString());
    texts.put("axis", picture(name).x().toString());
    texts.put("curve", picture(name).curves().get(0).toString());
    return texts;
  }

  private static Map<String, String> pages(String name) {
    Report report = comparison(name).atConfidence(0.95);
    Certificate certificate = new Own(name).atDelta(0.05);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("report", report.toHtml());
    pages.put("report's page", body(report.toHtmlPage()));
    pages.put("certificate", certificate.toHtml());
    pages.put("certificate's page", body(certificate.toHtmlPage()));
    pages.put("interval", new Own(name).intervalAt(0.95).toHtml());
    pages.put("rate", report.rates().get(0).toHtml());
    pages.put("indication", report.indications().get(0).toHtml());
    pages.put("verification", Reports.verify(report.toJson()).toHtml());
    pages.put("recommendation", report.recommendation().toHtml());
    pages.put("order", Selection.inOrder(0.6, new Own(name)).atDelta(0.05).toHtml());
    pages.put("picture", picture(name).toHtml());
    pages.put("drawn report", report.toSvg());
    pages.put("drawn certificate", certificate.toSvg());
    pages.put("drawn picture", picture(name).toSvg());
    return pages;
  }

  /** The part of a page that is XML too, after a head that holds nothing but a title. */
  private static String body(String page) {
    int start = page.indexOf("<main>");
    String head = page.substring(0, start);
    assertEquals(1, head.split("<title>", -1).length - 1, head);
    assertEquals(11, head.split("<", -1).length - 1, head);
    return page.substring(start, page.lastIndexOf("</main>") + "</main>".length());
  }

  @Slow
  @Test
  void everyFormHasTheShapeThatItHasForAPlainWord() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<String, Object> plain = shapes("word");
    for (int i = 0; i < Integer.getInteger("fuzz", NAMES); i++) {
      String name = name(random);
      Map<String, Object> shapes = shapes(name);
      String escaped = new ObjectMapper().writeValueAsString(name);
      plain.forEach(
          (form, shape) -> assertEquals(shape, shapes.get(form), form + " of " + escaped));
      assertEquals(plain.keySet(), shapes.keySet());
      checkJson(name);
    }
  }

  private static Map<String, Object> shapes(String name) throws Exception {
    Map<String, Object> shapes = new TreeMap<>();
    texts(name)
        .forEach(
            (form, text) -> {
              String lines = text.replace("\n", "");
              assertFalse(UNSEEN.matcher(lines).find(), form + ": " + text);
              shapes.put("text of " + form, LINE.split(text, -1).length);
            });
    pages(name)
        .forEach(
            (form, page) -> {
              Element root = Xml.parse(page).getDocumentElement();
              List<String> tags = new ArrayList<>();
              addTags(root, tags);
              shapes.put("tags of " + form, tags);
            });
    Report report = comparison(name).atConfidence(0.95);
    shapes.put("marks of the report", marks(report.toMarkdown()));
    shapes.put("marks of the certificate", marks(new Own(name).atDelta(0.05).toMarkdown()));
    shapes.put("rows", rows(report.toCsv()));
    return shapes;
  }

  /** Elements and the names of their attributes, in their order. */
  private static void addTags(Element element, List<String> tags) {
    StringBuilder tag = new StringBuilder(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String attribute = attributes.item(i).getNodeName();
      String value = attributes.item(i).getNodeValue();
      assertFalse(attribute.startsWith("on") || attribute.equals("href"), attribute);
      boolean image = value.startsWith("data:image/svg+xml;base64,");
      assertTrue(!attribute.equals("src") || image, value);
      tag.append(' ').append(attribute);
    }
    tags.add(tag.toString());
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        addTags(child, tags);
      }
    }
  }

  /**
   * How often each mark of Markdown stands where it is not escaped, and how many lines there are.
   */
  private static Map<String, Long> marks(String markdown) {
    String bare = markdown.replaceAll("\\\\[!-/:-@\\[-`{-~]", "");
    Map<String, Long> marks = new TreeMap<>();
    marks.put("lines", (long) LINE.split(markdown, -1).length);
    for (String mark : List.of("|", "*", "_", "`", "[", "]", "<", ">", "#", "~", "!", "^", "$")) {
      marks.put(mark, (long) bare.split(Pattern.quote(mark), -1).length - 1);
    }
    for (String link : List.of("://", "www.", "](")) {
      marks.put(link, (long) bare.split(Pattern.quote(link), -1).length - 1);
    }
    return marks;
  }

  /** The lengths of all rows; no cell starts as a formula does. */
  private static List<Integer> rows(String csv) throws Exception {
    List<Integer> rows = new ArrayList<>();
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      for (CSVRecord row : parser) {
        rows.add(row.size());
        row.forEach(cell -> assertFalse(isFormula(cell), cell));
      }
    }
    return rows;
  }

  private static boolean isFormula(String cell) {
    String start = cell.replaceFirst("^[\\s\\p{Z}]+", "");
    boolean number = cell.matches("-?[0-9.]+(E-?[0-9]+)?");
    return !number && !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
  }

  /** The text itself, in what may be put into a script of a page. */
  private static void checkJson(String name) throws Exception {
    String json = comparison(name).atConfidence(0.95).toJson();
    JsonNode tree = new ObjectMapper().readTree(json);
    assertEquals(name, tree.get("title").asText());
    assertEquals(name, tree.at("/rates/0/source").asText());
    assertEquals(name, tree.at("/groups/0/alone/1/theorem").asText());
    assertFalse(json.contains("<") || LINE.matcher(json).find(), json);
  }
}
