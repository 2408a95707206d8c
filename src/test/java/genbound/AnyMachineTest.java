package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.harness.EveryForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library prints the same bytes whatever the machine, its language and its rights. */
class AnyMachineTest {

  /** Programs that read data, and that do not. */
  private static final List<String> EXAMPLES = List.of("Limits", "Monitoring", "Quickstart");

  /** What the examples, and the tests that the theorems come from, read. */
  private static final List<String> READ = List.of("examples", "src");

  private static List<Bound> theorems;
  private static String here;

  @TempDir static Path folder;

  @BeforeAll
  static void printHere() {
    theorems = EveryForm.theorems();
    here = EveryForm.text(theorems);
  }

  @Test
  void everyTheoremIsPrinted() {
    assertTrue(theorems.size() >= 195, "only " + theorems.size());
    assertTrue(here.length() > 1_000_000, "only " + here.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar-EG",
        "ar-SA-u-nu-arab",
        "tr-TR",
        "hi-IN-u-nu-deva",
        "fa-IR",
        "th-TH-u-nu-thai",
        "de-DE"
      })
  void noLanguageChangesAByte(String language) {
    Locale before = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    try {
      String there = EveryForm.text(theorems);
      if (!EveryForm.digest(there).equals(EveryForm.digest(here))) {
        assertEquals(firstDifference(here, there), firstDifference(there, here));
      }
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(zone);
    }
  }

  private static String firstDifference(String text, String other) {
    int place = 0;
    while (place < Math.min(text.length(), other.length())
        && text.charAt(place) == other.charAt(place)) {
      place++;
    }
    return text.substring(Math.max(0, place - 80), Math.min(text.length(), place + 20));
  }

  /**
   * A process without an environment and a home, in a folder that it may not write to, with another
   * encoding and time zone: it prints the same bytes, writes nothing, and loads no class that draws
   * on a screen.
   */
  @Test
  void aProcessThatMayAlmostNothingPrintsTheSame() throws Exception {
    Path room = Files.createDirectory(folder.resolve("room"));
    for (String name : READ) {
      Files.createSymbolicLink(room.resolve(name), Path.of(name).toAbsolutePath());
    }
    Path loaded = folder.resolve("loaded.txt");
    assertTrue(room.toFile().setWritable(false));
    Process process = start(room, loaded);
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    assertTrue(room.toFile().setWritable(true));
    List<String> expected = new ArrayList<>(List.of(EveryForm.digest(here)));
    for (String example : EXAMPLES) {
      expected.addAll(Files.readAllLines(Path.of("examples", example + ".out")));
    }
    assertEquals(expected, printed.lines().toList());
    try (Stream<Path> left = Files.list(room)) {
      assertEquals(READ, left.map(file -> file.getFileName().toString()).sorted().toList());
    }
    List<String> drawing =
        Files.readAllLines(loaded).stream()
            .filter(
                line -> line.matches(".* (java\\.awt|javax\\.swing|sun\\.awt|sun\\.java2d)\\..*"))
            .toList();
    assertEquals(List.of(), drawing);
    for (String name : READ) {
      Files.delete(room.resolve(name));
    }
  }

  private static Process start(Path room, Path loaded) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-Dfile.encoding=US-ASCII",
                "-Dsun.jnu.encoding=ANSI_X3.4-1968",
                "-Duser.timezone=Asia/Kathmandu",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.home=" + folder.resolve("nobody"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                absoluteClassPath(),
                EveryForm.class.getName()));
    command.addAll(EXAMPLES);
    ProcessBuilder builder = new ProcessBuilder(command).directory(room.toFile());
    builder.environment().clear();
    return builder.redirectErrorStream(true).start();
  }

  private static String absoluteClassPath() {
    String separator = System.getProperty("path.separator");
    return Stream.of(System.getProperty("java.class.path").split(separator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(separator));
  }
}
