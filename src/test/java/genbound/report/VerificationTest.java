package genbound.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.PacBayes;
import genbound.Reports;
import genbound.Selection;
import genbound.bound.Bound;
import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Quantity;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Assumption;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossTail;
import genbound.harness.EveryForm;
import genbound.harness.Slow;
import genbound.report.Verification.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationTest {

  private static final ErrorCount RISK = Evidence.errors(7, 285);
  private static final ObjectMapper JACKSON = new ObjectMapper();

  /** Written by version 0.1.0; it must be verified by every later version. */
  private static final Path STORED = Path.of("src/test/resources/report/genbound-report-2.json");

  private static Report report() {
    return Reports.of(
            Holdout.binomial(RISK),
            Holdout.betting(Evidence.sequence(new double[] {0, 1, 0.25, 0, 0}, 0, 1)),
            Holdout.kl(Evidence.meanLoss(0.3, 100, -1, 2)).lower(),
            Information.xuRaginsky(0.5, 1000, LossTail.unit()))
        .with("posterior", PacBayes.kl(RISK, 20))
        .titled("A model")
        .about("date", "2026-11-29")
        .atConfidence(0.95);
  }

  @Test
  void reportIsVerifiedAlsoWhenAnotherProgramHasWrittenItAnew() throws Exception {
    String json = report().toJson();
    assertTrue(Reports.verify(json).isVerified(), () -> Reports.verify(json).toString());
    String pretty = JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(json));
    assertTrue(Reports.verify(pretty).isVerified());
    String certificate = Holdout.binomial(RISK).atConfidence(0.95).toJson();
    assertTrue(Reports.verify(certificate).isVerified());
    assertEquals("certificate", Reports.verify(certificate).certificates().get(0).place());
  }

  private static JsonNode tree(String json) throws Exception {
    return JACKSON.readTree(json);
  }

  private static Map.Entry<String, Consumer<ObjectNode>> at(
      String place, Consumer<ObjectNode> change) {
    return Map.entry(place, tree -> change.accept((ObjectNode) tree.at(place)));
  }

  private static ArrayNode list(ObjectNode node, String name) {
    return (ArrayNode) node.get(name);
  }

  static Stream<Map.Entry<String, Consumer<ObjectNode>>> changes() {
    String promise = "/groups/0/promise";
    String alone = "/groups/0/alone/0";
    return Stream.of(
        at(promise, row -> row.put("value", Math.nextDown(row.get("value").asDouble()))),
        at(promise, row -> row.put("clipped", 0.01)),
        at(promise, row -> row.put("theorem", "another theorem")),
        at(promise, row -> row.put("quantity", "Gibbs risk")),
        at(promise, row -> row.put("side", "≥")),
        at(promise, row -> row.put("vacuous", true)),
        at(promise, row -> row.put("vacuity", "not at all")),
        at(promise, row -> row.put("guarantee", "in expectation")),
        at(promise, row -> row.putArray("range").add(0.0).add(2.0)),
        at(promise, row -> list(row, "assumptions").remove(0)),
        at(promise, row -> list(row, "assumptions").removeAll()),
        at(promise + "/assumptions/0", row -> row.put("name", "NONE")),
        at(promise + "/assumptions/0", row -> row.put("sentence", "nothing is assumed")),
        at(promise, row -> row.remove("assumptions")),
        at(promise, row -> list(row, "ledger").remove(1)),
        at(promise, row -> list(row, "terms").remove(1)),
        at(promise + "/terms/0", row -> row.put("value", 0.001)),
        at(promise, row -> row.put("formula", "R = 0")),
        at(promise, row -> row.put("source", "somebody")),
        at(promise, row -> row.put("standing", "published, refereed, and more")),
        at(promise, row -> row.put("proved", true)),
        at(promise, row -> row.remove("bound")),
        at(promise, row -> row.putNull("bound")),
        at(promise + "/confidence", row -> row.put("logInverseDelta", 5.0)),
        at(promise + "/confidence", row -> row.put("delta", 0.001)),
        at(promise + "/confidence", row -> row.put("logInverseDelta", -1.0)),
        at(promise + "/bound/bounds/0/risk", row -> row.put("errors", 6)),
        at(alone + "/bound/risk", row -> row.put("n", 286)),
        at(alone + "/bound", row -> row.put("@", "holdout.HoldoutKl")),
        at(alone + "/bound", row -> row.put("@", "java.lang.Object")),
        at(alone + "/bound/risk", row -> row.put("errors", 286)),
        at(alone + "/inputs", row -> row.put("risk", "0 errors in 285")),
        at("/groups/0", group -> group.set("promise", group.get("alone").get(0).deepCopy())),
        at("/groups/0", group -> list(group, "alone").remove(1)),
        at("/groups/0", group -> list(group, "alone").removeAll()),
        at("/groups/0", group -> list(group, "alone").add(list(group, "alone").get(0))),
        at("/confidence", row -> row.put("delta", 0.01)),
        at("/confidence", row -> row.put("logInverseDelta", 4.0)),
        at("", all -> list(all, "groups").add(list(all, "groups").get(0))),
        at("", all -> list(all, "groups").removeAll()),
        at("/inExpectation/0", row -> row.put("value", 0.0)),
        at("/inExpectation/0/bound", row -> row.put("information", 0.25)));
  }

  /** Everything a reader relies on; an empty list of promises is no verified report either. */
  @ParameterizedTest
  @MethodSource("changes")
  void everyChangeIsCaught(Map.Entry<String, Consumer<ObjectNode>> change) throws Exception {
    ObjectNode tree = (ObjectNode) tree(report().toJson());
    change.getValue().accept(tree);
    if (tree.get("groups").isEmpty()) {
      list(tree, "inExpectation").removeAll();
    }
    Verification verification = Reports.verify(tree.toString());
    assertFalse(verification.isVerified(), verification::toString);
  }

  /** One report of every theorem whose evidence is plain data, and what is wrong in it is found. */
  @Slow
  @Test
  void aReportOfAllTheoremsIsVerifiedAndEveryWrongValueFound() throws Exception {
    List<Bound> plain =
        EveryForm.theorems().stream()
            .filter(bound -> EveryForm.certificate(bound).toJson().contains("\"bound\":{"))
            .toList();
    assertTrue(plain.size() >= 130, "only " + plain.size());
    String json = Reports.of(plain).atDelta(0.05).toJson();
    Verification verification = Reports.verify(json);
    assertTrue(verification.isVerified(), verification::toString);
    assertTrue(verification.certificates().size() >= plain.size());
    JsonNode tree = tree(json);
    for (JsonNode row : tree.findParents("clipped")) {
      ((ObjectNode) row).put("value", Math.nextDown(row.get("value").asDouble()));
    }
    for (Verification.Checked checked : Reports.verify(tree.toString()).certificates()) {
      assertEquals(Outcome.DIFFERS, checked.outcome(), checked::toString);
      assertTrue(checked.detail().startsWith("value is "), checked::toString);
    }
  }

  @Test
  void whatDiffersIsSaidWithBothNumbers() throws Exception {
    ObjectNode tree = (ObjectNode) tree(Holdout.binomial(RISK).atConfidence(0.95).toJson());
    tree.put("value", 0.01);
    Verification.Checked checked = Reports.verify(tree.toString()).certificates().get(0);
    assertEquals(Outcome.DIFFERS, checked.outcome());
    assertEquals("value is 0.01, computed 0.045636964491009895", checked.detail());
    assertTrue(Reports.verify(tree.toString()).toString().startsWith("Not verified: 0 of 1"));
  }

  /** Near δ = 1 too: there ln(1/δ) is small, and so is what rounding may do to it. */
  @Test
  void promisesMustSpendTheWholeOfDelta() throws Exception {
    for (double nats : new double[] {1e-6, 1e-3, 3}) {
      ObjectNode tree =
          (ObjectNode)
              tree(Reports.of(Holdout.kl(RISK)).at(Confidence.ofLogInverseDelta(nats)).toJson());
      for (double part : new double[] {0.9995, 1 - 1e-5, 1 + 1e-5, 1.0005}) {
        ((ObjectNode) tree.get("confidence")).put("logInverseDelta", nats * part);
        List<String> problems = Reports.verify(tree.toString()).problems();
        String which = part > 1 ? "more" : "less";
        String problem = "the promises together spend " + which + " than the δ of the report";
        assertTrue(
            problems.stream().anyMatch(each -> each.startsWith(problem)), problems::toString);
      }
    }
  }

  /** Other programs write 1.0 as 1. */
  @Test
  void numbersMayBeWrittenInAnotherForm() throws Exception {
    String json = PacBayes.mcAllester(Evidence.errors(2, 4), 8).atConfidence(0.95).toJson();
    String whole = json.replace(":1.0,", ":1,").replace(":0.5}", ":5e-1}").replace("8.0}", "8}");
    assertTrue(whole.contains("\"clipped\":1,") && whole.contains("\"value\":5e-1}"), whole);
    assertTrue(Reports.verify(whole).isVerified(), () -> Reports.verify(whole).toString());
  }

  @Test
  void whatDiffersWithinAPartIsSaidWithItsPlace() throws Exception {
    ObjectNode tree = (ObjectNode) tree(Holdout.binomial(RISK).atConfidence(0.95).toJson());
    ((ObjectNode) tree.at("/terms/0")).put("value", 0.001);
    ((ObjectNode) tree.at("/inputs")).put("risk", "none");
    list(tree, "assumptions").remove(0);
    int assumed = tree.get("assumptions").size();
    String detail = Reports.verify(tree.toString()).certificates().get(0).detail();
    assertEquals(
        "terms[0].value is 0.001, computed 0.02456140350877193; inputs.risk is \"none\", computed"
            + " \"7 errors in 285\"; assumptions is a list of "
            + assumed
            + ", computed a list of "
            + (assumed + 1),
        detail);
  }

  @Test
  void whatIsMissingIsSaidToBeNotThere() throws Exception {
    ObjectNode tree = (ObjectNode) tree(Holdout.binomial(RISK).atConfidence(0.95).toJson());
    tree.remove("side");
    tree.put("more", 1);
    Verification verification = Reports.verify(tree.toString());
    Verification.Checked checked = verification.certificates().get(0);
    assertEquals(
        "side is not there, computed \"≤\"; more is 1, computed not there", checked.detail());
    assertEquals(
        "certificate differs: " + checked.detail() + " (binomial tail inversion)",
        checked.toString());
    assertTrue(verification.toHtml().startsWith("<div>\n<p>Not verified: 0 of 1 certificates"));
    assertTrue(verification.toHtml().contains("more is 1"), verification.toHtml());
  }

  @Test
  void certificateIsCalledByItsLabelOrElseByItsTheorem() {
    Verification verification =
        Reports.verify(
            Reports.of(Holdout.kl(RISK)).with("mine", PacBayes.kl(RISK, 1)).atDelta(0.05).toJson());
    assertEquals(
        List.of("Chernoff-kl", "Chernoff-kl", "mine", "mine"),
        verification.certificates().stream().map(Verification.Checked::name).toList());
    assertEquals(
        "groups[0].promise verified (Chernoff-kl)", verification.certificates().get(0).toString());
    assertEquals("not rebuilt", Outcome.NOT_REBUILT.toString());
  }

  @Test
  void problemsOfTheWholeStandBeforeTheTable() throws Exception {
    ObjectNode tree = (ObjectNode) tree(report().toJson());
    tree.put("promise", "R = 0");
    Verification verification = Reports.verify(tree.toString());
    String problem = "the report has 'promise', which is not of its format";
    assertEquals(List.of(problem), verification.problems());
    assertTrue(verification.toString().contains("\n" + problem + "\n"), verification::toString);
    assertTrue(
        verification.toHtml().contains("<p>the report has &#39;promise&#39;, which is not"),
        verification.toHtml());
  }

  @Test
  void whatTheReaderSaysIsNotLookedAt() throws Exception {
    ObjectNode tree = (ObjectNode) tree(report().toJson());
    tree.put("title", "Another model");
    ((ObjectNode) tree.get("about")).put("date", "2030-01-01");
    ((ObjectNode) tree.at("/groups/0/promise")).put("label", "mine");
    assertTrue(Reports.verify(tree.toString()).isVerified());
  }

  @Test
  void storedReportOfAnEarlierVersionIsVerified() throws Exception {
    String json = Files.readString(STORED);
    Verification verification = Reports.verify(json);
    assertTrue(verification.isVerified(), verification::toString);
    assertEquals("version 0.1.0", verification.version());
    ObjectNode reworded = (ObjectNode) tree(json);
    ((ObjectNode) reworded.at("/groups/0/promise")).put("source", "in other words");
    Verification otherwise = Reports.verify(reworded.toString());
    assertTrue(otherwise.isVerified(), "wording may change");
    assertEquals("worded otherwise: source", otherwise.certificates().get(0).detail());
    assertEquals("", otherwise.certificates().get(1).detail());
    ((ObjectNode) reworded.at("/groups/0/promise")).put("value", 0.02);
    assertFalse(Reports.verify(reworded.toString()).isVerified(), "numbers may not");
  }

  /** A user's own theorem. */
  private record Own() implements HighProbabilityBound, OfUnitLosses {
    @Override
    public Theorem theorem() {
      return Theorem.upper(
          "own", Quantity.RISK, "R ≤ 1/2", "2026", Standing.PUBLISHED, 0, Assumption.IID);
    }

    @Override
    public Evaluation evaluate(Confidence confidence) {
      return new Evaluation(0.5, List.of(new Term("all", 0.5)));
    }
  }

  @Test
  void whatCannotBeRebuiltSaysWhy() {
    HighProbabilityBound onGrid =
        Selection.onGrid(Evidence.roundedUpOnGrid(0.3), x -> Holdout.kl(RISK));
    Verification verification =
        Reports.verify(Reports.of(new Own()).with("", onGrid).atConfidence(0.95).toJson());
    assertFalse(verification.isVerified());
    List<String> details =
        verification.certificates().stream().map(Verification.Checked::detail).toList();
    assertTrue(details.get(0).contains("bound.Tightest") || details.get(0).contains("Own"));
    assertTrue(details.get(1).contains("Own") || details.get(1).contains("OnGrid"));
    verification.certificates().forEach(each -> assertEquals(Outcome.NOT_REBUILT, each.outcome()));
  }

  @Test
  void firstFormatHasNoEvidenceAndOtherTextsAreRefused() throws Exception {
    ObjectNode tree = (ObjectNode) tree(report().toJson());
    tree.put("format", "genbound-report-1");
    tree.remove("version");
    tree.findParents("bound").forEach(row -> ((ObjectNode) row).remove("bound"));
    Verification first = Reports.verify(tree.toString());
    assertFalse(first.isVerified());
    assertTrue(first.certificates().stream().allMatch(c -> c.outcome() == Outcome.NOT_REBUILT));
    assertEquals("an unknown version", first.version());
    for (String json : List.of("[]", "{}", "{\"format\":\"genbound-report-3\"}", "x")) {
      assertThrows(IllegalArgumentException.class, () -> Reports.verify(json));
    }
    String shapeless = "{\"format\":\"genbound-report-2\",\"groups\":[1]}";
    assertThrows(IllegalArgumentException.class, () -> Reports.verify(shapeless));
  }
}
