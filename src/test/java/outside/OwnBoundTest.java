package outside;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Reports;
import genbound.Selection;
import genbound.Shift;
import genbound.bound.Bound;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Certificate;
import genbound.bound.EstimatedBound;
import genbound.bound.Evaluation;
import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Spending;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.Estimate;
import genbound.evidence.LossRange;
import genbound.evidence.learner.EstimatedInformation;
import genbound.harness.Classes;
import genbound.report.Report;
import genbound.report.Verification;
import genbound.shift.SourceDomain;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bound that is written outside the library, as its user would, works in every form. */
public class OwnBoundTest {

  private static final ErrorCount RISK = Evidence.errors(2, 20);
  private static final String IN_OWN_WORDS = "the moon is full, and <b>so</b> it stays";
  private static final String NOT_OURS = "which is not of this library, states a true theorem";

  @TempDir static Path folder;

  private static Theorem theorem(Quantity quantity) {
    return Theorem.upper(
            "own theorem",
            quantity,
            "R ≤ r + 1/10",
            "nobody (2026), nowhere",
            Standing.OWN_PROOF,
            0,
            Assumption.IID)
        .assuming(IN_OWN_WORDS);
  }

  private static Evaluation evaluation() {
    return new Evaluation(0.2, List.of(new Term("observed", 0.1), new Term("own cause", 0.1)));
  }

  /** What all forms below share but for their components. */
  public interface Own extends HighProbabilityBound, OfUnitLosses {
    @Override
    default Theorem theorem() {
      return OwnBoundTest.theorem(Quantity.RISK);
    }

    @Override
    default Evaluation evaluate(Confidence confidence) {
      return evaluation();
    }
  }

  public record Open(ErrorCount risk) implements Own {}

  record OfPackage(ErrorCount risk) implements Own {}

  private record Hidden(ErrorCount risk) implements Own {}

  public record Empty(ErrorCount risk, Object nothing) implements Own {}

  public record Throwing(ErrorCount risk, int failing) implements Own {
    @Override
    public int failing() {
      throw new UnsupportedOperationException("not today");
    }
  }

  private static final class Nameless {
    @Override
    public String toString() {
      return null;
    }
  }

  public record OfNameless(ErrorCount risk, Object nameless) implements Own {}

  private static final class Plain implements Own {}

  private record Average(ErrorCount risk) implements ExpectedBound, OfUnitLosses {
    @Override
    public Theorem theorem() {
      return OwnBoundTest.theorem(Quantity.EXPECTED_RISK);
    }

    @Override
    public Evaluation evaluate() {
      return evaluation();
    }
  }

  static Stream<Arguments> forms() throws Exception {
    record Local(ErrorCount risk) implements Own {}

    String risk = "risk = 2 errors in 20";
    return Stream.of(
        Arguments.of("Open", new Open(RISK), List.of(risk)),
        Arguments.of("OfPackage", new OfPackage(RISK), List.of(risk)),
        Arguments.of("Hidden", new Hidden(RISK), List.of(risk)),
        Arguments.of("Local", new Local(RISK), List.of(risk)),
        Arguments.of("Empty", new Empty(RISK, null), List.of(risk, "nothing = null")),
        Arguments.of("Throwing", new Throwing(RISK, 1), List.of(risk, "failing = not readable")),
        Arguments.of(
            "OfNameless", new OfNameless(RISK, new Nameless()), List.of(risk, "nameless = null")),
        Arguments.of("Plain", new Plain(), List.of()),
        Arguments.of("outside.OwnBoundTest$1", new Own() {}, List.of()),
        Arguments.of("Stranger", stranger(), List.of("risk = not readable")),
        Arguments.of("Average", new Average(RISK), List.of(risk)));
  }

  /** A public record in a package that its named module does not export. */
  private static Bound stranger() throws Exception {
    Path classes = folder.resolve("classes");
    if (!Files.exists(classes)) {
      compile(classes);
    }
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration()
            .resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("stranger"));
    ClassLoader loader = OwnBoundTest.class.getClassLoader();
    ModuleLayer.Controller layer =
        ModuleLayer.defineModulesWithOneLoader(configuration, List.of(boot), loader);
    Module module = layer.layer().findModule("stranger").orElseThrow();
    layer.addReads(module, OwnBoundTest.class.getModule());
    Class<?> door = Class.forName("stranger.door.Door", true, module.getClassLoader());
    return (Bound) ((Supplier<?>) door.getConstructor().newInstance()).get();
  }

  private static void compile(Path classes) throws IOException {
    Path sources = folder.resolve("sources");
    List<Path> files =
        List.of(
            write(sources, "module-info.java", "module stranger { exports stranger.door; }"),
            write(
                sources,
                "stranger/door/Door.java",
                "package stranger.door;"
                    + "public class Door implements java.util.function.Supplier<Object> {"
                    + "  public Object get() { return new stranger.hidden.Stranger(0.1); }"
                    + "}"),
            write(
                sources,
                "stranger/hidden/Stranger.java",
                "package stranger.hidden;public record Stranger(double risk) implements"
                    + " outside.OwnBoundTest.Own {}"));
    List<String> command =
        Stream.concat(
                Stream.of(
                    "--add-reads",
                    "stranger=ALL-UNNAMED",
                    "-classpath",
                    classPath(),
                    "-d",
                    classes.toString()),
                files.stream().map(Path::toString))
            .toList();
    int failed =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
    assertEquals(0, failed, "the module compiles");
  }

  private static String classPath() {
    return Classes.folder(OwnBoundTest.class)
        + File.pathSeparator
        + Classes.folder(HighProbabilityBound.class);
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Certificate certificate(Bound bound) {
    return bound instanceof HighProbabilityBound probable
        ? probable.atConfidence(0.95)
        : ((ExpectedBound) bound).certify();
  }

  /** The forms in which the conditions stand, as text without marks. */
  private static Map<String, String> pages(Certificate certificate, Report report) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("explanation", certificate.explain().toString());
    pages.put("HTML", certificate.toHtml());
    pages.put("page of HTML", certificate.toHtmlPage());
    pages.put("MIME text/html", certificate.explain().mime().get("text/html"));
    pages.put("Markdown", certificate.toMarkdown());
    pages.put("CSV", certificate.toCsv());
    pages.put("JSON", certificate.toJson());
    pages.put("report, text", report.toString());
    pages.put("report, HTML", report.toHtml());
    pages.put("report, page of HTML", report.toHtmlPage());
    pages.put("report, MIME text/html", report.mime().get("text/html"));
    pages.put("report, Markdown", report.toMarkdown());
    pages.put("report, CSV", report.toCsv());
    pages.put("report, JSON", report.toJson());
    pages.replaceAll(
        (name, page) ->
            page.replace("\\u003c", "<")
                .replace("\\u003e", ">")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("\": \"", " = ")
                .replace("\":\"", " = ")
                .replace("\\", ""));
    return pages;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void everyFormShowsIt(String name, Bound bound, List<String> inputs) {
    Certificate certificate = certificate(bound);
    assertEquals(0.2, certificate.value());
    assertTrue(certificate.toString().endsWith("[own theorem]"), certificate::toString);
    Report report = Reports.of(bound).with("label", bound).titled("Own").atConfidence(0.95);
    pages(certificate, report)
        .forEach(
            (form, page) -> {
              String where = form + "\n" + page;
              assertTrue(page.contains("own theorem"), where);
              assertTrue(page.contains("own cause"), where);
              assertTrue(page.contains("proved by the author of the bound alone"), where);
              assertTrue(page.contains(IN_OWN_WORDS), where);
              assertTrue(page.contains("the bound " + name + ", " + NOT_OURS), where);
              inputs.forEach(input -> assertTrue(page.contains(input), input + " in " + where));
            });
    assertTrue(certificate.toSvg().contains("own cause"));
    assertTrue(certificate.mime().containsKey("image/svg+xml"));
    assertTrue(report.toSvg().contains("Own"));
    assertTrue(certificate.toJson().contains("{\"name\":\"OWN_WORDS\",\"sentence\":"));
    Verification alone = Reports.verify(certificate.toJson());
    assertNotRebuilt(name, alone);
    assertNotRebuilt(name, Reports.verify(report.toJson()));
    assertTrue(report.plainWords().contains(IN_OWN_WORDS), report::plainWords);
    assertEquals(certificate, certificate(bound));
  }

  private static void assertNotRebuilt(String name, Verification verification) {
    assertFalse(verification.isVerified());
    for (Verification.Checked checked : verification.certificates()) {
      assertEquals(Verification.Outcome.NOT_REBUILT, checked.outcome());
      String type = name.substring(name.indexOf('$') + 1);
      assertTrue(checked.detail().startsWith("evidence must be plain data, got "), name);
      assertTrue(checked.detail().endsWith(type), checked.detail());
      assertTrue(verification.toString().contains(checked.detail()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void whatIsMadeOfItStatesItsConditions(String name, Bound bound, List<String> inputs) {
    if (!(bound instanceof HighProbabilityBound own)) {
      ExpectedBound average = (ExpectedBound) bound;
      statesItsConditions("estimate", EstimatedBound.of("trials", new Upside(0, 0), x -> average));
      return;
    }
    HighProbabilityBound known = Holdout.binomial(RISK);
    HighProbabilityBound difference = Holdout.hoeffding(Evidence.meanLoss(0, 20, -1, 1));
    Map<String, HighProbabilityBound> made = new LinkedHashMap<>();
    made.put("tightest", Selection.tightest(own, known));
    made.put("tightest of those", Selection.tightest(known, Selection.tightest(known, own)));
    made.put("grid", Selection.onGrid(Evidence.roundedUpOnGrid(0.3), x -> own));
    made.put("sum", Selection.sum(difference, own));
    made.put("invariance", Shift.invariance(own));
    made.put("distance", Shift.wasserstein(own, 1, 0.1, 1));
    made.put("source", adapted(own, known));
    made.put("gap", adapted(known, own));
    assertAll(
        made.entrySet().stream().map(e -> () -> statesItsConditions(e.getKey(), e.getValue())));
    List<Certificate> passed = Selection.inOrder(0.99, own, known).atDelta(0.05).certificates();
    passed.forEach(each -> assertEquals(2, each.theorem().conditions().size()));
  }

  private static void statesItsConditions(String name, HighProbabilityBound made) {
    Theorem theorem = made.atDelta(0.05).theorem();
    assertEquals(2, theorem.conditions().size(), () -> name + ": " + theorem);
    assertTrue(theorem.conditions().contains(IN_OWN_WORDS), name);
    assertTrue(theorem.conditions().get(1).contains(NOT_OURS), name);
    assertEquals(theorem.conditions(), Theorem.of(made).conditions(), name);
  }

  @Test
  void aBoundOfTheLibraryHasNoConditionInOtherWords() {
    HighProbabilityBound known = Holdout.binomial(RISK);
    assertEquals(List.of(), known.atDelta(0.05).theorem().conditions());
    assertEquals(known.theorem(), Theorem.of(known));
    assertEquals(
        List.of(),
        Selection.tightest(known, Holdout.kl(RISK)).atDelta(0.05).theorem().conditions());
  }

  /** A bound of which every part is as somebody made it. */
  private record Made(Theorem theorem, LossRange range, Evaluation evaluation, Certificate answer)
      implements TwoSidedBound {
    @Override
    public Evaluation evaluate(Confidence confidence) {
      return evaluation;
    }

    @Override
    public Evaluation evaluateLower(Confidence confidence) {
      return evaluation;
    }

    @Override
    public String lowerFormula() {
      return null;
    }

    @Override
    public Certificate at(Confidence confidence) {
      return answer == null ? TwoSidedBound.super.at(confidence) : answer;
    }
  }

  private record MadeAverage(Evaluation evaluate, Certificate answer)
      implements ExpectedBound, OfUnitLosses {
    @Override
    public Theorem theorem() {
      return OwnBoundTest.theorem(Quantity.EXPECTED_RISK);
    }

    @Override
    public Certificate certify() {
      return answer == null ? ExpectedBound.super.certify() : answer;
    }
  }

  private static Made made(double value, double half, Spending... ledger) {
    List<Term> terms = List.of(new Term("a", half), new Term("b", half));
    Evaluation evaluation = new Evaluation(value, terms, List.of(ledger));
    return new Made(theorem(Quantity.RISK), LossRange.UNIT, evaluation, null);
  }

  private static Spending spent(double delta) {
    return new Spending("a part", Confidence.ofDelta(delta));
  }

  static Stream<Arguments> mistakes() {
    Theorem theorem = theorem(Quantity.RISK);
    Certificate other = Holdout.binomial(RISK).atDelta(0.05);
    Certificate otherDelta = made(0.2, 0.1).atDelta(0.5);
    Certificate average = new Average(RISK).certify();
    Evaluation withLedger = new Evaluation(0.2, evaluation().terms(), List.of(spent(0.05)));
    return Stream.of(
        mistake("terms that do not add up", made(0.1, 0.1)),
        mistake("terms that do not add up", made(0.2 + 1e-8, 0.1)),
        mistake("terms that do not add up", made(0, 0.1)),
        mistake("terms that do not add up", made(-Double.MAX_VALUE, 0.1)),
        mistake("ledger that does not add up", made(0.2, 0.1, spent(0.01))),
        mistake("ledger that does not add up", made(0.2, 0.1, spent(0.5))),
        mistake("ledger that does not add up", made(0.2, 0.1, spent(0.05), spent(0.001))),
        mistake("ledger, although it holds in expect", new MadeAverage(withLedger, null)),
        mistake(
            "answers with: risk ≤ 0.2",
            new Made(theorem, LossRange.UNIT, evaluation(), otherDelta)),
        mistake("answers with: risk ≤ ", new Made(theorem, LossRange.UNIT, evaluation(), other)),
        mistake("answers with: expected", new Made(theorem, LossRange.UNIT, evaluation(), average)),
        mistake("answers with: risk ≤ ", new MadeAverage(evaluation(), other)),
        mistake("theorem must be not null", new Made(null, LossRange.UNIT, evaluation(), null)),
        mistake("range must be not null", new Made(theorem, null, evaluation(), null)),
        mistake("evaluate must be not null", new Made(theorem, LossRange.UNIT, null, null)),
        mistake("evaluate must be not null", new MadeAverage(null, null)));
  }

  private static Arguments mistake(String words, Bound bound) {
    return Arguments.of(words, bound);
  }

  /** Alone, in a report, in a selection and in a sum. */
  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeBecomesNoCertificate(String words, Bound bound) {
    assertRefused(words, () -> Reports.of(bound).atDelta(0.05));
    assertRefused(words, () -> Reports.of(bound, bound).atDelta(0.05));
    if (!words.startsWith("answers")) {
      assertRefused(words, () -> certificate(bound));
    }
    if (bound instanceof HighProbabilityBound own) {
      HighProbabilityBound known = Holdout.binomial(RISK);
      HighProbabilityBound difference = Holdout.hoeffding(Evidence.meanLoss(0, 20, -1, 1));
      if (!words.startsWith("answers")) {
        assertRefused(words, () -> Selection.tightest(known, own).atDelta(0.05));
        assertRefused(words, () -> Selection.tightest(own, known).atDelta(0.05));
      }
      assertRefused(words, () -> Selection.sum(difference, own).atDelta(0.1));
      assertRefused(words, () -> Selection.inOrder(0.9, own).atDelta(0.05));
      assertRefused(words, () -> Shift.invariance(own).atDelta(0.05));
      assertRefused(words, () -> Shift.wasserstein(own, 1, 0.1, 1).atDelta(0.05));
      assertRefused(words, () -> adapted(own, known).atDelta(0.05));
      assertRefused(words, () -> adapted(known, own).atDelta(0.05));
    }
  }

  private static HighProbabilityBound adapted(HighProbabilityBound risk, HighProbabilityBound gap) {
    return Shift.adaptivityGap(List.of(SourceDomain.weighted(1, risk, gap)));
  }

  private static void assertRefused(String words, Executable call) {
    RuntimeException refusal = assertThrows(RuntimeException.class, call);
    assertTrue(
        refusal.getMessage() != null && refusal.getMessage().contains(words),
        words + ": " + refusal);
  }

  @Test
  void aBoundAnswersAtTheConfidenceThatItIsAskedFor() {
    Own another =
        new Own() {
          @Override
          public Certificate at(Confidence confidence) {
            return Own.super.at(Confidence.ofDelta(0.5));
          }
        };
    assertRefused(
        "asked with probability ≥ 0.95, answers with: risk ≤ 0.200001 with probability ≥ 0.5",
        () -> Certificate.of(another, Confidence.ofDelta(0.05)));
    Own silent =
        new Own() {
          @Override
          public Certificate at(Confidence confidence) {
            return null;
          }
        };
    assertRefused("answers with: null", () -> Reports.of(silent).atDelta(0.05));
  }

  /** A theorem of the library with another value is printed, and that it is no bound of its. */
  @Test
  void aTheoremOfTheLibraryThatAnotherBoundNamesStaysThatBoundsOwn() {
    Made forged = new Made(Holdout.binomial(RISK).theorem(), LossRange.UNIT, evaluation(), null);
    Certificate certificate = forged.atDelta(0.05);
    assertEquals("binomial tail inversion", certificate.theorem().name());
    String page = certificate.explain().toString();
    assertTrue(page.contains("the bound Made, " + NOT_OURS), page);
    assertFalse(Reports.verify(certificate.toJson()).isVerified());
    String claimed =
        certificate
            .toJson()
            .replaceAll(
                "\"bound\":null,\"notPlainData\":\"[^\"]*\"",
                "\"bound\":" + bound(Holdout.binomial(RISK).atDelta(0.05).toJson()));
    assertEquals(
        Verification.Outcome.DIFFERS,
        Reports.verify(claimed).certificates().get(0).outcome(),
        claimed);
  }

  private static String bound(String json) {
    return json.substring(json.indexOf("\"bound\":") + 8, json.length() - 1);
  }

  /** Below its own point an upper end is a mistake; the larger of both is taken. */
  @Test
  void anEstimateWhoseUpperEndIsBelowItsPointLowersNothing() {
    Estimate wrong = new Upside(0.3, 0.1);
    double fed =
        Evaluation.fed(wrong, "estimate", Confidence.ofDelta(0.1), OwnBoundTest::ofMean).value();
    double right =
        Evaluation.fed(
                new Upside(0.3, 0.3), "estimate", Confidence.ofDelta(0.1), OwnBoundTest::ofMean)
            .value();
    assertEquals(right, fed);
    assertEquals(ofMean(0.3).atDelta(0.05).value(), fed);
  }

  private static HighProbabilityBound ofMean(double mean) {
    return Holdout.kl(Evidence.meanLoss(mean, 100));
  }

  private record Upside(double point, double upper) implements EstimatedInformation {
    @Override
    public double upper(Confidence confidence) {
      return upper;
    }

    @Override
    public double lower(Confidence confidence) {
      return point;
    }

    @Override
    public boolean isExact() {
      return false;
    }
  }

  @Test
  void aConditionIsASentence() {
    Theorem theorem = theorem(Quantity.RISK);
    assertRefused("condition must be not null", () -> theorem.assuming((String) null));
    assertRefused("conditions must be sentences", () -> theorem.assuming(" "));
    assertEquals(theorem, theorem.assuming(IN_OWN_WORDS), "said once");
    assertEquals(theorem.conditions(), theorem.fromBelow("R ≥ 0").conditions());
    assertEquals(theorem.conditions(), theorem.assuming(Assumption.LOSS_IN_RANGE).conditions());
    List<String> all = theorem.sentences();
    assertEquals(List.of(Assumption.IID.sentence(), IN_OWN_WORDS), all);
  }
}
