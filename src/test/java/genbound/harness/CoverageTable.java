package genbound.harness;

import genbound.bound.HighProbabilityBound;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Side;
import genbound.harness.world.ExactWorld;
import genbound.harness.world.Expectation;
import genbound.harness.world.Miss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often each theorem misses in the worlds of its test: the tables of {@code coverage.md}. The
 * parameters at which the misses are largest take a minute to find, and are kept in a file.
 */
public final class CoverageTable {

  /** The failure probabilities that are tried. */
  public static final List<Double> DELTAS = List.of(0.1, 1e-2, 1e-3, 1e-6);

  /** The misses that were found, by row and δ. */
  public static final Path FILE = Path.of("src/test/resources/coverage.csv");

  public static final Path PAGE = Pages.FOLDER.resolve("coverage.md");

  private static final String BEGIN = "<!-- generated from here on -->\n";

  private static final Map<String, Set<String>> REASONS =
      Map.of(
          "the evidence is a law given a supersample, and too many supersamples to go through",
          Set.of("InformationCmiTail", "InformationCmiTailKl", "InformationCmiDensityTail"),
          "the learner moves in a continuum: its average is known by simulation alone",
          Set.of(
              "InformationGibbsContracted",
              "InformationLipschitzParameters",
              "InformationSgld",
              "InformationSgldBatch",
              "InformationSgldRelaxed",
              "InformationWasserstein",
              "StabilityOnAverageLipschitz",
              "StabilityOnAverageSmooth",
              "StabilitySgdConvex",
              "StabilitySgdNonConvex",
              "StabilitySgdNonSmooth",
              "StabilitySgdStronglyConvex"),
          "the evidence is drawn in more stages, or from more numbers, than can be gone through",
          Set.of(
              "PacBayesRecursiveMonteCarlo",
              "RademacherAugmentedProbe",
              "RademacherFrozenSubspace",
              "ShiftAdaptivityGap",
              "StabilityNoisyMoments",
              "StabilityOutOfBag",
              "StabilityPrivacyTransfer"));

  /** A theorem on one side in one of its worlds. */
  public record Row(Class<?> theorem, Side side, int place, ExactWorld world) {

    /** The name of the row at one δ, in the file. */
    public String key(double delta) {
      return String.join(
          ",", theorem.getSimpleName(), side.name(), "" + place, String.valueOf(delta));
    }

    /** The miss around one parameter, computed anew. */
    public Miss around(double delta, double parameter) {
      return world.around(side, delta, parameter);
    }

    private String line(Map<String, Miss> known) {
      List<String> cells = new ArrayList<>();
      cells.add("`" + theorem.getSimpleName() + "` " + side);
      cells.add(broken(world.broken().orElse("")) + world.description());
      cells.add(world.route().toString());
      List<String> places = new ArrayList<>();
      for (double delta : DELTAS) {
        Miss miss = known.get(key(delta));
        cells.add(cell(miss, delta));
        if (miss.probability() > 0 && world.low() < world.high()) {
          places.add(number(miss.parameter()));
        }
      }
      cells.add(places.stream().distinct().collect(Collectors.joining(", ")));
      return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(Miss miss, double delta) {
      if (!miss.informative()) {
        return "says nothing";
      }
      if (miss.probability() == 0) {
        return "0";
      }
      String error = miss.standardError() > 0 ? " ± " + number(miss.standardError()) : "";
      return number(miss.probability()) + error + " (" + number(miss.probability() / delta) + ")";
    }
  }

  private CoverageTable() {}

  private static String broken(String assumption) {
    return assumption.isEmpty() ? "" : "**" + assumption + "**: ";
  }

  private static String number(double x) {
    String text = String.format(Locale.ROOT, "%.3g", x);
    if (text.contains("e")) {
      String[] parts = text.split("e");
      return trimmed(parts[0]) + "e" + Integer.parseInt(parts[1]);
    }
    return trimmed(text);
  }

  private static String trimmed(String decimal) {
    return decimal.contains(".") ? decimal.replaceAll("\\.?0+$", "") : decimal;
  }

  /** All theorems in all worlds of their tests. */
  public static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Class<?> theorem : Classes.theorems()) {
      if (test(theorem) instanceof HighProbabilityContract<?> contract) {
        HighProbabilityBound example = contract.example();
        List<ExactWorld> worlds = contract.exactWorlds();
        for (int place = 0; place < worlds.size(); place++) {
          ExactWorld world = worlds.get(place);
          rows.add(new Row(theorem, example.theorem().side(), place, world));
          if (example instanceof TwoSidedBound && world.hasTwoSides()) {
            rows.add(new Row(theorem, Side.LOWER, place, world));
          }
        }
      }
    }
    return rows;
  }

  /** The averages that are known, by theorem. */
  public static Map<Class<?>, List<Expectation>> expectations() {
    Map<Class<?>, List<Expectation>> all = new LinkedHashMap<>();
    for (Class<?> theorem : Classes.theorems()) {
      if (test(theorem) instanceof ExpectedContract<?> contract) {
        List<Expectation> one = contract.expectations();
        if (!one.isEmpty()) {
          all.put(theorem, one);
        }
      }
    }
    return all;
  }

  private static Object test(Class<?> theorem) {
    try {
      Constructor<?> test = Class.forName(theorem.getName() + "Test").getDeclaredConstructor();
      test.setAccessible(true);
      return test.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The misses in the file, by row and δ. */
  public static Map<String, Miss> stored() {
    Map<String, Miss> misses = new TreeMap<>();
    try {
      for (String line : Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of()) {
        String[] cells = line.split(",");
        if (cells.length == 8) {
          double[] numbers = Arrays.stream(cells, 4, 7).mapToDouble(Double::parseDouble).toArray();
          boolean informative = Boolean.parseBoolean(cells[7]);
          Miss miss = new Miss(numbers[0], numbers[1], numbers[2], informative);
          misses.put(String.join(",", Arrays.copyOf(cells, 4)), miss);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return misses;
  }

  /** Searches for the largest misses where those of the file are not what is computed today. */
  public static Map<String, Miss> found(List<Row> rows) {
    Map<String, Miss> stored = stored();
    Map<String, Miss> misses = new LinkedHashMap<>();
    for (Row row : rows) {
      for (double delta : DELTAS) {
        Miss known = stored.get(row.key(delta));
        boolean current = known != null && isCurrent(known, row.around(delta, known.parameter()));
        misses.put(row.key(delta), current ? known : row.world().worst(row.side(), delta));
      }
    }
    return misses;
  }

  /**
   * Whether a miss is what it was when it was written; a bound may say something at another p only.
   */
  public static boolean isCurrent(Miss stored, Miss now) {
    return Math.abs(stored.probability() - now.probability()) <= 1e-9 * stored.probability()
        && (stored.informative() || !now.informative());
  }

  /** The text of {@link #FILE}. */
  public static String file(Map<String, Miss> misses) {
    StringBuilder text = new StringBuilder();
    misses.forEach(
        (key, miss) ->
            text.append(key)
                .append(',')
                .append(miss.parameter())
                .append(',')
                .append(miss.probability())
                .append(',')
                .append(miss.standardError())
                .append(',')
                .append(miss.informative())
                .append('\n'));
    return text.toString();
  }

  /** The page, with its tables made of these misses. */
  public static String page(String before, List<Row> rows, Map<String, Miss> misses) {
    StringBuilder text = new StringBuilder(before.substring(0, before.indexOf(BEGIN)) + BEGIN);
    Map<Class<?>, List<Expectation>> expectations = expectations();
    List<Class<?>> with = rows.stream().map(Row::theorem).distinct().collect(Collectors.toList());
    with.addAll(expectations.keySet());
    text.append(
        String.format(
            Locale.ROOT,
            "\n%d of the %d theorems have a row.\n",
            with.size(),
            Classes.theorems().size()));
    for (boolean broken : new boolean[] {false, true}) {
      text.append(broken ? "\n## With a broken assumption\n" : "\n## As stated\n");
      text.append("\n| theorem | world | route | δ = 0.1 | 0.01 | 0.001 | 1e-6 | worst p |\n");
      text.append("|---|---|---|---|---|---|---|---|\n");
      rows.stream()
          .filter(row -> row.world().broken().isPresent() == broken)
          .forEach(row -> text.append(row.line(misses)));
    }
    text.append("\n## In expectation\n\n");
    text.append(
        "| theorem | world | what is bounded | bound | share of it |\n|---|---|---|---|---|\n");
    expectations.forEach((type, all) -> all.forEach(one -> text.append(line(type, one))));
    text.append("\n## Without a row\n\n");
    Classes.theorems().stream()
        .filter(theorem -> !with.contains(theorem))
        .collect(Collectors.groupingBy(CoverageTable::reason, TreeMap::new, Collectors.toList()))
        .forEach((reason, theorems) -> text.append(without(reason, theorems)));
    return text.toString();
  }

  private static String line(Class<?> theorem, Expectation one) {
    double value = one.bound().certify().value();
    return String.join(
        " | ",
        "| `" + theorem.getSimpleName() + "`",
        broken(one.broken().orElse("")) + one.description(),
        number(one.truth()),
        number(value),
        number(one.truth() / value) + " |\n");
  }

  private static String reason(Class<?> theorem) {
    return REASONS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(theorem.getSimpleName()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("no world has been made for it yet");
  }

  private static String without(String reason, List<Class<?>> theorems) {
    return theorems.stream()
        .map(theorem -> "`" + theorem.getSimpleName() + "`")
        .collect(Collectors.joining(", ", "- " + reason + ": ", "\n"));
  }

  /** Writes both files. */
  static void write(Pages.Writer writer) throws IOException {
    List<Row> rows = rows();
    Map<String, Miss> misses = found(rows);
    writer.write(FILE, file(misses));
    writer.write(PAGE, page(Files.readString(PAGE), rows, misses));
  }
}
