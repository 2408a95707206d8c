package genbound.exact.attention;

import static genbound.exact.attention.TensorAttentionTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Match3Test {

  @ParameterizedTest
  @CsvSource({"101, 8, 6096.52", "101, 64, 8246.48"})
  void scalesFromWhichEveryInputIsRight(int modulus, long n, double scale) {
    assertEquals(scale, new Match3(modulus).scale(n), 6e-3);
  }

  @Slow
  @ParameterizedTest
  @CsvSource({"2, 5, 20", "7, 3, 50", "101, 8, 200", "101, 64, 3", "5000, 4, 20"})
  void decidesAsTheDefinition(int modulus, int n, int runs) {
    Random random = new Random(modulus);
    Match3 task = new Match3(modulus);
    for (int run = 0; run < runs; run++) {
      int[] tokens = random.ints(n, 0, modulus).toArray();
      boolean[] matches = task.matches(tokens);
      double[] scores = task.scores(task.scale(n), tokens);
      for (int i = 0; i < n; i++) {
        boolean there = false;
        for (int y : tokens) {
          for (int z : tokens) {
            there |= (tokens[i] + y + z) % modulus == 0;
          }
        }
        assertEquals(there, matches[i]);
        double off = there ? 1 - scores[i] : scores[i] - (1 - task.gap());
        double allowed = there ? 2.0 * n * n * Math.exp(-task.scale(n) * task.gap()) : 0;
        assertTrue(off <= allowed + 1e-12, "score " + scores[i]);
      }
    }
  }

  /** At a scale of a tenth, too many far pairs outweigh the match. */
  @Test
  void aSmallScaleFails() {
    Match3 task = new Match3(101);
    int[] tokens = new int[40];
    tokens[0] = 34;
    tokens[1] = 33;
    for (int i = 2; i < 40; i++) {
      tokens[i] = 32;
    }
    assertTrue(task.matches(tokens)[0]);
    assertTrue(task.scores(task.scale(40) / 10, tokens)[0] < task.threshold());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("modulus", () -> new Match3(1));
    assertRefused("tokens", () -> new Match3(5).matches());
    assertRefused("tokens[1]", () -> new Match3(5).matches(0, 5));
    assertRefused("n", () -> new Match3(5).scale(0));
    assertRefused("scale", () -> new Match3(5).scores(0, 1));
  }
}
