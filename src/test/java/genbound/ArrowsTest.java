package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Classes;
import genbound.harness.Guide;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may use whom: the arrows drawn in the first guide, checked on the compiled classes by the
 * JDK's own jdeps.
 */
class ArrowsTest {

  private static final Pattern DRAWN = Pattern.compile("(\\S+) +→(.*)");
  private static final Pattern ARROW = Pattern.compile("\\s+(\\S+)\\s+-> (\\S+)\\s.*");

  /** What each room may use; a star stands for all rooms that begin so. */
  private static final Map<String, Set<String>> PLAN = plan();

  private static Map<String, Set<String>> plan() {
    Map<String, Set<String>> plan = new TreeMap<>();
    for (String line : Guide.of("genbound").lines().toList()) {
      Matcher drawn = DRAWN.matcher(line);
      if (drawn.matches()) {
        Set<String> used = plan.computeIfAbsent(drawn.group(1), room -> new TreeSet<>());
        Arrays.stream(drawn.group(2).split(","))
            .map(String::strip)
            .filter(room -> !room.isEmpty())
            .forEach(used::add);
      }
    }
    return plan;
  }

  private static boolean allows(Set<String> rooms, String room) {
    return rooms.contains(room)
        || rooms.stream().anyMatch(r -> r.endsWith("*") && room.startsWith(r.replace("*", "")));
  }

  @Test
  void everyRoomIsDrawn() {
    Set<String> rooms =
        Classes.below("genbound").stream()
            .map(type -> room(type.getPackageName()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rooms, PLAN.keySet());
  }

  @Test
  void packageDependenciesFollowThePlan() {
    Map<String, Set<String>> arrows = arrows();
    assertTrue(arrows.get("doors").contains("bound"), "arrows are found");
    arrows.forEach(
        (room, used) -> {
          Set<String> wrong = new TreeSet<>(used);
          Set<String> allowed = PLAN.get(room);
          assertNotNull(allowed, "a room the plan does not know: " + room);
          wrong.removeIf(other -> allows(allowed, other));
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
