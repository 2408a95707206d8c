package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Term;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Assumption;
import genbound.evidence.LossRange;
import genbound.harness.ReferenceTable.Row;
import genbound.harness.world.ExactWorld;
import genbound.harness.world.Expectation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the table {@code claims/family.csv} says of a theorem beside its reference values, one claim
 * a row: that it has a number, is as sharp as another theorem, refuses, prints or assumes
 * something. The head of {@code claims/holdout.csv} describes the columns.
 */
final class Claims {

  /** Rows that feed other tests of the contract, instead of being tests. */
  private static final Set<String> DECLARATIONS =
      Set.of(
          "example",
          "world",
          "exact world",
          "expectation",
          "columns",
          "scale",
          "may be negative",
          "is one event");

  private static final Map<String, Class<?>> THEOREMS =
      Classes.theorems().stream()
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private static final Map<String, List<Row>> TABLES = new ConcurrentHashMap<>();

  private Claims() {}

  /** The theorem of the row that says {@code example}, if there is one. */
  static Optional<Bound> example(BoundContract<?> contract) {
    return rows(contract, "example")
        .findFirst()
        .map(row -> made(contract, evidence(row.text("evidence"), Map.of()).get(0)));
  }

  /** One test for each claim about the theorem. */
  static Stream<DynamicTest> tests(BoundContract<?> contract) {
    return rows(contract, null)
        .filter(row -> !DECLARATIONS.contains(row.text("says")))
        .map(row -> DynamicTest.dynamicTest(row.text("claim"), () -> check(contract, row)));
  }

  /** The world that the row which says {@code world} describes, if there is one. */
  static Optional<ClaimedWorld> world(BoundContract<?> contract) {
    return rows(contract, "world").map(row -> new ClaimedWorld(contract, row)).findFirst();
  }

  /** The worlds of rows that say {@code exact world}. */
  static List<ExactWorld> exactWorlds(BoundContract<?> contract) {
    return rows(contract, "exact world").map(row -> ClaimedExactWorld.of(contract, row)).toList();
  }

  /** The averages of rows that say {@code expectation}. */
  static List<Expectation> expectations(ExpectedContract<?> contract) {
    return rows(contract, "expectation").map(row -> ClaimedExpectation.of(contract, row)).toList();
  }

  /** The components of which rows say that they may be negative. */
  static Set<String> negative(BoundContract<?> contract) {
    return rows(contract, "may be negative")
        .map(row -> row.text("expected"))
        .collect(Collectors.toSet());
  }

  /** Whether a row says that one event bounds the quantity from both sides. */
  static boolean isOneEvent(BoundContract<?> contract) {
    return rows(contract, "is one event").findAny().isPresent();
  }

  /** Whether a row says what the first term of the theorem is. */
  static boolean sayWhatIsObserved(BoundContract<?> contract) {
    return rows(contract, "observes").findAny().isPresent();
  }

  /** What rounding is measured against, beside the terms of a certificate. */
  static double scale(BoundContract<?> contract) {
    return rows(contract, "scale").mapToDouble(row -> row.number("expected")).findFirst().orElse(0);
  }

  /** A row of the reference table, whose columns get the names of components that are claimed. */
  static Row renamed(BoundContract<?> contract, Row row) {
    Map<String, String> cells = new LinkedHashMap<>(row.cells());
    rows(contract, "columns")
        .flatMap(claim -> evidence(claim.text("evidence"), Map.of()).stream())
        .forEach(
            names ->
                names
                    .cells()
                    .forEach((component, column) -> cells.put(component, row.text(column))));
    return new Row(cells);
  }

  private static Stream<Row> rows(BoundContract<?> contract, String says) {
    Class<?> theorem = Components.theorem(contract.getClass());
    String family = theorem.getPackageName().replaceFirst("genbound\\.", "");
    return TABLES.computeIfAbsent("/claims/" + family + ".csv", ReferenceTable::in).stream()
        .filter(row -> row.text("theorem").equals(theorem.getSimpleName()))
        .filter(row -> says == null || row.text("says").equals(says));
  }

  private static String theorem(BoundContract<?> contract) {
    return Components.theorem(contract.getClass()).getSimpleName();
  }

  /**
   * Every combination of the values in {@code name=value}; {@code |} stands between alternatives,
   * and {@code errors=0..n} for eight counts from 0 to n.
   */
  static List<Row> evidence(String text, Map<String, String> given) {
    List<Map<String, String>> rows = new ArrayList<>(List.of(new LinkedHashMap<>(given)));
    for (String pair : text.isEmpty() ? new String[0] : text.split(" +")) {
      String name = pair.substring(0, pair.indexOf('='));
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> row : rows) {
        for (String value : alternatives(pair.substring(name.length() + 1), row)) {
          Map<String, String> longer = new LinkedHashMap<>(row);
          longer.put(name, value);
          more.add(longer);
        }
      }
      rows = more;
    }
    return rows.stream().map(Row::new).toList();
  }

  private static List<String> alternatives(String text, Map<String, String> row) {
    if (!text.equals("0..n")) {
      return List.of(text.split("\\|"));
    }
    List<String> counts = new ArrayList<>();
    long n = Long.parseLong(row.get("n"));
    for (long k = 0; k <= n; k += Math.max(1, n / 7)) {
      counts.add(Long.toString(k));
    }
    return counts;
  }

  static void check(BoundContract<?> contract, Row claim) {
    String says = claim.text("says");
    String expected = claim.text("expected");
    if (says.equals("fails")) {
      new ClaimedWorld(contract, claim).assertBroken();
      return;
    }
    for (Row row : evidence(claim.text("evidence"), Map.of())) {
      if (says.equals("refuses")) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> made(contract, row));
        assertText(expected, refusal.getMessage(), row);
        continue;
      }
      Bound bound = row.cells().isEmpty() ? contract.example() : made(contract, row);
      for (String delta : claim.text("delta").split("\\|")) {
        String where = theorem(contract) + row + " at δ = " + delta;
        String within = claim.text("within");
        String stated = within.replace("accuracy", bound.theorem().accuracy() + " relative");
        check(new Sides(bound, delta), says, expected, row, stated, where);
      }
    }
  }

  private static void check(
      Sides it, String says, String expected, Row row, String within, String where) {
    switch (says) {
      case "prints" -> assertText(expected, it.upper().toString(), where);
      case "explains" -> assertText(expected, it.upper().explain().toString(), where);
      case "is vacuous" -> assertEquals(expected.equals("yes"), it.upper().isVacuous(), where);
      case "is two-sided" -> assertEquals(expected.equals("yes"), it.isTwoSided(), where);
      case "is clipped" ->
          assertEquals(expected.equals("yes"), it.upper().value() != it.upper().clipped(), where);
      case "ranges from" -> assertEquals(expected, range(it.upper().range()), where);
      case "spends" -> assertEquals(expected, it.upper().ledger().toString(), where);
      case "assumes" ->
          assertTrue(
              it.upper().theorem().assumptions().contains(Assumption.valueOf(expected)), where);
      case "observes" -> {
        double observed = Double.parseDouble(expected);
        double first = it.upper().terms().get(0).value();
        assertEquals(observed, first, noise(within, observed), where);
      }
      case "weighs" -> assertWeights(it.upper().terms(), expected.split(":"), within, where);
      case "does not assume" ->
          assertFalse(
              it.upper().theorem().assumptions().contains(Assumption.valueOf(expected)), where);
      case "bounds" -> assertEquals(expected, it.upper().theorem().quantity().name(), where);
      default -> compare(it, says, expected, row, within, where);
    }
  }

  /** The terms after the first share what they add up to in this proportion. */
  private static void assertWeights(
      List<Term> terms, String[] weights, String within, String where) {
    assertEquals(terms.size() - 1, weights.length, where);
    double all = Arrays.stream(weights).mapToDouble(Double::parseDouble).sum();
    double added = terms.stream().skip(1).mapToDouble(Term::value).sum();
    for (int i = 0; i < weights.length; i++) {
      Term term = terms.get(i + 1);
      double expected = Double.parseDouble(weights[i]) / all;
      assertEquals(
          expected, term.value() / added, noise(within, expected), where + ": " + term.name());
    }
  }

  /** Against a number, or another theorem with this evidence and what the claim says anew. */
  private static void compare(
      Sides it, String says, String expected, Row row, String within, String where) {
    if (!Character.isUpperCase(expected.charAt(0))) {
      double value = Double.parseDouble(expected);
      compare(it, says, new Ends(value, value), within, where + ", against " + expected);
      return;
    }
    String other = expected.split(" ")[0];
    assertTrue(THEOREMS.containsKey(other), () -> "no theorem " + other);
    String anew = expected.substring(other.length()).strip();
    Row same = evidence(anew, row.cells()).get(0);
    Bound bound = RowEvidence.bound(THEOREMS.get(other).asSubclass(Bound.class), same);
    if (says.equals("as sharp as")) {
      assertDominates(it.bound(), bound);
    } else if (says.equals("no sharper than")) {
      assertDominates(bound, it.bound());
    }
    Sides sides = new Sides(bound, it.delta());
    double lower = it.isTwoSided() && sides.isTwoSided() ? sides.lower().value() : Double.NaN;
    compare(it, says, new Ends(sides.upper().value(), lower), within, where + ", against " + bound);
  }

  /** A theorem that is never above another names it, unless it takes evidence of other types. */
  private static void assertDominates(Bound sharper, Bound other) {
    Class<?>[] taken = Components.types(sharper.getClass());
    Class<?>[] needed = Components.types(other.getClass());
    boolean fits = taken.length == needed.length;
    for (int i = 0; fits && i < taken.length; i++) {
      fits = needed[i].isAssignableFrom(taken[i]);
    }
    assertTrue(
        !fits || ((HighProbabilityBound) sharper).dominated().contains(other),
        () -> sharper.getClass().getSimpleName() + ".dominated() does not name " + other);
  }

  private static void compare(Sides it, String says, Ends other, String within, String where) {
    double value = it.upper().value();
    double noise = noise(within, other.upper());
    boolean ends = !Double.isNaN(other.lower());
    switch (says) {
      case "=" -> assertEquals(other.upper(), value, noise, where);
      case "lower =" ->
          assertEquals(other.lower(), it.lower().value(), noise(within, other.lower()), where);
      case "<=" -> assertTrue(value <= other.upper() + noise, () -> where + ": " + value);
      case ">=" -> assertTrue(value >= other.upper() - noise, () -> where + ": " + value);
      case "<" -> assertTrue(value < other.upper(), () -> where + ": " + value);
      case ">" -> assertTrue(value > other.upper(), () -> where + ": " + value);
      case "as sharp as", "no sharper than" -> {
        assertTrue(ends, () -> where + ": both are bounded from below too");
        double sign = says.equals("as sharp as") ? 1 : -1;
        double lower = it.lower().value();
        assertTrue(sign * (value - other.upper()) <= noise, () -> where + ": " + value);
        assertTrue(sign * (other.lower() - lower) <= noise, () -> where + ": below " + lower);
      }
      default -> fail("a claim cannot say " + says);
    }
  }

  private static String range(LossRange range) {
    return range.low() + " to " + range.high();
  }

  /** Absolute, or relative to the expected value where the cell says so. */
  private static double noise(String within, double expected) {
    if (within.isEmpty()) {
      return 0;
    }
    double noise = Double.parseDouble(within.split(" ")[0]);
    return within.endsWith(" relative") ? noise * Math.abs(expected) : noise;
  }

  /** An ellipsis at either end of the expected text stands for anything. */
  static void assertText(String expected, String found, Object where) {
    String text = expected.replaceAll("^…|…$", "");
    boolean open = expected.endsWith("…");
    boolean fits =
        expected.startsWith("…")
            ? open ? found.contains(text) : found.endsWith(text)
            : open ? found.startsWith(text) : found.equals(text);
    assertTrue(fits, () -> where + ": expected " + expected + ", got " + found);
  }

  /** The theorem of a contract, from columns with the names of its components. */
  static Bound made(BoundContract<?> contract, Row row) {
    return RowEvidence.bound(Components.theorem(contract.getClass()), row);
  }

  /** The values that a claim compares with. */
  private record Ends(double upper, double lower) {}

  /** The certificates of a theorem; δ is empty for one in expectation. */
  record Sides(Bound bound, String delta) {

    boolean isTwoSided() {
      return bound instanceof TwoSidedBound;
    }

    Certificate upper() {
      return bound instanceof ExpectedBound expected
          ? expected.certify()
          : ((HighProbabilityBound) bound).atDelta(Double.parseDouble(delta));
    }

    Certificate lower() {
      return ((TwoSidedBound) bound).lower().atDelta(Double.parseDouble(delta));
    }
  }
}
