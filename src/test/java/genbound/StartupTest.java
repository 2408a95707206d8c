package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.JShellSession;
import genbound.harness.Slow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code examples/genbound.jsh} imports is there. */
class StartupTest {

  /** A variable's value fills a screen at most; a page that was asked for is whole. */
  @Test
  void aLongArrayIsCutAndAPageIsNot() throws Exception {
    String script = Files.readString(Path.of("examples/genbound.jsh"));
    Matcher variables = Pattern.compile("/set truncation genbound (\\d+) var.*").matcher(script);
    assertTrue(variables.find() && Integer.parseInt(variables.group(1)) <= 8000, script);
    Matcher all = Pattern.compile("/set truncation genbound (\\d+)\n").matcher(script);
    int page = Reports.recommend().toString().length();
    assertTrue(all.find() && Integer.parseInt(all.group(1)) > page, page + " letters");
  }

  @Slow
  @Test
  void theScriptForJshellImportsWhatOneTypes() throws Exception {
    String script =
        Files.readAllLines(Path.of("examples/genbound.jsh")).stream()
            .filter(line -> !line.startsWith("/"))
            .collect(Collectors.joining("\n"));
    try (JShellSession shell = new JShellSession()) {
      assertEquals("", shell.eval(script));
      String answer =
          shell.eval(
              "Reports.of(Holdout.kl(Evidence.errors(7, 285))).at(Confidence.ofLevel(0.95))");
      assertTrue(answer.contains("==> Bounds on one model\n"), answer);
      assertTrue(answer.contains("risk ≤ 0.053947"), answer);
      assertTrue(shell.eval("Axis.log(\"n\")").endsWith("==> n, logarithmic"));
    }
  }
}
