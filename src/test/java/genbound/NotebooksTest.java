package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import genbound.harness.JShellSession;
import genbound.harness.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every notebook's cells through JShell, without Jupyter, and compares the text that they show
 * with what is stored. Lines that begin with % are the kernel's business.
 */
class NotebooksTest {

  private static final Path FOLDER = Path.of("examples/notebooks");

  private static final String AS_IN_A_KERNEL =
      """
      import java.util.*;
      import java.util.stream.*;
      void display(Object value, String... types) { Objects.requireNonNull(value); }
      """;

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  private static List<JsonNode> cells(Path notebook) throws IOException {
    JsonNode cells = new ObjectMapper().readTree(Files.readString(notebook)).get("cells");
    return StreamSupport.stream(cells.spliterator(), false).toList();
  }

  @Slow
  @ParameterizedTest
  @MethodSource("notebooks")
  void showsWhatIsStored(Path notebook) throws IOException {
    String folder = "-Duser.dir=" + FOLDER.toAbsolutePath();
    try (JShellSession shell = new JShellSession(folder)) {
      shell.cell(AS_IN_A_KERNEL);
      for (JsonNode cell : cells(notebook)) {
        if (cell.get("cell_type").asText().equals("code")) {
          String source =
              text(cell.get("source"))
                  .lines()
                  .filter(line -> !line.startsWith("%"))
                  .collect(Collectors.joining("\n"));
          assertEquals(stored(cell), shell.cell(source), source);
        }
      }
    }
  }

  private static String stored(JsonNode cell) {
    StringBuilder stored = new StringBuilder();
    for (JsonNode output : cell.get("outputs")) {
      JsonNode data = output.path("data");
      String type = data.has("text/plain") ? "text/plain" : "text/html";
      stored.append(output.has("text") ? text(output.get("text")) : text(data.get(type)) + "\n");
    }
    return stored.toString();
  }

  /** Notebooks store a text whole or line by line. */
  private static String text(JsonNode node) {
    return node.isTextual()
        ? node.asText()
        : StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining());
  }

  @Test
  void everyNotebookIsAShortStoryWithRichOutputs() throws IOException {
    assertTrue(notebooks().size() >= 2, "notebooks are found");
    for (Path notebook : notebooks()) {
      List<JsonNode> cells = cells(notebook);
      assertTrue(cells.size() < 15, notebook + " has " + cells.size() + " cells");
      assertEquals("markdown", cells.get(0).get("cell_type").asText(), notebook.toString());
      String all = Files.readString(notebook);
      assertTrue(all.contains("text/html") && all.contains("image/svg+xml"), notebook.toString());
    }
  }
}
