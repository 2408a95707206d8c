package genbound.exact.program;

import static genbound.exact.program.RaspProgram.constant;
import static genbound.exact.program.RaspProgram.indices;
import static genbound.exact.program.RaspProgram.tokens;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaspProgramTest {

  private static final RaspProgram X = tokens();
  private static final int[] WORD = {3, 1, 1, 4, 0};

  @Test
  void leavesAndMaps() {
    assertArrayEquals(WORD, X.run(WORD));
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, indices().run(WORD));
    assertArrayEquals(new int[] {7, 7, 7, 7, 7}, constant(7).run(WORD));
    assertArrayEquals(new int[] {9, 1, 1, 16, 0}, X.map("square", v -> v * v).run(WORD));
    assertArrayEquals(new int[] {3, 2, 3, 7, 4}, X.with(indices(), "+", (a, b) -> a + b).run(WORD));
  }

  @Test
  void attentionSeesNoLaterPlace() {
    assertArrayEquals(new int[] {1, 2, 3, 4, 5}, X.select(Comparison.ALWAYS, X).width().run(WORD));
    assertArrayEquals(new int[] {1, 1, 2, 1, 1}, X.select(Comparison.EQUAL, X).width().run(WORD));
    RaspProgram most = X.select(Comparison.ALWAYS, X).aggregate(Reduction.MAX, X, -9);
    assertArrayEquals(new int[] {3, 3, 3, 4, 4}, most.run(WORD));
    RaspProgram least = X.select(Comparison.MORE, X).aggregate(Reduction.MIN, X, -9);
    assertArrayEquals(new int[] {-9, 3, 3, -9, 1}, least.run(WORD));
  }

  @Test
  void keyStandsLeftOfTheComparison() {
    int[] counts = {0, 0, 0, 3, 0};
    assertArrayEquals(counts, X.select(Comparison.LESS, X).width().run(WORD));
    assertArrayEquals(new int[] {1, 1, 2, 4, 1}, X.select(Comparison.AT_MOST, X).width().run(WORD));
    assertArrayEquals(
        new int[] {1, 2, 3, 1, 5}, X.select(Comparison.AT_LEAST, X).width().run(WORD));
  }

  @Test
  void meansAreCutTowardsZero() {
    RaspProgram mean = X.select(Comparison.ALWAYS, X).aggregate(Reduction.MEAN, X, 0);
    assertArrayEquals(new int[] {1, 0, 0}, mean.run(1, 0, 0));
    assertArrayEquals(new int[] {-3, -1, -1}, mean.run(-3, 0, 0));
  }

  @Test
  void sharedProgramsCountOnceAndAreWrittenTwice() {
    RaspProgram ones = X.select(Comparison.EQUAL, constant(1)).width();
    assertEquals(1, ones.attentions());
    assertEquals(4, ones.symbols());
    RaspProgram twice = ones.with(ones, "+", (a, b) -> a + b);
    assertEquals(1, twice.attentions());
    assertEquals(9, twice.symbols());
    RaspProgram deeper = ones.select(Comparison.LESS, X).width().with(ones, "-", (a, b) -> a - b);
    assertEquals(2, deeper.attentions());
    assertEquals(2, deeper.depth());
    assertEquals(0, X.depth());
    assertEquals("+(width[x = 1], width[x = 1])", twice.toString());
  }

  @Test
  void priceOfAProgram() {
    RaspProgram ones = X.select(Comparison.EQUAL, constant(1)).width();
    assertEquals(4 * Math.log(10) + Math.log(20), ones.nats(10), 1e-13);
    assertTrue(ones.nats(10) >= 4 * Math.log(10) + Math.log(20));
  }

  @Test
  void continuationEndsAtTheEndTokenOrTheLimit() {
    RaspProgram down = X.map("-1", v -> v - 1);
    assertArrayEquals(new int[] {2, 1, 0}, down.continued(0, 10, 2));
    assertArrayEquals(new int[] {2, 1, 0, -1}, down.continued(-7, 3, 2));
    assertArrayEquals(new int[] {2}, down.continued(0, 0, 2));
  }

  @Test
  void countsFromTheFirstNumberToTheSecond() {
    RaspProgram count = RaspPrograms.counting();
    for (int a = 0; a <= 12; a++) {
      for (int b = a; b <= 12; b++) {
        int[] all = count.continued(RaspPrograms.END, 50, RaspPrograms.START, a, b);
        assertEquals(3 + (b - a + 1) + 1, all.length);
        for (int k = a; k <= b; k++) {
          assertEquals(k, all[3 + k - a]);
        }
        assertEquals(RaspPrograms.END, all[all.length - 1]);
      }
    }
    int[] later = count.continued(RaspPrograms.END, 9, 5, 6, RaspPrograms.START, 0, 2);
    assertArrayEquals(new int[] {5, 6, -1, 0, 2, 0, 1, 2, -5}, later);
    assertEquals(20, count.continued(RaspPrograms.END, 50, -1, 0, 15).length);
  }

  @ParameterizedTest
  @CsvSource({"88, 842", "999, 1", "99999, 1", "445, 555", "0, 0", "500000000000000000, 1"})
  void addsWithLongCarries(long a, long b) {
    assertSum(a, b);
  }

  @Test
  void addsAllPairsOfDigitsAndRandomNumbers() {
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        assertSum(a, b);
      }
    }
    var random = new java.util.Random(3);
    for (int most : new int[] {100, 1000, 100_000}) {
      for (int run = 0; run < 75; run++) {
        assertSum(random.nextInt(most), random.nextInt(most));
      }
    }
  }

  private static void assertSum(long a, long b) {
    int[] prompt = RaspPrograms.sumPrompt(a, b);
    for (boolean lastFirst : new boolean[] {false, true}) {
      int[] all = RaspPrograms.addition(lastFirst).continued(RaspPrograms.END, 99, prompt);
      StringBuilder digits = new StringBuilder();
      int hint = lastFirst ? -100 - (all.length - prompt.length - 3) / 2 : -100;
      for (int i = prompt.length; i + 1 < all.length; i += 2) {
        assertEquals(hint, all[i]);
        hint += lastFirst ? 1 : -1;
        digits.append(all[i + 1]);
      }
      String number = lastFirst ? digits.reverse().toString() : digits.toString();
      assertEquals(a + b, Long.parseLong(number), a + " + " + b);
      assertEquals(RaspPrograms.END, all[all.length - 1]);
    }
  }

  @Test
  void theForwardSumIsDeeper() {
    assertEquals(4, RaspPrograms.addition(false).depth());
    assertEquals(3, RaspPrograms.addition(true).depth());
    assertTrue(RaspPrograms.addition(false).symbols() > RaspPrograms.addition(true).symbols());
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("tokens", () -> X.run());
    assertRefused("most", () -> X.continued(0, -1, 1));
    assertRefused("query", () -> X.select(Comparison.EQUAL, null));
    assertRefused("function", () -> X.map("f", null));
    assertRefused("alphabet", () -> X.nats(1));
    assertRefused("a", () -> RaspPrograms.sumPrompt(-1, 0));
    assertRefused("places", () -> RaspPrograms.shiftedRight(X, -1));
    assertThrows(IllegalArgumentException.class, () -> X.with(null, "f", (a, b) -> a));
  }

  private static void assertRefused(String name, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
