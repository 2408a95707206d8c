package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.JShellSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the README's JShell sessions, one after another in one shell, and compares the answers. */
class ReadmeTest {

  private static final Pattern SESSION = Pattern.compile("```jshell\n(.*?)```", Pattern.DOTALL);
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
