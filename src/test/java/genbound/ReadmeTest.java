package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Classes;
import genbound.harness.JShellSession;
import genbound.harness.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the JShell sessions of the README and of the pages, each page in a shell of its own, and
 * compares the answers; counts and looks up what the pages say is there.
 */
class ReadmeTest {

  private static final Pattern FAMILY =
      Pattern.compile("\\| `\\w+` \\| (\\d+) \\| .*\\| \\[(\\w+)]\\(src/main/java/genbound/");
  private static final Pattern NAME = Pattern.compile("`(\\w+)(?:\\.\\w+)?`");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
  private static final Pattern MENU = Pattern.compile("<item [^>]*href=\"([\\w-]+)\\.html\"");

  static List<Path> pages() throws IOException {
    return Pages.all();
  }

  static List<Path> pagesWithSessions() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path page : Pages.all()) {
      if (!Pages.exchanges(Files.readString(page)).isEmpty()) {
        found.add(page);
      }
    }
    return found;
  }

  @Test
  void showsASession() throws IOException {
    assertTrue(
        Pages.exchanges(Files.readString(Pages.README)).size() >= 4, "the README shows a session");
  }

  @ParameterizedTest
  @MethodSource("pagesWithSessions")
  void sessionsAnswerAsPrinted(Path page) throws IOException {
    try (JShellSession shell = new JShellSession()) {
      for (Pages.Exchange exchange : Pages.exchanges(Files.readString(page))) {
        assertEquals(
            exchange.answer(),
            exchange.run(shell),
            () -> exchange.input() + "rewritten by " + Pages.COMMAND + "\n");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadToFilesThatAreThere(Path page) throws IOException {
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      Path target = page.resolveSibling(link.group(1)).normalize();
      assertTrue(Files.exists(target), link.group(1));
    }
  }

  @Test
  void theMenuNamesEveryPage() throws IOException {
    List<String> menu =
        MENU.matcher(Files.readString(Path.of("src/site/site.xml")))
            .results()
            .map(item -> item.group(1))
            .sorted()
            .toList();
    try (Stream<Path> files = Files.list(Pages.FOLDER)) {
      List<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> name.replace(".md", ""))
              .sorted()
              .toList();
      assertEquals(there, menu);
    }
  }

  @Test
  void namesEveryExample() throws IOException {
    String page = Files.readString(Pages.FOLDER.resolve("using.md"));
    String table = page.substring(page.indexOf("| example |"));
    Set<String> named =
        NAME.matcher(table).results().map(name -> name.group(1)).collect(Collectors.toSet());
    assertEquals(Set.copyOf(ExamplesTest.programs()), named);
  }

  @Test
  void countsTheTheoremsOfEveryFamily() throws IOException {
    Map<String, Long> counted =
        FAMILY
            .matcher(Files.readString(Pages.README))
            .results()
            .collect(Collectors.toMap(row -> row.group(2), row -> Long.valueOf(row.group(1))));
    Map<String, Long> there =
        Classes.theorems().stream()
            .collect(
                Collectors.groupingBy(
                    type -> type.getPackageName().replace("genbound.", ""), Collectors.counting()));
    assertEquals(there, counted, "to write it: " + Pages.COMMAND);
  }

  @Test
  void namesClassesOfPapersThatAreThere() throws IOException {
    Set<String> names =
        Classes.below("genbound").stream().map(Class::getSimpleName).collect(Collectors.toSet());
    List<String> rows =
        Files.readString(Pages.FOLDER.resolve("papers.md"))
            .lines()
            .filter(line -> line.matches("\\| \\d+\\. .*"))
            .toList();
    assertEquals(32, rows.size());
    for (String row : rows) {
      List<String> classes = NAME.matcher(row).results().map(name -> name.group(1)).toList();
      assertTrue(!classes.isEmpty() || row.endsWith("| not yet |"), row);
      assertTrue(names.containsAll(classes), row);
    }
  }
}
