package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.ExpectedBound;
import genbound.harness.CoverageTable;
import genbound.harness.CoverageTable.Row;
import genbound.harness.Pages;
import genbound.harness.world.ExactWorld.Route;
import genbound.harness.world.Expectation;
import genbound.harness.world.Miss;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The probability of a miss, known exactly or with a standard error, is at most δ however small.
 */
class CoverageOfTheoremsTest {

  /** What sums of rounded probabilities may be off by, relative to them. */
  private static final double ROUNDING = 1e-9;

  private static final List<Row> ROWS = CoverageTable.rows();
  private static final Map<String, Miss> STORED = CoverageTable.stored();

  private static Miss stored(Row row, double delta) {
    Miss miss = STORED.get(row.key(delta));
    assertTrue(miss != null, () -> row.key(delta) + " is missing; to write it: " + Pages.COMMAND);
    return miss;
  }

  @Test
  void noTheoremMissesMoreOftenThanItSays() {
    for (Row row : ROWS) {
      for (double delta : CoverageTable.DELTAS) {
        Miss miss = stored(row, delta);
        double most = miss.probability() + 4 * miss.standardError();
        assertTrue(
            row.world().broken().isPresent() || most <= delta * (1 + ROUNDING),
            () -> row.key(delta) + ": " + miss);
      }
    }
  }

  /** Computed anew around where they were largest. */
  @Test
  void theMissesOfTheFileAreThoseOfToday() {
    List<String> changed = new ArrayList<>();
    for (Row row : ROWS) {
      for (double delta : CoverageTable.DELTAS) {
        if (row.world().route() == Route.SAMPLED && delta != 1e-3) {
          continue;
        }
        Miss before = stored(row, delta);
        Miss now = row.around(delta, before.parameter());
        if (!CoverageTable.isCurrent(before, now)) {
          changed.add(row.key(delta) + " " + before + " " + now);
        }
      }
    }
    assertEquals(List.of(), changed, "to search anew: " + Pages.COMMAND);
  }

  /** The method sees a false bound: in each family, with one of its assumptions broken. */
  @Test
  void aBrokenAssumptionIsSeenInEveryFamily() {
    Set<String> families = new TreeSet<>();
    for (Row row : ROWS) {
      if (row.world().broken().isPresent()) {
        assertTrue(
            CoverageTable.DELTAS.stream()
                .anyMatch(delta -> stored(row, delta).probability() > 1.01 * delta),
            () -> row.key(0.1) + " holds all the same");
        families.add(row.theorem().getPackageName());
      }
    }
    assertEquals(
        Set.of(
            "holdout",
            "information",
            "pacbayes",
            "rademacher",
            "shift",
            "stability",
            "symmetry",
            "vc"),
        families.stream().map(name -> name.replace("genbound.", "")).collect(Collectors.toSet()));
  }

  @Test
  void expectedBoundsAreAboveWhatTheyBound() {
    CoverageTable.expectations()
        .forEach(
            (theorem, all) -> {
              for (Expectation one : all) {
                double value = one.bound().certify().value();
                boolean below = value < one.truth() * (1 - ROUNDING);
                assertEquals(one.broken().isPresent(), below, () -> theorem + ": " + one);
                assertTrue(ExpectedBound.class.isAssignableFrom(theorem));
              }
            });
  }

  @Test
  void thePageAndTheFileAreAsGenerated() throws IOException {
    String page = Files.readString(CoverageTable.PAGE);
    assertEquals(CoverageTable.page(page, ROWS, STORED), page, "to write it: " + Pages.COMMAND);
    Set<String> keys =
        ROWS.stream()
            .flatMap(row -> CoverageTable.DELTAS.stream().map(row::key))
            .collect(Collectors.toSet());
    assertEquals(keys, STORED.keySet(), "to write it: " + Pages.COMMAND);
  }
}
