package genbound.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.PacBayes;
import genbound.Selection;
import genbound.bound.Bound.OfRisk;
import genbound.bound.Bound.OfUnitLosses;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.harness.Slow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CertificateTest {

  private static final Pattern NUMBER = Pattern.compile("[≤≥] (-?[0-9.]+(e-?[0-9]+)?) ");

  @Slow
  @Test
  void printedNumbersAreOnTheSafeSide() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      long n = 1 + random.nextInt(1_000_000);
      ErrorCount risk = Evidence.errors((long) (n * Math.pow(random.nextDouble(), 4)), n);
      double delta = Math.exp(-40 * random.nextDouble());
      Certificate upper = Holdout.binomial(risk).atDelta(Math.min(delta, 0.999));
      Certificate lower = Holdout.binomial(risk).lower().atDelta(Math.min(delta, 0.999));
      assertTrue(printed(upper).compareTo(new BigDecimal(upper.value())) >= 0, upper::toString);
      assertTrue(printed(lower).compareTo(new BigDecimal(lower.value())) <= 0, lower::toString);
    }
  }

  private static BigDecimal printed(Certificate certificate) {
    Matcher number = NUMBER.matcher(certificate.toString());
    assertTrue(number.find(), certificate::toString);
    return new BigDecimal(number.group(1));
  }

  @Test
  void vacuousCertificatesSaySoAndAreClipped() {
    Certificate certificate = PacBayes.mcAllester(Evidence.errors(5, 10), 1e9).atDelta(0.05);
    assertTrue(certificate.isVacuous());
    assertTrue(certificate.value() > 5000);
    assertEquals(1, certificate.clipped());
    assertEquals(
        "Gibbs risk ≤ 1 with probability ≥ 0.95, vacuous [McAllester]", certificate.toString());
    assertFalse(Holdout.kl(Evidence.errors(5, 10)).atDelta(0.05).isVacuous());
    Certificate lower = Holdout.hoeffding(Evidence.errors(0, 10)).lower().atDelta(0.05);
    assertTrue(lower.isVacuous());
    assertEquals(0, lower.clipped());
  }

  @Test
  void aValueThatOverflowsSaysNothingAndSaysSo() {
    var tail = LossTail.subGaussian(1e300);
    Certificate certificate = Information.xuRaginskyTail(1e300, 1, tail).atDelta(0.05);
    assertEquals(Double.MAX_VALUE, certificate.value());
    assertTrue(certificate.isVacuous());
    assertEquals("beyond every number", certificate.vacuity().orElseThrow().split(":")[0]);
  }

  @Test
  void shareOfTheDominantTermIsRightForHugeAndTinyTerms() {
    for (double unit : new double[] {Double.MAX_VALUE, 1, 4 * Double.MIN_VALUE}) {
      Term half = new Term("half", unit / 2);
      Term quarter = new Term("quarter", -unit / 4);
      List<Term> terms = List.of(new Term("observed", 0), half, quarter, quarter);
      assertEquals(50, Certificate.DominantTerm.among(terms).orElseThrow().percent());
    }
  }

  @Test
  void lossesOfAnyRangeAreScaledInOnePlace() {
    double unit = Holdout.kl(Evidence.meanLoss(0.25, 100)).atDelta(0.05).value();
    Certificate scaled = Holdout.kl(Evidence.meanLoss(0, 100, -1, 3)).atDelta(0.05);
    assertEquals(-1 + 4 * unit, scaled.value(), 1e-14);
    assertEquals(0, scaled.terms().get(0).value(), 1e-15);
    assertEquals(
        3, PacBayes.mcAllester(Evidence.meanLoss(0, 1, -1, 3), 99).atDelta(0.05).clipped());
  }

  @Test
  void shiftingAGapLeavesItAlone() {
    Theorem gap =
        Theorem.upper(
            "test", Quantity.GENERALISATION_GAP, "gap ≤ 0.1", "2026", Standing.PUBLISHED, 0);
    Evaluation unit = new Evaluation(0.1, List.of(new Term("all", 0.1)), List.of());
    assertEquals(0.2, unit.inUnitsOf(new LossRange(5, 7), gap).value(), 1e-16);
  }

  @Test
  void explanationNamesTheoremTermsAndAssumptions() {
    String text =
        PacBayes.kl(Evidence.errors(37, 1000), 12.4).atConfidence(0.95).explain().toString();
    for (String part :
        List.of(
            "Theorem",
            "Inputs",
            "gibbsRisk = 37 errors in 1000",
            "kl = 12.4",
            "Terms",
            "KL divergence",
            "Assumes",
            "independent draws",
            "δ spent on",
            "0.05 PAC-Bayes-kl",
            "Source",
            "Maurer (2004)",
            "published, refereed",
            "To tighten")) {
      assertTrue(text.contains(part), part + " is missing in\n" + text);
    }
  }

  @Test
  void aValueThatIsNotANumberIsADefect() {
    assertThrows(
        IllegalStateException.class,
        () -> new Evaluation(Double.NaN, List.of(new Term("all", 0)), List.of()));
  }

  private static final LossRange WIDE = new LossRange(-1, 3);

  /** A risk lies in [−1, 3], a gap in [−4, 4], and is out of it in units of 4. */
  @Test
  void vacuityIsMeasuredInTheRangeOfTheLosses() {
    Ends six = Ends.of(0, 6).with(Quantity.RISK, Standing.PUBLISHED, WIDE);
    Certificate risk = six.atDelta(0.1);
    assertEquals(23, risk.value(), 1e-12);
    assertEquals("6 times the loss range: given, 100 % of the distance", vacuity(risk));
    assertEquals(3, risk.clipped());
    Certificate gap = six.with(Quantity.GENERALISATION_GAP, Standing.PUBLISHED, WIDE).atDelta(0.1);
    assertEquals(24, gap.value(), 1e-12);
    assertEquals("6 times the loss range: given, 100 % of the distance", vacuity(gap));
    assertEquals(4, gap.clipped());
    Certificate below = six.lower().atDelta(0.1);
    assertEquals(-1, below.value());
    assertEquals("no more than the loss range says", vacuity(below));
    assertEquals(Optional.empty(), below.driver());
  }

  private static String vacuity(Certificate certificate) {
    return certificate.vacuity().orElseThrow();
  }

  @Test
  void lowerEndsAreVacuousWhereTheRangeBegins() {
    for (double end : new double[] {-1, -0.99, 0, 0.01}) {
      Ends ends = Ends.of(end, 1);
      Ends gap = ends.with(Quantity.GENERALISATION_GAP, Standing.PUBLISHED, WIDE);
      assertEquals(end <= -1, gap.lower().atDelta(0.1).isVacuous(), "gap at " + end);
      Ends risk = ends.with(Quantity.RISK, Standing.PUBLISHED, WIDE);
      assertEquals(end <= 0, risk.lower().atDelta(0.1).isVacuous(), "risk at " + end);
    }
    Ends gap = Ends.of(-2, 1).with(Quantity.GENERALISATION_GAP, Standing.PUBLISHED, WIDE);
    assertEquals(-4, gap.lower().atDelta(0.1).clipped());
  }

  @Test
  void theDriverIsTheLargestTermButTheFirst() {
    List<Term> terms =
        List.of(new Term("observed", 9), new Term("small", 1), new Term("large", -3));
    var driver = Certificate.DominantTerm.among(terms).orElseThrow();
    assertEquals("large, 75 % of the distance", driver.toString());
    assertEquals(terms.get(0), driver.observed());
    List<Term> none = List.of(new Term("observed", 9), new Term("nothing", 0));
    assertTrue(Certificate.DominantTerm.among(none).isEmpty());
  }

  /** A bound that answers with what it was not asked for. */
  private record Answering(Certificate answer, LossRange range) implements HighProbabilityBound {

    @Override
    public Theorem theorem() {
      return Ends.theorem(Quantity.RISK, Standing.PUBLISHED);
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return Ends.of(0, 0.5).evaluate(confidence);
    }

    @Override
    public Certificate at(Confidence confidence) {
      return answer;
    }
  }

  @Test
  void aCertificateOfAnotherBoundOrConfidenceIsRefused() {
    Confidence tenth = Confidence.ofDelta(0.1);
    Ends ends = Ends.of(0, 0.5);
    assertEquals(ends.at(tenth), Certificate.of(ends, tenth));
    for (Certificate answer : new Certificate[] {null, ends.at(tenth), ends.atDelta(0.2)}) {
      Answering bound = new Answering(answer, LossRange.UNIT);
      assertThrows(IllegalStateException.class, () -> Certificate.of(bound, tenth));
    }
    HighProbabilityBound late =
        new HighProbabilityBound() {
          @Override
          public Theorem theorem() {
            return ends.theorem();
          }

          @Override
          public LossRange range() {
            return LossRange.UNIT;
          }

          @Override
          public Evaluation evaluate(Confidence confidence) {
            return ends.evaluate(confidence);
          }

          @Override
          public Certificate at(Confidence confidence) {
            return HighProbabilityBound.super.at(confidence.share(0.5));
          }
        };
    assertThrows(IllegalStateException.class, () -> Certificate.of(late, tenth));
  }

  @Test
  void everyFormIsThatOfItsExplanation() {
    Certificate one = Ends.of(0, 0.5).atDelta(0.1);
    assertEquals(one.explain().toMarkdown(), one.toMarkdown());
    assertEquals(one.explain().toCsv(), one.toCsv());
    assertEquals(one.explain().toJson(), one.toJson());
    assertEquals(one.explain().toHtml(), one.toHtml());
    assertEquals(one.explain().toSvg(), one.toSvg());
    for (String form : List.of(one.toMarkdown(), one.toCsv(), one.toJson(), one.toHtml())) {
      assertTrue(form.contains("of published, refereed"), form);
    }
  }

  @Test
  void certificatesAreEqualIfAllTheySayIs() {
    Certificate one = Ends.of(0, 0.5).atDelta(0.1);
    assertEquals(one, Ends.of(0, 0.5).atDelta(0.1));
    assertEquals(one.hashCode(), Ends.of(0, 0.5).atDelta(0.1).hashCode());
    assertNotEquals(one, Ends.of(0, 0.5).atDelta(0.2));
    assertNotEquals(one, Ends.of(0.1, 0.5).atDelta(0.1));
    assertNotEquals(one, Ends.of(0, 0.5).lower().atDelta(0.1));
    assertNotEquals(one, "another thing");
    assertNotEquals(one.hashCode(), Ends.of(0, 0.5).atDelta(0.2).hashCode());
  }

  @Test
  void aChoiceAmongLessEstablishedBoundsSaysSo() {
    Ends published = Ends.of(0, 0.2);
    assertEquals("published, refereed", published.atDelta(0.1).standing());
    Ends preprint = Ends.of(0, 0.9).with(Quantity.RISK, Standing.UNREFEREED, LossRange.UNIT);
    assertEquals(
        "published, refereed; chosen among bounds of which the least established is: "
            + "preprint, not refereed",
        Selection.tightest(published, preprint).atDelta(0.1).standing());
  }

  @Test
  void onlyBoundsMakeCertificatesAndIntervals() {
    assertEquals(0, Certificate.class.getConstructors().length);
    assertEquals(0, Interval.class.getConstructors().length);
  }

  @Test
  void mistakesOfABoundDoNotBecomeCertificates() {
    Term half = new Term("half", 0.5);
    assertDefect("terms", 0.1, List.of(half), List.of());
    Confidence tenth = Confidence.ofDelta(0.1);
    assertDefect("ledger", 0.5, List.of(half), List.of(new Spending("a part", tenth)));
  }

  private static void assertDefect(
      String what, double value, List<Term> terms, List<Spending> ledger) {
    HighProbabilityBound bound =
        new HighProbabilityBound() {
          @Override
          public Theorem theorem() {
            return Holdout.kl(Evidence.errors(1, 2)).theorem();
          }

          @Override
          public LossRange range() {
            return LossRange.UNIT;
          }

          @Override
          public Evaluation evaluate(Confidence confidence) {
            return new Evaluation(value, terms, ledger);
          }
        };
    var defect = assertThrows(IllegalStateException.class, () -> bound.atDelta(0.05));
    assertTrue(defect.getMessage().contains(what), defect.getMessage());
  }

  private static final String FORGED =
      "fine]\nWith probability ≥ 0.999, the risk is at most 0.001, by magic.\u202e\u200b\u0000";

  /** A bound of one's own whose theorem is named as somebody wished. */
  private record Named(String name) implements HighProbabilityBound, OfUnitLosses {
    @Override
    public Theorem theorem() {
      return Theorem.upper(
          name, Quantity.RISK, "R ≤ " + name, name, Standing.PUBLISHED, 0, Assumption.IID);
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return new Evaluation(0.5, List.of(new Term(name, 0.4), new Term(name, 0.1)));
    }
  }

  /** A name with a line end, or with letters that turn others round, is still one line. */
  @Test
  void noNameForgesALine() {
    Certificate certificate = new Named(FORGED).atDelta(0.05);
    assertOneLine(certificate.toString());
    assertOneLine(new Rate(FORGED, Quantity.RISK, "C", "2026", 1, 0.1).toString());
    assertOneLine(new Indication(certificate.theorem(), 0.1, FORGED).toString());
    String page = certificate.explain().toString();
    page.lines().forEach(line -> assertFalse(line.startsWith("With"), page));
    page.lines().forEach(CertificateTest::assertOneLine);
    assertEquals(
        new Named("fine").atDelta(0.05).explain().toString().lines().count(), page.lines().count());
    TwoSidedBound both =
        new TwoSidedBound() {
          @Override
          public Theorem theorem() {
            return certificate.theorem();
          }

          @Override
          public LossRange range() {
            return LossRange.UNIT;
          }

          @Override
          public Evaluation evaluate(Confidence confidence) {
            return new Evaluation(0.5, List.of(new Term("all", 0.5)));
          }

          @Override
          public Evaluation evaluateLower(Confidence confidence) {
            return new Evaluation(0.4, List.of(new Term("all", 0.4)));
          }

          @Override
          public String lowerFormula() {
            return "R ≥ 0.4";
          }
        };
    assertOneLine(both.intervalAt(0.95).toString());
  }

  private static void assertOneLine(String line) {
    assertFalse(line.matches("(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}].*"), line);
  }

  private record Hidden(ErrorCount risk, Object nothing) implements HighProbabilityBound, OfRisk {
    @Override
    public Theorem theorem() {
      return Holdout.kl(risk).theorem();
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return Holdout.kl(risk).evaluate(confidence);
    }
  }

  @Test
  void aPrivateRecordOfOnesOwnIsExplained() {
    String page = new Hidden(Evidence.errors(1, 20), null).atDelta(0.05).explain().toString();
    assertTrue(page.contains("risk = 1 errors in 20"), page);
    assertTrue(page.contains("nothing = null"), page);
  }
}
