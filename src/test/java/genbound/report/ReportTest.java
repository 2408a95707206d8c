package genbound.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.PacBayes;
import genbound.Reports;
import genbound.Selection;
import genbound.bound.Bound;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Certificate;
import genbound.bound.EstimatedBound;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Indication;
import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.harness.Coverage;
import genbound.harness.Slow;
import genbound.harness.Xml;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final ErrorCount RISK = Evidence.errors(7, 285);
  private static final Rate RATE =
      new Rate("norm law", Quantity.RISK, "C·√(d/n)", "Somebody (2001)", 2, 0.01);

  /** A bound in expectation, which is smaller than every other. */
  private record Average() implements ExpectedBound, OfUnitLosses {
    @Override
    public Theorem theorem() {
      return Theorem.upper(
          "average", Quantity.RISK, "E R ≤ 0.001", "2026", Standing.PUBLISHED, 0, Assumption.IID);
    }

    @Override
    public Evaluation evaluate() {
      return new Evaluation(0.001, List.of(new Term("all", 0.001)), List.of());
    }
  }

  private static Report report() {
    return Reports.of(Holdout.hoeffding(RISK), Holdout.binomial(RISK), Holdout.kl(RISK))
        .with("posterior", PacBayes.kl(RISK, 20))
        .with("rough", PacBayes.mcAllester(RISK, 40_000))
        .with("on average", new Average())
        .with(RATE)
        .with(new Indication(Holdout.kl(RISK).theorem(), 0.0003, "a guess"))
        .titled("A model")
        .atDelta(0.06);
  }

  @Test
  void promisesPayForBeingChosenAndHoldTogether() {
    List<Certificate> promises = report().promises();
    assertEquals(2, promises.size());
    Certificate risk =
        Selection.tightest(Holdout.hoeffding(RISK), Holdout.binomial(RISK), Holdout.kl(RISK))
            .at(Confidence.ofDelta(0.06).share(0.5));
    assertEquals(risk.value(), promises.get(0).value(), 1e-15);
    assertEquals("binomial tail inversion", promises.get(0).theorem().name());
    assertEquals("posterior", report().groups().get(1).promise().label());
    double spent = report().ledger().stream().mapToDouble(s -> s.confidence().delta()).sum();
    assertEquals(0.06, spent, 1e-15);
    assertEquals(3, report().ledger().size());
  }

  @Test
  void besidesStandsWhatEachGivesAloneTightestFirst() {
    List<NamedCertificate> alone = report().groups().get(0).alone();
    assertEquals(
        List.of("binomial tail inversion", "Chernoff-kl", "Hoeffding"),
        alone.stream().map(row -> row.certificate().theorem().name()).toList());
    assertEquals(Holdout.kl(RISK).atDelta(0.06), alone.get(1).certificate());
    var below = Reports.of(Holdout.hoeffding(RISK).lower(), Holdout.kl(RISK).lower()).atDelta(0.05);
    List<NamedCertificate> lower = below.groups().get(0).alone();
    assertTrue(lower.get(0).certificate().value() > lower.get(1).certificate().value());
  }

  @Test
  void whatCannotBeComparedIsNotRanked() {
    Report report =
        Reports.of(
                Holdout.kl(RISK),
                Holdout.kl(RISK).lower(),
                PacBayes.kl(RISK, 1),
                PacBayes.tandem(Evidence.tandemRisk(RISK.mean(), RISK.n()), 1),
                Holdout.kl(Evidence.meanLoss(1, 9, 0, 2)),
                new Average())
            .with(RATE)
            .atDelta(0.05);
    assertEquals(5, report.groups().size());
    assertTrue(report.groups().stream().allMatch(group -> group.alone().size() == 1));
    assertEquals(List.of("average"), names(report.inExpectation()));
    assertEquals(List.of(RATE), report.rates());
    for (Certificate promise : report.promises()) {
      assertTrue(promise.value() > 0.002, "neither the average nor the rate has won: " + promise);
    }
  }

  private static List<String> names(List<NamedCertificate> rows) {
    return rows.stream().map(row -> row.certificate().theorem().name()).toList();
  }

  @Slow
  @Test
  void promisesHoldTogetherWhereTheBestAloneDoNot() {
    Coverage.assertHolds(0.1, 2000, 5, random -> allHold(draw(random).promises()));
    Coverage.assertBroken(
        0.1,
        2000,
        5,
        random ->
            allHold(
                draw(random).groups().stream().map(g -> g.alone().get(0).certificate()).toList()));
  }

  /** Five test sets of a predictor for errors, and five for a loss in [0, 2] that is 2 or 0. */
  private static Report draw(RandomGenerator random) {
    Bound[] bounds = new Bound[10];
    for (int i = 0; i < 10; i++) {
      long errors = Coverage.binomial(random, 50, 0.3);
      bounds[i] =
          i < 5
              ? Holdout.binomial(Evidence.errors(errors, 50))
              : Holdout.kl(Evidence.meanLoss(errors / 25.0, 50, 0, 2));
    }
    return Reports.of(bounds).atDelta(0.1);
  }

  private static boolean allHold(List<Certificate> certificates) {
    return certificates.stream().allMatch(c -> c.value() >= 0.3 * c.bound().range().high());
  }

  @Test
  void vacuousRowsSayByWhatFactorAndThroughWhat() {
    NamedCertificate rough = report().groups().get(1).alone().get(1);
    assertTrue(rough.certificate().isVacuous());
    String how = "8.4 times the loss range: KL divergence, 100 % of the distance";
    assertEquals(how, rough.certificate().vacuity().orElseThrow());
    assertTrue(report().toString().contains("vacuous, " + how));
    Certificate lower = Holdout.hoeffding(Evidence.errors(0, 10)).lower().atDelta(0.05);
    assertEquals(
        "no more than the loss range says: confidence, 100 % of the distance",
        lower.vacuity().orElseThrow());
    assertFalse(Holdout.kl(RISK).atDelta(0.05).vacuity().isPresent());
    Certificate scaled = PacBayes.mcAllester(Evidence.meanLoss(3, 9, 1, 3), 0.1).atDelta(0.5);
    double factor = (scaled.value() - 1) / 2;
    assertTrue(scaled.vacuity().orElseThrow().startsWith(Numbers.roughly(factor) + " times"));
  }

  @Test
  void everyRowHasItsFactsInEveryForm() {
    Report report = report();
    for (String form : List.of(report.toString(), report.toMarkdown(), report.toHtml())) {
      for (String fact :
          List.of(
              "A model",
              "risk ≤ 0.04",
              "Gibbs risk ≤ 1",
              "Chernoff-kl",
              "posterior",
              "with probability ≥ 0.94",
              "in expectation",
              "Clopper",
              "published, refereed",
              "norm law",
              "0.01",
              "risk ≈ 0.0003",
              "a guess",
              "Holdout.binomial")) {
        assertTrue(form.contains(fact), fact + " is missing in\n" + form);
      }
    }
    assertTrue(report.plainWords().contains("the risk is at most 0.04"), report.plainWords());
    assertTrue(report.plainWords().contains("independent draws"));
    assertTrue(report.toSvg().contains("alone: posterior"));
  }

  @Test
  void anEstimatedAverageIsStillAnAverage() {
    LossRange range = LossRange.UNIT;
    var estimated =
        EstimatedBound.of(
            "test",
            Evidence.selectorInformation(new int[] {0, 1, 0}, new int[] {0, 1, 1}, 2, 2),
            cmi -> Information.cmi(cmi, 9, range));
    Report report = Reports.of(estimated, Holdout.kl(RISK)).atDelta(0.05);
    assertEquals(2, report.groups().size());
    assertTrue(report.plainWords().contains("an average over samples"), report.plainWords());
    assertFalse(
        Reports.of(Holdout.kl(RISK)).atDelta(0.05).plainWords().contains("average over samples"));
  }

  @Test
  void aChoiceAmongBoundsIsOneBound() {
    HighProbabilityBound chosen = Selection.tightest(Holdout.kl(RISK), Holdout.hoeffding(RISK));
    Report report = Reports.of(chosen).atConfidence(0.9);
    assertEquals(List.of(chosen.atConfidence(0.9)), report.promises());
    assertEquals(1, report.groups().get(0).alone().size());
  }

  @Test
  void reportsOfNoOrOneBoundAreComplete() {
    Report nothing = Reports.of().atConfidence(0.9);
    assertTrue(nothing.promises().isEmpty() && !nothing.toHtml().isEmpty());
    assertEquals("The report contains no bound.", nothing.plainWords());
    Report average = Reports.of(new Average()).atConfidence(0.9);
    assertTrue(average.promises().isEmpty());
    assertTrue(average.toString().contains("in expectation"));
    Report one = Reports.of(Holdout.kl(RISK)).atConfidence(0.9);
    assertEquals(Holdout.kl(RISK).atConfidence(0.9), one.promises().get(0));
  }

  @Test
  void barsOfOneRangeDoNotHideThoseOfAnother() {
    Report report =
        Reports.of(Holdout.kl(RISK), Holdout.kl(Evidence.meanLoss(5e5, 100, 0, 1e6))).atDelta(0.05);
    List<Double> widths =
        Xml.elements(Xml.parse(report.toSvg()), "rect").stream()
            .filter(bar -> bar.hasAttribute("fill"))
            .map(bar -> Double.parseDouble(bar.getAttribute("width")))
            .toList();
    double part = report.promises().get(1).value() / 1e6;
    assertEquals(report.promises().get(0).value() / part, widths.get(0) / widths.get(2), 0.01);
  }

  @Test
  void everyPartIsOneLine() {
    Certificate certificate = Holdout.kl(RISK).atDelta(0.05);
    double[] one = {1};
    for (Object part :
        List.of(
            new NamedBound("a\nb", Holdout.kl(RISK)),
            new NamedCertificate("a\nb", certificate),
            new QuantityGroup(new NamedCertificate("a\nb", certificate), List.of()),
            Axis.log("a\nb"),
            Curve.of("a\nb", one, one))) {
      assertTrue(part.toString().startsWith("a b"), part.toString());
    }
  }

  @Test
  void plainWordsSayEachPromiseInASentence() {
    Report report =
        Reports.of(Holdout.kl(RISK), Holdout.hoeffding(RISK))
            .with("below", Holdout.kl(Evidence.meanLoss(0.5, 100, 0, 2)).lower())
            .with("rough", PacBayes.mcAllester(RISK, 4000))
            .atConfidence(0.97);
    assertEquals(
        List.of(
            "With probability ≥ 0.99, the risk is at most 0.06312, by Chernoff-kl, the choice paid"
                + " for. Of its distance from what was observed, the part 'confidence' makes 100"
                + " %.",
            "With probability ≥ 0.99, the risk of 'below' is at least 0.272051, by Chernoff-kl. Of"
                + " its distance from what was observed, the part 'confidence' makes 100 %.",
            "With probability ≥ 0.99, the Gibbs risk of 'rough' is at most 1, by McAllester. This"
                + " bound is vacuous: 2.68 times the loss range: KL divergence, 100 % of the"
                + " distance.",
            "All of this holds together with probability ≥ 0.97.",
            "The library cannot check the conditions under 'Assumes'; you must ensure them."),
        PlainWords.paragraphs(report));
    List<String> pages =
        List.of(
            report.toString(),
            report.toMarkdown(),
            Xml.parse(report.toHtml()).getDocumentElement().getTextContent());
    for (String page : pages) {
      for (String paragraph : PlainWords.paragraphs(report)) {
        assertTrue(page.contains(paragraph), page);
      }
    }
    Report one = Reports.of(Holdout.kl(RISK)).atConfidence(0.97);
    assertFalse(one.plainWords().contains("All of this"), one.plainWords());
    assertFalse(one.toString().contains("In expectation"), one.toString());
  }

  @Test
  void headingsNameTheSideAndTheRangeOfLosses() {
    var wide = Evidence.meanLoss(0.5, 100, 0, 2);
    Report report =
        Reports.of(
                Holdout.kl(RISK), Holdout.kl(wide).lower(), Holdout.kl(wide), PacBayes.kl(RISK, 1))
            .atConfidence(0.95);
    assertEquals(
        List.of(
            "risk", "risk, from below, losses in [0, 2]", "risk, losses in [0, 2]", "Gibbs risk"),
        report.groups().stream().map(QuantityGroup::heading).toList());
  }

  /** The first heading of a piece of HTML is of the third level. */
  @Test
  void headingsOfSectionsAreOneLevelBelowTheTitle() {
    String html = report().toHtml();
    assertTrue(html.contains("<h3>A model</h3>"), html);
    for (String heading : List.of("Promises", "In expectation", "Sources", "In full")) {
      assertTrue(html.contains("<h4>" + heading + "</h4>"), heading + " in " + html);
    }
    assertFalse(html.matches("(?s).*<h[125].*"), html);
    String nothing = Reports.of().atConfidence(0.9).toHtml();
    assertFalse(nothing.contains("Sources"), nothing);
    assertTrue(Reports.of().atConfidence(0.9).toSvg().contains("no bound that holds with a"));
  }

  @Test
  void sourcesAreNamedWhereThereAreAny() {
    Sources sources = new Sources();
    assertEquals("", sources.heading("<", ">"));
    assertEquals("[1]", sources.number("a"));
    assertEquals("[2]", sources.number("b"));
    assertEquals("[1]", sources.number("a"));
    assertEquals("<Sources>", sources.heading("<", ">"));
    assertEquals(List.of("[1] a", "[2] b"), sources.lines());
  }

  @Test
  void blankLineFollowsWhatTheReaderSays() {
    String plain = Reports.of(Holdout.kl(RISK)).titled("A").atConfidence(0.9).toMarkdown();
    assertTrue(plain.startsWith("## A\n\nWith probability"), plain);
    String about =
        Reports.of(Holdout.kl(RISK)).titled("A").about("n", "1").atConfidence(0.9).toMarkdown();
    assertTrue(about.startsWith("## A\n\n- n: 1\n\nWith probability"), about);
  }

  @Test
  void barsOfBoundsThatSayNothingSaySo() {
    String svg = Reports.of(PacBayes.kl(RISK, 1e6), Holdout.kl(RISK)).atDelta(0.05).toSvg();
    assertTrue(svg.contains(">1 (vacuous)<"), svg);
    assertEquals(3, svg.split(" \\(vacuous\\)", -1).length, "the promise, and what it gives alone");
  }

  /** Losses without a bound have bars as long as parts of the largest value. */
  @Test
  void largestLossIsThatOfTheRangeOrOfTheValues() {
    Report bounded = Reports.of(Holdout.kl(Evidence.meanLoss(0, 9, -3, 2))).atDelta(0.05);
    assertEquals(3, bounded.groups().get(0).largestLoss());
    Report values =
        Reports.of(Holdout.subGaussian(-3, 100, 0.1), Holdout.subGaussian(-2, 100, 0.1))
            .atDelta(0.05);
    QuantityGroup group = values.groups().get(0);
    double largest =
        group.alone().stream().mapToDouble(row -> -row.certificate().value()).max().orElseThrow();
    assertEquals(largest, group.largestLoss());
    Report zero = Reports.of(Holdout.subGaussian(0, 100, 0)).atDelta(0.05);
    assertEquals(1, zero.groups().get(0).largestLoss());
  }

  @Test
  void textsAreShort() {
    assertEquals(
        "2 bounds, 1 rates and 0 indications to compare",
        Reports.of(Holdout.kl(RISK), Holdout.hoeffding(RISK)).with(RATE).toString());
    for (Situation situation : Situation.values()) {
      assertEquals(situation.given(), situation.toString());
    }
  }

  @Test
  void absencesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Reports.of((Bound[]) null));
    assertThrows(IllegalArgumentException.class, () -> Reports.of((Bound) null));
    assertThrows(IllegalArgumentException.class, () -> Reports.of().with(null, Holdout.kl(RISK)));
    assertThrows(IllegalArgumentException.class, () -> Reports.of().with((Rate) null));
    assertThrows(IllegalArgumentException.class, () -> Reports.of().with((Indication) null));
    assertThrows(IllegalArgumentException.class, () -> Reports.recommend((Situation) null));
    assertThrows(IllegalArgumentException.class, () -> Reports.of().titled(null));
    assertThrows(IllegalArgumentException.class, () -> Reports.of().about("name", null));
    assertThrows(IllegalArgumentException.class, () -> Reports.of().about(null, "text"));
    assertThrows(IllegalArgumentException.class, () -> Reports.of().at(null));
    assertThrows(IllegalArgumentException.class, () -> Reports.of().atDelta(Double.NaN));
  }
}
