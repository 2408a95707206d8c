package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Classes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom, checked on the compiled classes by the JDK's own jdeps. */
class ArrowsTest {

  private static final Set<String> FAMILIES =
      Set.of("holdout", "vc", "rademacher", "pacbayes", "information", "stability", "symmetry");

  private static final Set<String> MATERIAL = Set.of("bound", "linalg", "numeric");

  private static final Pattern ARROW = Pattern.compile("\\s+(\\S+)\\s+-> (\\S+)\\s.*");

  private static Set<String> mayUse(String room) {
    if (FAMILIES.contains(room) || room.equals("estimate") || room.equals("curves")) {
      return MATERIAL;
    }
    return switch (room) {
      case "doors" ->
          Stream.of(FAMILIES, MATERIAL, Set.of("estimate", "report"))
              .flatMap(Set::stream)
              .collect(Collectors.toSet());
      case "report" -> Set.of("bound", "markup", "numeric");
      case "kernel" -> Set.of("bound", "JJava", "rapaio");
      case "bound" -> Set.of("markup", "numeric");
      case "markup" -> Set.of();
      case "limits" -> Set.of("bound", "numeric");
      case "linalg" -> Set.of("numeric", "EJML", "commons-math3");
      case "numeric" -> Set.of("commons-math3");
      default -> throw new AssertionError("a room the plan does not know: " + room);
    };
  }

  @Test
  void onlyTheArrowsOfThePlan() {
    Map<String, Set<String>> arrows = arrows();
    assertTrue(arrows.get("doors").contains("bound"), "arrows are found");
    arrows.forEach(
        (room, used) -> {
          Set<String> wrong = new TreeSet<>(used);
          wrong.removeAll(mayUse(room));
          if (room.equals("estimate")) {
            wrong.remove("EJML");
          }
          assertEquals(Set.of(), wrong, room + " must not use these");
        });
  }

  private static Map<String, Set<String>> arrows() {
    StringWriter out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int status =
        jdeps.run(
            new PrintWriter(out),
            new PrintWriter(out),
            "-verbose:package",
            "--ignore-missing-deps",
            "--multi-release",
            "base",
            "-cp",
            System.getProperty("java.class.path"),
            Classes.folder().toString());
    assertEquals(0, status, out.toString());
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (String line : List.of(out.toString().split("\\R"))) {
      Matcher arrow = ARROW.matcher(line);
      if (arrow.matches() && arrow.group(1).startsWith("genbound")) {
        String from = room(arrow.group(1));
        String to = room(arrow.group(2));
        if (!to.equals("JDK") && !to.equals(from)) {
          arrows.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
        }
      }
    }
    return arrows;
  }

  private static String room(String packageName) {
    if (packageName.equals("genbound")) {
      return "doors";
    }
    if (packageName.startsWith("genbound.")) {
      return packageName.substring("genbound.".length());
    }
    if (packageName.startsWith("org.ejml")) {
      return "EJML";
    }
    if (packageName.startsWith("org.apache.commons.math3")) {
      return "commons-math3";
    }
    if (packageName.startsWith("org.dflib.jjava")) {
      return "JJava";
    }
    if (packageName.startsWith("org.rapaio.jupyter")) {
      return "rapaio";
    }
    return packageName.startsWith("java.") ? "JDK" : packageName;
  }
}
