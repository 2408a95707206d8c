package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.harness.Classes;
import genbound.harness.JShellSession;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Runs the README's JShell sessions, one after another in one shell, and compares the answers;
 * counts and looks up what it says is there.
 */
class ReadmeTest {

  private static final Pattern SESSION = Pattern.compile("```jshell\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FAMILY =
      Pattern.compile("\\| `\\w+` \\| (\\d+) \\| .*\\| \\[(\\w+)]\\(src/main/java/genbound/");
  private static final Pattern NAME = Pattern.compile("`(\\w+)(?:\\.\\w+)?`");
  private static final String PROMPT = "jshell> ";
  private static final String CONTINUED = "   ...> ";

  private record Exchange(String input, String answer) {}

  @Test
  void sessionsAnswerAsPrinted() throws IOException {
    List<Exchange> exchanges = exchanges(Files.readString(Path.of("README.md")));
    assertTrue(exchanges.size() >= 4, "the README shows a session");
    try (JShellSession shell = new JShellSession()) {
      for (Exchange exchange : exchanges) {
        assertEquals(exchange.answer(), shell.eval(exchange.input()), exchange.input());
      }
    }
  }

  @Test
  void countsTheTheoremsOfEveryFamily() throws IOException {
    Map<String, Long> counted =
        FAMILY
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .collect(Collectors.toMap(row -> row.group(2), row -> Long.valueOf(row.group(1))));
    Map<String, Long> there =
        Classes.below("genbound").stream()
            .filter(type -> Bound.class.isAssignableFrom(type) && type.isRecord())
            .filter(type -> Modifier.isPublic(type.getModifiers()))
            .filter(type -> !type.getPackageName().equals("genbound.bound"))
            .collect(
                Collectors.groupingBy(
                    type -> type.getPackageName().replace("genbound.", ""), Collectors.counting()));
    assertEquals(there, counted);
  }

  @Test
  void namesClassesOfPapersThatAreThere() throws IOException {
    Set<String> names =
        Classes.below("genbound").stream().map(Class::getSimpleName).collect(Collectors.toSet());
    String page = Files.readString(Path.of("README.md"));
    List<String> rows =
        page.substring(page.indexOf("## Papers"), page.indexOf("## Not offered"))
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

  private static List<Exchange> exchanges(String page) {
    List<Exchange> exchanges = new ArrayList<>();
    Matcher session = SESSION.matcher(page);
    while (session.find()) {
      StringBuilder input = new StringBuilder();
      StringBuilder answer = new StringBuilder();
      for (String line : session.group(1).lines().toList()) {
        if (line.startsWith(PROMPT)) {
          flush(input, answer, exchanges);
          input.append(line.substring(PROMPT.length())).append('\n');
        } else if (line.startsWith(CONTINUED)) {
          input.append(line.substring(CONTINUED.length())).append('\n');
        } else {
          answer.append(line).append('\n');
        }
      }
      flush(input, answer, exchanges);
    }
    return exchanges;
  }

  private static void flush(StringBuilder input, StringBuilder answer, List<Exchange> exchanges) {
    if (!input.isEmpty()) {
      exchanges.add(new Exchange(input.toString(), answer.toString().stripTrailing()));
    }
    input.setLength(0);
    answer.setLength(0);
  }
}
