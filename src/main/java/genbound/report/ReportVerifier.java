package genbound.report;

import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.ExpectedBound;
import genbound.bound.Explanation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Tightest;
import genbound.evidence.Confidence;
import genbound.json.Json;
import genbound.json.RecordJson;
import genbound.numeric.Arguments;
import genbound.numeric.LogSpace;
import genbound.report.Verification.Checked;
import genbound.report.Verification.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a report in JSON, makes each of its bounds anew from the evidence that is written with it,
 * and compares what they say with what is written.
 */
final class ReportVerifier {

  private static final String FIRST_FORMAT = "genbound-report-1";

  /** Words, which a later version may put better; everything else must stay as it is. */
  private static final Set<String> WORDING =
      Set.of("theorem", "vacuity", "inputs", "sentence", "formula", "source", "standing", "on");

  private static final Set<String> NAMES =
      Set.of(
          "format",
          "version",
          "title",
          "about",
          "confidence",
          "groups",
          "inExpectation",
          "rates",
          "indications");

  private static final Set<String> NAMES_OF_GROUPS = Set.of("promise", "alone");

  /** By how much, relatively, the parts of δ may add up to more than δ, through rounding. */
  private static final double STRAY = 1e-9;

  private final Map<?, ?> report;
  private final boolean sameVersion;
  private final List<Checked> certificates = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** What the certificate at hand says in other words than this version would. */
  private final List<String> reworded = new ArrayList<>();

  private ReportVerifier(Map<?, ?> report) {
    this.report = report;
    this.sameVersion = RecordJson.version().equals(report.get("version"));
  }

  static Verification verify(String json) {
    Object read = Json.read(json);
    Arguments.require(read instanceof Map, "json", "a report", "another value");
    Map<?, ?> report = (Map<?, ?>) read;
    Object format = report.get("format");
    Set<Object> known = new TreeSet<>(List.of(FIRST_FORMAT, ReportJson.FORMAT, Explanation.FORMAT));
    Arguments.require(
        format instanceof String && known.contains(format), "format", "one of " + known, format);
    ReportVerifier verifier = new ReportVerifier(report);
    if (Explanation.FORMAT.equals(format)) {
      verifier.check("certificate", report, new ArrayList<>());
    } else {
      verifier.run();
    }
    Object version = report.get("version");
    return new Verification(
        version instanceof String text ? "version " + text : "an unknown version",
        verifier.certificates,
        verifier.problems);
  }

  private void run() {
    List<Confidence> spent = new ArrayList<>();
    checkNames("the report", report, NAMES);
    List<?> groups = list(report, "groups");
    for (int g = 0; g < groups.size(); g++) {
      String place = Arguments.at("groups", g);
      Map<?, ?> group = object(place, groups.get(g));
      checkNames(place, group, NAMES_OF_GROUPS);
      check(place + ".promise", group.get("promise"), spent);
      List<?> alone = list(group, "alone");
      for (int i = 0; i < alone.size(); i++) {
        check(Arguments.at(place + ".alone", i), alone.get(i), new ArrayList<>());
      }
      checkChoice(place, object(place + ".promise", group.get("promise")), alone);
    }
    List<?> expected = list(report, "inExpectation");
    for (int i = 0; i < expected.size(); i++) {
      check(Arguments.at("inExpectation", i), expected.get(i), new ArrayList<>());
    }
    compare("confidence", report.get("confidence"), read(declared()), problems);
    if (!spent.isEmpty()) {
      checkSpent(spent, groups.size());
    }
  }

  /** What stands under other names might be read as a promise, and is not computed again. */
  private void checkNames(String place, Map<?, ?> object, Set<String> names) {
    for (Object name : object.keySet()) {
      if (!names.contains(name)) {
        problems.add(place + " has '" + name + "', which is not of its format");
      }
    }
  }

  private Confidence declared() {
    return confidence("confidence", report.get("confidence"));
  }

  private static Object read(Confidence confidence) {
    return Json.read(Json.write(Explanation.facts(confidence)));
  }

  /** What is promised must be the choice among all bounds of the group, which pays for them. */
  private void checkChoice(String place, Map<?, ?> promise, List<?> alone) {
    List<HighProbabilityBound> bounds = new ArrayList<>();
    HighProbabilityBound chosen;
    try {
      chosen = RecordJson.read(HighProbabilityBound.class, promise.get("bound"));
      for (Object row : alone) {
        Object written = object(place, row).get("bound");
        bounds.add(RecordJson.read(HighProbabilityBound.class, written));
      }
    } catch (IllegalArgumentException e) {
      return;
    }
    boolean choice =
        bounds.size() == 1
            ? chosen.equals(bounds.get(0))
            : chosen instanceof Tightest tightest && isChoice(tightest, bounds);
    if (!choice) {
      problems.add(place + ".promise is not the choice among the bounds that stand beside it");
    }
  }

  /** Whether a selection is that of a report, whatever the order of the bounds. */
  private static boolean isChoice(Tightest chosen, List<HighProbabilityBound> bounds) {
    List<HighProbabilityBound> left = new ArrayList<>(chosen.bounds());
    if (bounds.isEmpty()) {
      return false;
    }
    Tightest expected = Tightest.atEqualShares(bounds);
    expected.bounds().forEach(left::remove);
    return left.isEmpty()
        && expected.bounds().size() == chosen.bounds().size()
        && expected.weights().equals(chosen.weights());
  }

  /**
   * All promises together must hold with the confidence of the report, and spend all of its δ: if
   * they do not, some were left out.
   */
  private void checkSpent(List<Confidence> spent, int promises) {
    double[] shares = spent.stream().mapToDouble(each -> -each.logInverseDelta()).toArray();
    double all = -LogSpace.logSum(shares);
    double declared = declared().logInverseDelta();
    double stray = STRAY * Math.max(1e-3, all);
    boolean tooMuch = !(declared <= all + stray);
    if (tooMuch || spent.size() == promises && declared < all - stray) {
      problems.add(
          "the promises together spend "
              + (tooMuch ? "more" : "less")
              + " than the δ of the report: ln(1/δ) is "
              + declared
              + " and they hold with "
              + all);
    }
  }

  private void check(String place, Object written, List<Confidence> spent) {
    Map<?, ?> row = object(place, written);
    Object label = row.get("label");
    boolean named = label instanceof String && !((String) label).isEmpty();
    String name = String.valueOf(named ? label : row.get("theorem"));
    Outcome outcome;
    String detail;
    try {
      reworded.clear();
      Certificate computed = rebuild(row, spent);
      String differing = String.join("; ", differences(computed, row));
      outcome = differing.isEmpty() ? Outcome.VERIFIED : Outcome.DIFFERS;
      boolean same = !differing.isEmpty() || reworded.isEmpty();
      detail = same ? differing : "worded otherwise: " + String.join(", ", reworded);
    } catch (IllegalArgumentException e) {
      outcome = Outcome.NOT_REBUILT;
      Object reason = row.get("notPlainData");
      detail = row.get("bound") instanceof Map || reason == null ? e.getMessage() : "" + reason;
    }
    certificates.add(new Checked(place, name, outcome, detail));
  }

  private static Certificate rebuild(Map<?, ?> row, List<Confidence> spent) {
    Object written = row.get("bound");
    Arguments.require(written instanceof Map, "evidence", "written with the bound", "none");
    Bound bound = RecordJson.read(Bound.class, written);
    if (bound instanceof ExpectedBound expected) {
      return expected.certify();
    }
    Confidence confidence = confidence("confidence", row.get("confidence"));
    spent.add(confidence);
    return ((HighProbabilityBound) bound).at(confidence);
  }

  private static Confidence confidence(String name, Object json) {
    Object logarithm = object(name, json).get("logInverseDelta");
    Arguments.require(logarithm instanceof Number, name, "with its logInverseDelta", logarithm);
    return Confidence.ofLogInverseDelta(Double.parseDouble(logarithm.toString()));
  }

  private List<String> differences(Certificate computed, Map<?, ?> row) {
    Object facts = Json.read(Json.write(new Explanation(computed).facts()));
    List<String> differences = new ArrayList<>();
    Set<Object> names = new LinkedHashSet<>(((Map<?, ?>) facts).keySet());
    names.addAll(row.keySet());
    names.removeAll(Set.of("label", "format", "version"));
    for (Object name : names) {
      compare(name.toString(), row.get(name), ((Map<?, ?>) facts).get(name), differences);
    }
    return differences;
  }

  private void compare(String path, Object written, Object computed, List<String> differences) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    if (WORDING.contains(last) && !sameVersion) {
      if (computed == null || !computed.equals(written)) {
        reworded.add(path);
      }
      return;
    }
    if (written instanceof Map<?, ?> one && computed instanceof Map<?, ?> other) {
      Set<Object> names = new LinkedHashSet<>(other.keySet());
      names.addAll(one.keySet());
      for (Object name : names) {
        compare(path + "." + name, one.get(name), other.get(name), differences);
      }
    } else if (written instanceof List<?> one
        && computed instanceof List<?> other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(Arguments.at(path, i), one.get(i), other.get(i), differences);
      }
    } else if (!same(written, computed)) {
      differences.add(path + " is " + shown(written) + ", computed " + shown(computed));
    }
  }

  private static boolean same(Object written, Object computed) {
    if (written instanceof Number one && computed instanceof Number other) {
      return Double.parseDouble(one.toString()) == Double.parseDouble(other.toString())
          && (one instanceof Double || other instanceof Double || one.equals(other));
    }
    return computed != null && computed.equals(written);
  }

  private static String shown(Object value) {
    if (value == null) {
      return "not there";
    }
    return value instanceof List<?> list ? "a list of " + list.size() : Json.write(value);
  }

  private static Map<?, ?> object(String name, Object json) {
    Arguments.require(json instanceof Map, name, "an object", json);
    return (Map<?, ?>) json;
  }

  private static List<?> list(Map<?, ?> object, String name) {
    Object list = object.get(name);
    Arguments.require(list instanceof List, name, "a list", list);
    return (List<?>) list;
  }
}
