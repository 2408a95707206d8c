package genbound.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Reports;
import genbound.bound.Bound;
import genbound.harness.Classes;
import genbound.harness.Pages;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RecommendationTest {

  private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w*)\\.([a-z]\\w*)\\b");

  private static Set<String> doors() {
    Set<String> doors = new TreeSet<>();
    for (Class<?> door : Classes.in("genbound")) {
      for (Method method : door.getMethods()) {
        if (method.getDeclaringClass() == door) {
          doors.add(door.getSimpleName() + "." + method.getName());
        }
      }
    }
    return doors;
  }

  @Test
  void emptyRecommendationSaysNothingToRecommend() {
    assertEquals("nothing to recommend", new Recommendation(List.of()).toString());
  }

  @Test
  void namesDoorsThatAreThere() {
    Set<String> doors = doors();
    for (Situation situation : Situation.values()) {
      assertTrue(doors.containsAll(situation.doors()), situation + " " + situation.doors());
      Matcher named = NAMED.matcher(situation.measure());
      while (named.find()) {
        assertTrue(doors.contains(named.group()), named.group());
      }
    }
  }

  @Test
  void everyBoundIsNamedSomewhere() {
    Set<String> bounds = new TreeSet<>();
    for (Class<?> door : Classes.in("genbound")) {
      for (Method method : door.getMethods()) {
        boolean theorem = method.getReturnType().isRecord();
        if (theorem && Bound.class.isAssignableFrom(method.getReturnType())) {
          bounds.add(door.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertTrue(bounds.size() > 50, "bounds are found");
    bounds.remove("Selection.tightest");
    Arrays.stream(Situation.values()).map(Situation::doors).forEach(bounds::removeAll);
    assertEquals(Set.of(), bounds, "name these in Situation");
  }

  @Test
  void aReportNamesWhatElseItsEvidenceServes() {
    var risk = Evidence.errors(7, 285);
    assertEquals(
        List.of(Situation.HELD_OUT_ERRORS, Situation.POSTERIOR),
        Reports.of(PacBayes.mcAllester(risk, 3), Holdout.hoeffding(risk), Holdout.kl(risk))
            .atDelta(0.05)
            .recommendation()
            .situations());
  }

  @Test
  void recommendationsPrintAsATable() {
    Recommendation all = Reports.recommend();
    assertEquals(Situation.values().length, all.situations().size());
    Recommendation one = Reports.recommend(Situation.VOTES);
    assertTrue(one.toString().contains("PacBayes.tandem"));
    assertTrue(one.toHtml().contains("PacBayes.tandem"));
    assertEquals(3, one.toMarkdown().lines().count());
  }

  @Test
  void whichBoundPageEndsWithTheRecommendationTable() throws Exception {
    List<String> page = Files.readString(Pages.WHICH_BOUND).lines().toList();
    List<String> table = Reports.recommend().toMarkdown().lines().toList();
    int head = page.indexOf(table.get(0));
    for (int i = 0; i < Math.max(table.size(), page.size() - head); i++) {
      String row = i < table.size() ? table.get(i) : "no more rows";
      String printed = head >= 0 && head + i < page.size() ? page.get(head + i) : "no such row";
      assertEquals(row, printed, Pages.WHICH_BOUND + " is rewritten by " + Pages.COMMAND);
    }
  }
}
