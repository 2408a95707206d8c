package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Metered;
import genbound.harness.TwoAtATime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every program in {@code examples/}, each in a JVM of its own, and compares what it prints.
 */
class ExamplesTest {

  private static final Path FOLDER = Path.of("examples");

  /** What several programs read their data with. */
  private static final Set<String> SHARED = Set.of("Data", "Safetensors");

  static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .filter(name -> !SHARED.contains(name))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void runsByJbangWithTheVersionsOfTheBuild(String program) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(program + ".java"));
    assertEquals("///usr/bin/env jbang \"$0\" \"$@\" ; exit $?", lines.get(0));
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> needed = lines.stream().filter(line -> line.startsWith("//DEPS ")).toList();
    assertTrue(needed.get(0).contains(":genbound:"), program);
    for (String line : needed) {
      String[] parts = line.substring("//DEPS ".length()).split(":");
      assertTrue(pom.contains("<artifactId>" + parts[1] + "</artifactId>"), line);
      assertTrue(pom.contains("ersion>" + parts[2] + "</"), line);
    }
    for (String shared : SHARED) {
      assertEquals(
          lines.stream()
              .anyMatch(
                  line -> line.contains(" " + shared + ".") || line.contains("(" + shared + ".")),
          lines.contains("//SOURCES " + shared + ".java"),
          "names its sources, " + shared);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void lastLineOfEveryExampleSaysWhatToDo(String program) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(program + ".out"));
    List<String> end = lines.subList(Math.max(0, lines.size() - 2), lines.size());
    assertTrue(end.stream().anyMatch(line -> line.startsWith("What to do: ")), end.toString());
  }

  /** A format with decimals rounds to nearest, and a limit may then say less than was certified. */
  @ParameterizedTest
  @MethodSource("programs")
  void limitsArePrintedOutward(String program) throws IOException {
    for (String statement : Files.readString(FOLDER.resolve(program + ".java")).split(";\\R")) {
      String nearest = DECIMALS.matcher(statement).find() ? withoutOutward(statement) : "";
      assertFalse(LIMIT.matcher(nearest).find(), () -> "for Numbers.outward: " + statement);
    }
  }

  private static final Pattern DECIMALS = Pattern.compile("%[-,\\d]*\\.\\d+[ef]");
  private static final Pattern OUTWARD = Pattern.compile("\\b(outward|up|atLeast)\\(");

  /** The value of a certificate, or the end of an interval, but not a part of a ratio. */
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?<!/ )\\b("
              + "(\\w*[cC]ertificate\\w*(\\[\\w+\\])?|at(Delta|Confidence)?\\([^()]*\\)|certify\\(\\))"
              + "\\s*\\.(value|clipped)|(lower|upper)\\(\\)(\\.\\w+)?|upper|lower|totalUpper)\\(\\)(?!"
              + " [/<])");

  private static String withoutOutward(String statement) {
    Matcher call = OUTWARD.matcher(statement);
    if (!call.find()) {
      return statement;
    }
    int end = call.end();
    for (int open = 1; open > 0; end++) {
      open += statement.charAt(end) == '(' ? 1 : statement.charAt(end) == ')' ? -1 : 0;
    }
    return withoutOutward(statement.substring(0, call.start()) + statement.substring(end));
  }

  /**
   * What any program may take of the processors, the start of its JVM included. It is far above
   * what the longest takes, for a busy machine, whose caches and cores are shared, doubles it.
   */
  private static final Duration MOST = Duration.ofSeconds(12);

  /** What a program printed, its exit value, and what it took of the processors. */
  private record Run(String printed, int exit, Duration processors) {}

  private static final Map<String, CompletableFuture<Run>> RUNS = new ConcurrentHashMap<>();

  private static CompletableFuture<Run> start(String program) {
    return RUNS.computeIfAbsent(
        program, any -> CompletableFuture.supplyAsync(() -> run(program), TwoAtATime.THREADS));
  }

  private static Run run(String program) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      Path meter = Files.createTempFile("meter", ".txt");
      Process process =
          new ProcessBuilder(
                  java,
                  "-Dfile.encoding=UTF-8",
                  "-Dstdout.encoding=UTF-8",
                  "-Duser.language=de",
                  // later JDKs warn of drivers with native parts where this is not said
                  "--enable-native-access=ALL-UNNAMED",
                  // short programs on few processors: a collector without threads of its own
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Metered.class.getName(),
                  meter.toString(),
                  program)
              .redirectErrorStream(true)
              .start();
      byte[] printed = process.getInputStream().readAllBytes();
      int exit = process.waitFor();
      long nanoseconds = Long.parseLong(Files.readString(meter));
      Files.delete(meter);
      String text = new String(printed, StandardCharsets.UTF_8);
      return new Run(text, exit, Duration.ofNanos(nanoseconds));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(program, e);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void printsWhatIsWrittenDown(String program) throws Exception {
    CompletableFuture<Run> started = start(program);
    TwoAtATime.after(program, programs()).ifPresent(ExamplesTest::start);
    Run run = started.get();
    assertEquals(0, run.exit(), run.printed());
    Path golden = FOLDER.resolve(program + ".out");
    assertTrue(Files.exists(golden), golden + " is missing; the program prints\n" + run.printed());
    assertEquals(
        Files.readString(golden).lines().toList(), run.printed().lines().toList(), "in " + golden);
    String took = run.processors() + " of the processors, more than " + MOST;
    assertTrue(run.processors().compareTo(MOST) <= 0, took);
  }
}
