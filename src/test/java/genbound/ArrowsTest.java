package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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
import org.junit.jupiter.api.Test;

/** Who may use whom, checked on the compiled classes by the JDK's own jdeps. */
class ArrowsTest {

  private static final Set<String> FAMILIES =
      Set.of("holdout", "vc", "rademacher", "pacbayes", "information", "stability", "symmetry");

  private static final Pattern ARROW = Pattern.compile("\\s+(\\S+)\\s+-> (\\S+)\\s.*");

  /** What each room may use; a star stands for all rooms that begin so. */
  private static final Map<String, Set<String>> PLAN = plan();

  private static Map<String, Set<String>> plan() {
    Map<String, Set<String>> plan = new TreeMap<>();
    Set<String> doors = new TreeSet<>(FAMILIES);
    doors.addAll(Set.of("bound", "evidence", "report", "linalg", "numeric", "estimate.*"));
    plan.put("doors", doors);
    FAMILIES.forEach(family -> plan.put(family, Set.of("bound", "evidence", "numeric")));
    plan.put("symmetry", Set.of("bound", "evidence", "linalg", "numeric"));
    plan.put("report", Set.of("bound", "evidence", "markup", "numeric"));
    plan.put("notebook", Set.of("bound", "JJava", "rapaio"));
    plan.put("bound", Set.of("evidence", "markup", "numeric"));
    plan.put("evidence", Set.of("numeric"));
    Set<String> estimates = Set.of("evidence", "linalg", "numeric", "EJML");
    for (String subject : List.of("votes", "complexity", "neighbours", "network")) {
      plan.put("estimate." + subject, estimates);
    }
    plan.put("estimate.loss", with(estimates, "estimate.divergence"));
    plan.put("estimate.divergence", estimates);
    plan.put("estimate.information", with(estimates, "estimate.loss"));
    plan.put("exact.channel", estimates);
    plan.put("exact.world", Set.of("evidence", "linalg", "numeric"));
    plan.put("exact.curve", with(estimates, "bound"));
    plan.put("sensitivity", with(estimates, "bound"));
    plan.put("limits", Set.of("evidence", "numeric"));
    plan.put("markup", Set.of());
    plan.put("linalg", Set.of("numeric", "EJML"));
    plan.put("numeric", Set.of("commons-math3"));
    return plan;
  }

  private static Set<String> with(Set<String> rooms, String room) {
    Set<String> more = new TreeSet<>(rooms);
    more.add(room);
    return more;
  }

  private static boolean allows(Set<String> rooms, String room) {
    return rooms.contains(room)
        || rooms.stream().anyMatch(r -> r.endsWith("*") && room.startsWith(r.replace("*", "")));
  }

  @Test
  void onlyTheArrowsOfThePlan() {
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
