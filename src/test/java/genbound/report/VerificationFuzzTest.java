package genbound.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.Information;
import genbound.PacBayes;
import genbound.Reports;
import genbound.Stability;
import genbound.Vc;
import genbound.evidence.ErrorCount;
import genbound.evidence.LossTail;
import genbound.harness.Slow;
import genbound.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Written reports, changed at random, are refused as JSON, or not verified, unless nothing was
 * changed that says something. {@code -Dfuzz=100000} makes that many changes of each kind.
 */
class VerificationFuzzTest {

  private static final long SEED = 20261129;
  private static final ErrorCount RISK = Evidence.errors(7, 285);

  /** What a verification does not look at, for it promises nothing. */
  private static final Set<String> THE_READERS =
      Set.of("title", "about", "label", "version", "rates", "indications");

  private static final List<Object> INSTEAD =
      List.of(
          0L,
          -1L,
          1L,
          Long.MAX_VALUE,
          new BigInteger("9".repeat(400)),
          0.5,
          -0.0,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          "",
          "Infinity",
          "NaN",
          "bound.Tightest",
          "java.lang.Runtime",
          true,
          Optional.empty(),
          List.of(),
          Map.of(),
          List.of(1L, 2L));

  private static List<String> written() {
    Report report =
        Reports.of(
                Holdout.binomial(RISK),
                Holdout.betting(Evidence.sequence(new double[] {0, 1, 0.25, 0, 0}, 0, 1)),
                Holdout.kl(Evidence.meanLoss(0.3, 100, -1, 2)).lower(),
                Information.xuRaginsky(0.5, 1000, LossTail.unit()))
            .with("posterior", PacBayes.kl(RISK, 20))
            .titled("A model")
            .about("date", "2026-11-29")
            .atConfidence(0.95);
    return List.of(
        report.toJson(),
        Reports.of(Vc.occamBinomial(RISK, 3), Holdout.hoeffding(RISK)).atDelta(0.1).toJson(),
        Stability.secondMoment(Evidence.meanLoss(0.1, 285), Evidence.replacementStability(0.01))
            .atDelta(0.05)
            .toJson());
  }

  /** A promise that is left out leaves a part of δ over. */
  @Test
  void aReportWithoutOneOfItsPromisesIsNotVerified() {
    Map<?, ?> report = (Map<?, ?>) Json.read(written().get(0));
    ((List<?>) report.get("groups")).remove(1);
    Verification verification = Reports.verify(Json.write(report));
    assertTrue(!verification.isVerified(), verification::toString);
    assertTrue(verification.problems().get(0).contains("spend less"), verification::toString);
  }

  private static int rounds(int usual) {
    return Integer.getInteger("fuzz", usual);
  }

  @Slow
  @Test
  void changedLettersAreRefusedOrNotVerified() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> all = written();
    for (int i = 0; i < rounds(600); i++) {
      String json = all.get(i % all.size());
      check(json, letters(json, random), i);
    }
  }

  private static String letters(String json, SplittableRandom random) {
    StringBuilder text = new StringBuilder(json);
    for (int changes = 1 + random.nextInt(2); changes > 0 && text.length() > 0; changes--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + 1 + random.nextInt(random.nextBoolean() ? 3 : 200));
      switch (random.nextInt(8)) {
        case 0 -> text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
        case 1 ->
            text.setCharAt(at, "0123456789{}[]\",:\\-.eE \u0000\u2028".charAt(random.nextInt(24)));
        case 2 -> text.delete(at, to);
        case 3 -> text.insert(at, text.substring(at, to));
        case 4 -> text.setLength(at);
        case 5 -> text.insert(at, random.nextBoolean() ? "[".repeat(70) : "{\"a\":".repeat(70));
        case 6 -> text.insert(at, random.nextBoolean() ? "9".repeat(1200) : "e308");
        default -> text.insert(at, random.nextInt(10));
      }
    }
    return text.toString();
  }

  @Slow
  @Test
  void changedValuesAreNotVerified() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Object> all = written().stream().map(Json::read).toList();
    for (int i = 0; i < rounds(1200); i++) {
      Object tree = all.get(i % all.size());
      String json = Json.write(tree);
      Object copy = Json.read(json);
      change(copy, random);
      check(json, Json.write(copy), i);
    }
  }

  /** Changes one thing somewhere below a value, which can be changed. */
  @SuppressWarnings("unchecked")
  private static void change(Object value, SplittableRandom random) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      Map<String, Object> object = (Map<String, Object>) map;
      String name = new ArrayList<>(object.keySet()).get(random.nextInt(object.size()));
      if (isBranch(object.get(name)) && random.nextInt(8) > 0) {
        change(object.get(name), random);
        return;
      }
      switch (random.nextInt(6)) {
        case 0 -> object.remove(name);
        case 1 -> object.put(name + "2", object.get(name));
        default -> object.put(name, instead(object.get(name), random));
      }
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      List<Object> array = (List<Object>) list;
      int at = random.nextInt(array.size());
      if (isBranch(array.get(at)) && random.nextInt(8) > 0) {
        change(array.get(at), random);
        return;
      }
      switch (random.nextInt(4)) {
        case 0 -> array.remove(at);
        case 1 -> array.add(at, array.get(at));
        default -> array.set(at, instead(array.get(at), random));
      }
    }
  }

  private static boolean isBranch(Object value) {
    return value instanceof Map<?, ?> map && !map.isEmpty()
        || value instanceof List<?> list && !list.isEmpty();
  }

  private static Object instead(Object value, SplittableRandom random) {
    if (value instanceof Double number && random.nextBoolean()) {
      return random.nextBoolean() ? Math.nextDown(number) : Math.nextUp(number);
    }
    if (value instanceof Long number && random.nextBoolean()) {
      return random.nextBoolean() ? number + 1 : number - 1;
    }
    if (value instanceof String text && random.nextBoolean()) {
      return text + " ";
    }
    return INSTEAD.get(random.nextInt(INSTEAD.size()));
  }

  private static void check(String original, String changed, int number) {
    String where = "change " + number + ": " + changed;
    Object tree;
    Verification verification;
    try {
      tree = Json.read(changed);
      verification = Reports.verify(changed);
    } catch (IllegalArgumentException refusal) {
      assertTrue(refusal.getMessage().contains(" must be "), () -> refusal + " of " + where);
      return;
    } catch (RuntimeException | Error fault) {
      throw new AssertionError(where, fault);
    }
    long lines = verification.toString().lines().count();
    assertTrue(lines <= 2L + verification.certificates().size() + verification.problems().size());
    Object before = Json.read(original);
    if (verification.isVerified() && isSameVersion(tree, before)) {
      leaveOut(before, tree);
      assertEquals(said(before), said(tree), where);
    }
  }

  /** Averages, which nobody chose among, may be left out or repeated; so may all promises be. */
  private static void leaveOut(Object before, Object after) {
    if (List.of().equals(((Map<?, ?>) after).get("groups"))) {
      ((Map<?, ?>) before).keySet().removeAll(Set.of("groups", "confidence"));
      ((Map<?, ?>) after).keySet().removeAll(Set.of("groups", "confidence"));
    }
    List<?> all = (List<?>) ((Map<?, ?>) before).get("inExpectation");
    if (all != null && all.containsAll((List<?>) ((Map<?, ?>) after).get("inExpectation"))) {
      ((Map<?, ?>) before).remove("inExpectation");
      ((Map<?, ?>) after).remove("inExpectation");
    }
  }

  private static boolean isSameVersion(Object one, Object other) {
    return Objects.equals(((Map<?, ?>) one).get("version"), ((Map<?, ?>) other).get("version"));
  }

  /** What a report says by itself: without what its reader says, whatever the order of bounds. */
  private static Object said(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> said = new LinkedHashMap<>();
      map.keySet().stream()
          .sorted()
          .filter(name -> !THE_READERS.contains(name))
          .forEach(name -> said.put(name, said(map.get(name))));
      return said;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(VerificationFuzzTest::said).toList();
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : value;
  }

  /** What stands beside the promises, under a name that no report has, might be read as one. */
  @Test
  void namesThatNoReportHasAreNotVerified() {
    String json = written().get(0);
    for (String place : List.of("{\"format\"", "{\"promise\"")) {
      String more = json.replace(place, "{\"certified\":\"risk ≤ 0.001\"," + place.substring(1));
      Verification verification = Reports.verify(more);
      assertTrue(!verification.isVerified(), more);
      assertTrue(verification.toString().contains("certified"), verification::toString);
    }
    assertThrows(IllegalArgumentException.class, () -> Reports.verify("{\"certified\":1}"));
  }
}
