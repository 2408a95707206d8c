package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.PacBayes;
import genbound.Reports;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.Xml;
import genbound.report.Axis;
import genbound.report.Curve;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DisplayTest {

  private static final ErrorCount RISK = Evidence.errors(7, 285);
  private static final double[] ONE = {1};

  static List<Display> all() {
    Certificate certificate = Holdout.kl(RISK).atDelta(0.05);
    return List.of(
        certificate,
        certificate.explain(),
        Holdout.kl(RISK).lower().atDelta(0.05),
        PacBayes.mcAllester(RISK, 1e300).atDelta(0.05),
        Holdout.kl(RISK).intervalAt(0.95),
        new Rate("a", Quantity.RISK, "C < 1", "b & c", 1, 2),
        new Indication(Holdout.kl(RISK).theorem(), 0.1, "a < b"),
        Reports.of(Holdout.kl(RISK), Holdout.binomial(RISK)).atDelta(0.05),
        Reports.recommend(),
        Reports.picture("t", Axis.linear("x"), Axis.linear("y"), Curve.of("c", ONE, ONE)));
  }

  @Test
  void displaysHaveTextAndOneRicherForm() {
    for (Display display : all()) {
      List<String> types = new ArrayList<>(display.mime().keySet());
      assertTrue(types.contains("text/plain") && types.size() >= 2, display + ": " + types);
      assertEquals(display.toString(), display.mime().get("text/plain"));
      Xml.parse(display.toHtml());
      if (!display.toSvg().isEmpty()) {
        assertEquals("svg", Xml.parse(display.toSvg()).getDocumentElement().getTagName());
        assertEquals(display.toSvg(), display.mime().get("image/svg+xml"));
      }
    }
  }

  @Test
  void theExplanationSaysInHtmlWhatItSaysInText() {
    Explanation explanation = Holdout.kl(RISK).atDelta(0.05).explain();
    String html = Xml.parse(explanation.toHtml()).getDocumentElement().getTextContent();
    String squeezed = html.replaceAll("\\s+", "");
    explanation
        .toString()
        .lines()
        .forEach(line -> assertTrue(squeezed.contains(line.replaceAll("\\s+", "")), line));
    assertFalse(explanation.toString().contains("Vacuous"));
    assertTrue(
        PacBayes.mcAllester(RISK, 1e6).atDelta(0.05).explain().toString().contains("Vacuous"));
  }

  @Test
  void noFormHangsOnTheLocale() {
    List<String> forms = all().stream().map(Display::mime).map(Object::toString).toList();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertEquals(forms, all().stream().map(Display::mime).map(Object::toString).toList());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void longListsAreShownByTheirEnds() {
    List<Double> steps = Collections.nCopies(10_000, 0.25);
    ExpectedBound sgld = Information.sgld(steps, steps, 1, 3, 100, LossTail.unit());
    assertTrue(
        sgld.certify().explain().toString().contains("steps = 10000 of them: 0.25, …, 0.25"));
    assertTrue(sgld.toString().length() < 100, sgld.toString());
  }

  @Test
  void aBoundWithoutAValueIsStillShown() {
    Theorem theorem = Holdout.kl(RISK).theorem();
    for (double value : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      List<Term> terms = List.of(new Term("observed", 0), new Term("confidence", value));
      HighProbabilityBound bound = new Declared(theorem, new Evaluation(value, terms, List.of()));
      Xml.parse(bound.atDelta(0.05).toHtml());
      Xml.parse(Reports.of(bound).atDelta(0.05).toHtml());
    }
  }

  private record Declared(Theorem theorem, Evaluation evaluation) implements HighProbabilityBound {
    @Override
    public Evaluation evaluate(Confidence confidence) {
      return evaluation;
    }

    @Override
    public LossRange range() {
      return LossRange.UNBOUNDED;
    }
  }

  @Test
  void theBarsOfTheTermsLieEndToEndUpToTheValue() {
    Certificate certificate = PacBayes.kl(RISK, 12).atDelta(0.05);
    Document svg = Xml.parse(certificate.toSvg());
    List<Element> bars =
        Xml.elements(svg, "rect").stream().filter(r -> r.hasAttribute("fill")).toList();
    assertEquals(certificate.terms().size() + 1, bars.size());
    double end = number(bars.get(0), "x");
    for (Element bar : bars.subList(0, bars.size() - 1)) {
      assertEquals(end, number(bar, "x"), 0.2);
      end = number(bar, "x") + number(bar, "width");
    }
    Element total = bars.get(bars.size() - 1);
    assertEquals(end, number(total, "x") + number(total, "width"), 0.2);
    double risk = certificate.terms().get(0).value() / certificate.value();
    assertEquals(risk, number(bars.get(0), "width") / number(total, "width"), 0.005);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
