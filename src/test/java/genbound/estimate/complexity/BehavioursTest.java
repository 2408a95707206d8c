package genbound.estimate.complexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BehavioursTest {

  /** Intervals on points of a line. */
  private static int[][] intervals(int points) {
    List<int[]> rows = new ArrayList<>();
    for (int from = 0; from <= points; from++) {
      for (int to = from; to <= points; to++) {
        int[] row = new int[points];
        Arrays.fill(row, from, to, 1);
        rows.add(row);
      }
    }
    return rows.toArray(int[][]::new);
  }

  @Test
  void knownClassesHaveTheirDimension() {
    Behaviours intervals = new Behaviours(intervals(12));
    var found = intervals.shattered();
    assertEquals(2, found.dimension());
    assertTrue(found.isExact());
    assertEquals(1 + 12 * 13 / 2, intervals.distinct());
    for (int n = 1; n <= 6; n++) {
      assertEquals(1 + n * (n + 1) / 2, intervals.growth(n));
    }
  }

  @Test
  void theMostOverSomeSubsetsIsRefused() {
    Behaviours intervals = new Behaviours(intervals(12));
    List<Long> told = new ArrayList<>();
    int growth = intervals.growth(3, told::add);
    assertEquals(7, growth);
    assertEquals(220, told.size());
    assertEquals(220L, told.get(219));
    Thread caller = Thread.currentThread();
    try {
      String message =
          assertThrows(
                  IllegalStateException.class,
                  () ->
                      intervals.growth(
                          3,
                          done -> {
                            if (done == 100) {
                              caller.interrupt();
                            }
                          }))
              .getMessage();
      assertEquals("interrupted after 100 of 220 subsets", message);
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void witnessesAreShatteredAndNothingLargerIs() {
    Random random = new Random(1);
    for (int trial = 0; trial < 60; trial++) {
      int points = 2 + random.nextInt(7);
      int[][] labels = new int[1 + random.nextInt(60)][];
      for (int h = 0; h < labels.length; h++) {
        labels[h] = random.ints(points, 0, 2).map(bit -> 2 * bit - 1).toArray();
      }
      var found = new Behaviours(labels).shattered();
      assertTrue(found.isExact());
      int largest = 0;
      for (int set = 0; set < 1 << points; set++) {
        int mask = set;
        long patterns =
            Arrays.stream(labels).mapToInt(row -> pattern(row, mask)).distinct().count();
        if (patterns == 1L << Integer.bitCount(set)) {
          largest = Math.max(largest, Integer.bitCount(set));
        }
      }
      assertEquals(largest, found.dimension());
      int witness = found.witness().stream().mapToInt(p -> 1 << p).sum();
      long ways = Arrays.stream(labels).mapToInt(row -> pattern(row, witness)).distinct().count();
      assertEquals(1L << found.dimension(), ways);
    }
  }

  private static int pattern(int[] row, int set) {
    int pattern = 0;
    for (int p = 0; p < row.length; p++) {
      pattern |= (set >> p & 1) != 0 && row[p] > 0 ? 1 << p : 0;
    }
    return pattern;
  }

  @Test
  void aThousandHypothesesOnEighteenPointsAreSearchedToTheEnd() {
    Random random = new Random(2);
    int[][] labels = new int[1000][];
    for (int h = 0; h < labels.length; h++) {
      labels[h] = random.ints(18, 0, 2).toArray();
    }
    var found = new Behaviours(labels).shattered();
    assertTrue(found.isExact());
    assertTrue(found.dimension() >= 6 && found.dimension() <= 9, found.toString());
  }

  @Test
  void whatWasFoundWhenStoppedIsKept() {
    List<Integer> dimensions = new ArrayList<>();
    var stopped = new Behaviours(intervals(12)).shattered(Duration.ZERO, dimensions::add);
    assertFalse(stopped.isExact());
    assertTrue(stopped.toString().startsWith("VC dimension ≥ "), stopped.toString());
    assertEquals(stopped.dimension(), dimensions.size());
  }

  @Test
  void refusesMatricesThatAreNoBehaviours() {
    int[][] three = {{0, 1}, {2, 0}};
    var refusal = assertThrows(IllegalArgumentException.class, () -> new Behaviours(three));
    assertEquals("labels[1][0] must be of two values, 0 and 1, got 2", refusal.getMessage());
    int[][] ragged = {{0, 1}, {0}};
    assertThrows(IllegalArgumentException.class, () -> new Behaviours(ragged));
    assertThrows(IllegalArgumentException.class, () -> new Behaviours(new int[0][]));
    Behaviours intervals = new Behaviours(intervals(60));
    assertThrows(IllegalArgumentException.class, () -> intervals.growth(10));
  }

  @Test
  void aSearchThatIsAllowedMinutesIsFinished() {
    Behaviours intervals = new Behaviours(intervals(4));
    assertTrue(intervals.shattered(Duration.ofMinutes(2), dimension -> {}).isExact());
    assertEquals("11 ways to label 4 points", intervals.toString());
  }
}
