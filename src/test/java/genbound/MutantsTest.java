package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Mutants;
import genbound.harness.Mutants.Reviewed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of reviewed mutants speaks of lines that are there. */
class MutantsTest {

  @Test
  void reviewedLinesStandInTheirClasses() throws IOException {
    List<Reviewed> missing = new ArrayList<>();
    for (Reviewed row : Mutants.reviewed()) {
      String code = Files.readString(row.source());
      String expected =
          row.line().equals("*")
              ? row.method().replaceFirst("^lambda\\$|\\$\\d+$", "")
              : row.line();
      if (code.lines().noneMatch(line -> line.contains(expected)) && !expected.startsWith("<")) {
        missing.add(row);
      }
    }
    assertEquals(List.of(), missing, "these lines have changed: review them again");
  }

  @Test
  void pageShowsTheStoredCounts() throws IOException {
    String page = Files.readString(Mutants.PAGE);
    assertEquals(Mutants.withTables(page), page, "run genbound.harness.Mutants");
  }

  @Test
  void everyReviewedRowExcusesSomething() throws IOException {
    for (Reviewed row : Mutants.reviewed()) {
      assertTrue(row.most() >= 1, row.toString());
    }
  }
}
