package genbound.exact.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.ErrorCount;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LengthCheckTest {

  private static final RaspProgram X = RaspProgram.tokens();

  private static final RaspProgram LARGEST =
      X.select(Comparison.ALWAYS, X).aggregate(Reduction.MAX, X, 0);

  private static int largest(int... tokens) {
    return IntStream.of(tokens).max().getAsInt();
  }

  @Test
  void allSequencesAreTried() {
    LengthCheck check = LengthCheck.exhaustive(LARGEST, LengthCheckTest::largest, 5, 2, 5, 9);
    assertTrue(check.isRight());
    assertEquals(3 + 9 + 27 + 81 + 243, check.inputs());
    assertEquals("right on all 363 sequences of lengths up to 5", check.toString());
  }

  @Test
  void theFirstCounterExampleIsAShortestOne() {
    LengthCheck check = LengthCheck.exhaustive(X, LengthCheckTest::largest, 5, 0, 1);
    assertFalse(check.isRight());
    assertArrayEquals(new int[] {1, 0}, check.counterExample());
    assertEquals(5, check.inputs());
    assertEquals("wrong on [1, 0]", check.toString());
  }

  @Test
  void drawnSequencesAreCountedLengthByLength() {
    Random random = new Random(7);
    Map<Integer, ErrorCount> errors =
        LengthCheck.sampled(
            X,
            LengthCheckTest::largest,
            List.of(1, 30),
            400,
            length -> random.ints(length, 0, 2).toArray());
    assertEquals(new ErrorCount(0, 400), errors.get(1));
    assertEquals(200, errors.get(30).errors(), 60);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("longest", () -> LengthCheck.exhaustive(X, LengthCheckTest::largest, 25, 0, 1));
    assertRefused("longest", () -> LengthCheck.exhaustive(X, LengthCheckTest::largest, 0, 0, 1));
    assertRefused(
        "size of the alphabet", () -> LengthCheck.exhaustive(X, LengthCheckTest::largest, 3));
    assertRefused(
        "lengths",
        () -> LengthCheck.sampled(X, LengthCheckTest::largest, List.of(), 3, int[]::new));
    assertRefused(
        "draw",
        () -> LengthCheck.sampled(X, LengthCheckTest::largest, List.of(4), 3, n -> new int[5]));
    assertRefused("inputs", () -> new LengthCheck(0, 1));
  }

  private static void assertRefused(String name, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
