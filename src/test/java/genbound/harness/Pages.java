package genbound.harness;

import genbound.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The README and the pages of the site. {@link #main} writes what is generated in them: the answers
 * of their JShell sessions, how many theorems a door has, the table of {@code which-bound.md}, who
 * cites which work of the bibliography, how often theorems miss in {@code coverage.md}, and the
 * lists of records that are read by reflection.
 */
public final class Pages {

  /** The command that runs {@link #main}. */
  public static final String COMMAND =
      "mvn -q test-compile exec:java -Dexec.mainClass=genbound.harness.Pages";

  public static final Path README = Path.of("README.md");
  public static final Path FOLDER = Path.of("src/site/markdown");
  public static final Path WHICH_BOUND = FOLDER.resolve("which-bound.md");

  private static final Pattern DOOR =
      Pattern.compile(
          "(?m)^(\\| `\\w+` \\| )\\d+( \\| .*\\(src/main/java/genbound/(\\w+)/package-info\\.java\\))");

  private static final Pattern SESSION =
      Pattern.compile("```(jshell|java)\n(.*?)```", Pattern.DOTALL);
  private static final String PROMPT = "jshell> ";
  private static final String CONTINUED = "   ...> ";

  /** What was typed, and what the shell answered; or code, whose declarations it only confirms. */
  public record Exchange(String input, String answer, boolean isCode) {

    /** What a shell answers now. */
    public String run(JShellSession shell) {
      return shell
          .eval(input)
          .lines()
          .filter(line -> !isCode || !line.startsWith("|  created "))
          .collect(Collectors.joining("\n"));
    }

    private String text() {
      String typed = PROMPT + input.stripTrailing().replace("\n", "\n" + CONTINUED) + "\n";
      return answer.isEmpty() ? typed : typed + answer + "\n";
    }
  }

  /** Writes a file, if that changes it. */
  interface Writer {
    void write(Path file, String text) throws IOException;
  }

  private Pages() {}

  /** Writes the generated parts of all pages, and names the pages that changed. */
  public static void main(String[] args) throws IOException {
    for (Path page : all()) {
      String before = Files.readString(page);
      write(page, answered(page.equals(WHICH_BOUND) ? withTable(before) : withCounts(before)));
    }
    write(Bibliography.FILE, Bibliography.withCitedBy(Files.readString(Bibliography.FILE)));
    write(RecordList.RECORDS, RecordList.records());
    write(RecordList.REACHABILITY, RecordList.reachability());
    CoverageTable.write(Pages::write);
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
      System.out.println(file);
    }
  }

  /** The README and all pages, proofs included. */
  public static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      Stream<Path> markdown = files.filter(file -> file.toString().endsWith(".md")).sorted();
      return Stream.concat(Stream.of(README), markdown).toList();
    }
  }

  /** The exchanges of all sessions of a page, and its Java code, which run in one shell. */
  public static List<Exchange> exchanges(String page) {
    return SESSION.matcher(page).results().flatMap(session -> session(session).stream()).toList();
  }

  private static List<Exchange> session(MatchResult session) {
    String text = session.group(2);
    boolean code = session.group(1).equals("java");
    return code ? List.of(new Exchange(text, "", true)) : session(text);
  }

  private static List<Exchange> session(String text) {
    List<Exchange> exchanges = new ArrayList<>();
    StringBuilder input = new StringBuilder();
    StringBuilder answer = new StringBuilder();
    for (String line : (text + PROMPT).lines().toList()) {
      if (line.startsWith(PROMPT)) {
        if (!input.isEmpty()) {
          exchanges.add(new Exchange(input.toString(), answer.toString().stripTrailing(), false));
        }
        input.setLength(0);
        answer.setLength(0);
        input.append(line.substring(PROMPT.length())).append('\n');
      } else if (line.startsWith(CONTINUED)) {
        input.append(line.substring(CONTINUED.length())).append('\n');
      } else {
        answer.append(line).append('\n');
      }
    }
    return exchanges;
  }

  private static String answered(String page) {
    if (exchanges(page).isEmpty()) {
      return page;
    }
    try (JShellSession shell = new JShellSession()) {
      return SESSION
          .matcher(page)
          .replaceAll(session -> Matcher.quoteReplacement(answered(session, shell)));
    }
  }

  private static String answered(MatchResult session, JShellSession shell) {
    List<Exchange> exchanges = session(session);
    if (exchanges.get(0).isCode()) {
      return session.group() + exchanges.get(0).run(shell);
    }
    return exchanges.stream()
        .map(exchange -> new Exchange(exchange.input(), exchange.run(shell), false))
        .map(Exchange::text)
        .collect(Collectors.joining("\n", "```jshell\n", "```"));
  }

  private static String withCounts(String page) {
    return DOOR.matcher(page)
        .replaceAll(
            row -> row.group(1) + theorems(row.group(3)) + Matcher.quoteReplacement(row.group(2)));
  }

  private static long theorems(String family) {
    String room = "genbound." + family;
    return Classes.theorems().stream().filter(type -> type.getPackageName().equals(room)).count();
  }

  private static String withTable(String page) {
    return page.substring(0, page.indexOf("| ")) + Reports.recommend().toMarkdown();
  }
}
