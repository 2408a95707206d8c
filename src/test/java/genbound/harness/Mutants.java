package genbound.harness;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How many mutants of the library its tests notice. A mutant is the library with one operation
 * changed; the profile {@code mutation} makes them, package by package, and runs a package's tests
 * on them. {@link #main} counts what it left in {@code target/mutants} and writes the scores and
 * the page {@code mutation.md}; with {@code --survivors} it prints the mutants of those packages
 * that were neither noticed nor reviewed. The lines that the whole suite runs stand beside, if the
 * profile {@code coverage} counted them.
 */
public final class Mutants {

  private static final Path FOLDER = Path.of("src/test/resources/mutation");

  /** The mutants that no test can notice, with the reason: one row for a line of code. */
  public static final Path REVIEWED = FOLDER.resolve("reviewed.csv");

  /** The counts of each package: the first time, and the last. */
  public static final Path SCORES = FOLDER.resolve("scores.csv");

  /** The lines of each package, and how many the whole suite runs. */
  public static final Path LINES = FOLDER.resolve("lines.csv");

  /** The page that shows all of them. */
  public static final Path PAGE = Pages.FOLDER.resolve("mutation.md");

  private static final Path MEASURED = Path.of("target/mutants");
  private static final Path JACOCO = Path.of("target/site/jacoco/jacoco.csv");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final String SCORE_HEADER =
      "package,first mutants,first noticed,mutants,noticed,reviewed";

  /** Why a mutant that survives is no gap of the tests. */
  public enum Reason {
    OUTWARD("one rounding outward is replaced by another, and the value stays on the safe side"),
    SWITCH("two formulas agree where the code switches from one to the other"),
    ITERATION("a start, a step or a stop of an iteration that reaches the same end"),
    SPEED("a short cut that changes the time and not the result"),
    UNREACHABLE("no legal call comes here, or only one that takes too long for a test"),
    ALLOWANCE("an allowance for rounding that the rounding of no known input uses up"),
    SAME("both forms compute the same value"),
    TEXT("a text in words"),
    SLOW("a test notices that the profile leaves out, for it is slow or of another package");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  /** A mutant that survived. */
  private record Survivor(String type, String method, String mutator, String line) {}

  /**
   * A reviewed line of code.
   *
   * @param type class, without {@code genbound.}
   * @param mutator name of the kind of change, or {@code *}
   * @param line the line of code, without blanks at its ends, or {@code *} for a whole method
   * @param most how many mutants of this line may survive
   */
  public record Reviewed(
      String type, String method, String mutator, String line, int most, Reason reason) {

    private boolean covers(Survivor survivor) {
      return type.equals(survivor.type)
          && method.equals(survivor.method)
          && (mutator.equals("*") || mutator.equals(survivor.mutator))
          && (line.equals("*") || line.equals(survivor.line));
    }

    /** The source file of the class. */
    public Path source() {
      return Path.of(
          "src/main/java/genbound", type.replaceFirst("\\$.*", "").replace('.', '/') + ".java");
    }
  }

  private Mutants() {}

  /** Counts what was measured. */
  public static void main(String[] args) throws IOException {
    List<Reviewed> reviewed = reviewed();
    Map<String, CSVRecord> before = new TreeMap<>();
    rows(SCORES).forEach(row -> before.put(row.get("package"), row));
    Map<String, String> scores = new TreeMap<>();
    before.forEach((name, row) -> scores.put(name, String.join(",", row.values())));
    Files.createDirectories(MEASURED);
    try (Stream<Path> files = Files.list(MEASURED)) {
      for (Path folder : files.sorted().toList()) {
        Path csv = folder.resolve("mutations.csv");
        if (Files.exists(csv)) {
          String name = folder.getFileName().toString();
          scores.put(name, count(name, csv, before.get(name), reviewed, args.length > 0));
        }
      }
    }
    Files.writeString(SCORES, SCORE_HEADER + "\n" + String.join("\n", scores.values()) + "\n");
    if (Files.exists(JACOCO)) {
      Files.writeString(LINES, lines());
    }
    Files.writeString(PAGE, withTables(Files.readString(PAGE)));
  }

  private static String count(
      String name, Path csv, CSVRecord before, List<Reviewed> reviewed, boolean print)
      throws IOException {
    int all = 0;
    int noticed = 0;
    List<Survivor> survivors = new ArrayList<>();
    try (CSVParser parser = CSVFormat.DEFAULT.parse(Files.newBufferedReader(csv))) {
      for (CSVRecord row : parser) {
        all++;
        if (row.get(5).equals("SURVIVED") || row.get(5).equals("NO_COVERAGE")) {
          survivors.add(survivor(row));
        } else {
          noticed++;
        }
      }
    }
    int[] left = reviewed.stream().mapToInt(Reviewed::most).toArray();
    int excused = 0;
    for (Survivor survivor : survivors) {
      int row = 0;
      while (row < left.length && (left[row] == 0 || !reviewed.get(row).covers(survivor))) {
        row++;
      }
      if (row < left.length) {
        left[row]--;
        excused++;
      } else if (print) {
        System.out.println(
            String.join(" | ", survivor.type, survivor.method, survivor.mutator, survivor.line));
      }
    }
    int firstAll = before == null ? all : Integer.parseInt(before.get("first mutants"));
    int firstNoticed = before == null ? noticed : Integer.parseInt(before.get("first noticed"));
    return String.join(
        ",",
        name,
        String.valueOf(firstAll),
        String.valueOf(firstNoticed),
        String.valueOf(all),
        String.valueOf(noticed),
        String.valueOf(excused));
  }

  /** What JaCoCo counted, summed over the classes of each package. */
  private static String lines() throws IOException {
    Map<String, int[]> sums = new TreeMap<>();
    for (CSVRecord row : rows(JACOCO)) {
      int[] sum =
          sums.computeIfAbsent(
              row.get("PACKAGE").replaceFirst("^genbound\\.", ""), p -> new int[4]);
      int lines = Integer.parseInt(row.get("LINE_COVERED"));
      int branches = Integer.parseInt(row.get("BRANCH_COVERED"));
      sum[0] += lines + Integer.parseInt(row.get("LINE_MISSED"));
      sum[1] += lines;
      sum[2] += branches + Integer.parseInt(row.get("BRANCH_MISSED"));
      sum[3] += branches;
    }
    StringBuilder text = new StringBuilder("package,lines,lines run,branches,branches taken\n");
    sums.forEach(
        (name, sum) ->
            text.append(name)
                .append(IntStream.of(sum).mapToObj(n -> "," + n).collect(Collectors.joining()))
                .append('\n'));
    return text.toString();
  }

  private static Survivor survivor(CSVRecord row) throws IOException {
    String type = row.get(1);
    Path source =
        Path.of("src/main/java", type.replaceFirst("\\.[^.]*$", "").replace('.', '/'), row.get(0));
    String mutator = row.get(2).replaceFirst(".*\\.", "").replaceFirst("(Vals)?Mutator$", "");
    return new Survivor(
        type.substring("genbound.".length()),
        row.get(3),
        mutator,
        Files.readAllLines(source).get(Integer.parseInt(row.get(4)) - 1).strip());
  }

  /** The reviewed lines. */
  public static List<Reviewed> reviewed() throws IOException {
    return rows(REVIEWED).stream()
        .map(
            row ->
                new Reviewed(
                    row.get("class"),
                    row.get("method"),
                    row.get("mutator"),
                    row.get("line"),
                    Integer.parseInt(row.get("most")),
                    Reason.valueOf(row.get("reason").toUpperCase(Locale.ROOT))))
        .toList();
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CSVParser parser = FORMAT.parse(new StringReader(Files.readString(file)))) {
      return parser.getRecords();
    }
  }

  /** The page with its two tables as the stored counts have them. */
  public static String withTables(String page) throws IOException {
    return between(between(page, "scores", scores()), "reviewed", reasons());
  }

  private static String between(String page, String name, String table) {
    String start = "<!-- " + name + " -->\n";
    int from = page.indexOf(start) + start.length();
    return page.substring(0, from) + table + page.substring(page.indexOf("<!-- end -->", from));
  }

  private static String scores() throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            | package | mutants | noticed at first | noticed now | reviewed | score | lines run | branches taken |
            |---|---|---|---|---|---|---|---|
            """);
    List<CSVRecord> run = rows(LINES);
    int[] sums = new int[9];
    for (CSVRecord row : rows(SCORES)) {
      String name = row.get(0);
      int[] counts = new int[9];
      for (int i = 0; i < 5; i++) {
        counts[i] = Integer.parseInt(row.get(i + 1));
      }
      for (CSVRecord part : run) {
        if (part.get(0).equals(name) || part.get(0).startsWith(name + ".")) {
          for (int i = 0; i < 4; i++) {
            counts[5 + i] += Integer.parseInt(part.get(i + 1));
          }
        }
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] += counts[i];
      }
      text.append(line("`" + name + "`", counts));
    }
    return text.append(line("all", sums)).toString();
  }

  private static String line(String name, int[] counts) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %d | %s | %s | %s |\n",
        name,
        counts[2],
        share(counts[1], counts[0]),
        share(counts[3], counts[2]),
        counts[4],
        share(counts[3], counts[2] - counts[4]),
        share(counts[6], counts[5]),
        share(counts[8], counts[7]));
  }

  private static String share(int part, int whole) {
    return whole == 0
        ? ""
        : String.format(Locale.ROOT, "%.0f %%", Math.floor(100.0 * part / whole));
  }

  private static String reasons() throws IOException {
    Map<Reason, Integer> lines = new TreeMap<>();
    reviewed().forEach(row -> lines.merge(row.reason(), 1, Integer::sum));
    return lines.entrySet().stream()
        .map(
            entry ->
                String.join(
                    " | ",
                    "| " + entry.getKey().name().toLowerCase(Locale.ROOT),
                    String.valueOf(entry.getValue()),
                    entry.getKey().words + " |\n"))
        .collect(
            Collectors.joining("", "| reason | lines of code | in words |\n|---|---|---|\n", ""));
  }
}
