package genbound.exact.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.Slow;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionSearchTest {

  private static final int LONGEST = 7;

  private static final AttentionSearch SEARCH =
      AttentionSearch.upTo(AttentionGrammar.withCounts(), LONGEST);

  private static final Map<String, ToIntFunction<int[]>> TASKS =
      Map.of(
          "and", bits -> Arrays.stream(bits).min().getAsInt(),
          "or", bits -> Arrays.stream(bits).max().getAsInt(),
          "first", bits -> bits[0],
          "previous", bits -> bits.length < 2 ? 0 : bits[bits.length - 2],
          "majority", bits -> 2 * Arrays.stream(bits).sum() > bits.length ? 1 : 0,
          "exactly one", bits -> Arrays.stream(bits).sum() == 1 ? 1 : 0,
          "first = last", bits -> bits[0] == bits[bits.length - 1] ? 1 : 0,
          "sorted", AttentionSearchTest::isSorted,
          "even length", bits -> 1 - bits.length % 2,
          "parity", bits -> Arrays.stream(bits).sum() % 2);

  private static int isSorted(int[] bits) {
    int[] sorted = bits.clone();
    Arrays.sort(sorted);
    return Arrays.equals(bits, sorted) ? 1 : 0;
  }

  @Test
  void programsAndBehaviours() {
    assertEquals(7998, SEARCH.grammarSize());
    assertEquals(419, SEARCH.behaviours());
  }

  @Test
  void grammarsSayWhatTheyHold() {
    String grammar = AttentionGrammar.withCounts().toString();
    assertTrue(grammar.startsWith("one attention over ["), grammar);
    assertTrue(grammar.contains(" comparisons, [mean, max, min], defaults ["), grammar);
    assertTrue(grammar.endsWith("], and counts"), grammar);
    assertEquals(
        "7998 programs, 419 different ones on sequences of lengths up to 7", SEARCH.toString());
  }

  /** Each task by one attention alone, or by two programs joined; what was found does the task. */
  @ParameterizedTest
  @CsvSource({
    "and, true, 1",
    "or, true, 1",
    "first, true, 1",
    "previous, true, 1",
    "majority, false, 2",
    "exactly one, false, 1",
    "first = last, false, 1",
    "sorted, false, 2",
    "even length, false, 2"
  })
  void tasksThatCanBeProgrammed(String name, boolean single, int attentions) {
    ToIntFunction<int[]> task = TASKS.get(name);
    assertEquals(single, SEARCH.single(task).isPresent());
    RaspProgram found = SEARCH.simplest(task).orElseThrow();
    assertEquals(attentions, found.attentions());
    LengthCheck check = LengthCheck.exhaustive(found, task, LONGEST, 0, 1);
    assertTrue(check.isRight(), found + " is " + check);
    assertEquals(254, check.inputs());
  }

  @Slow
  @Test
  void parityHasNoProgramOfTwoAttentions() {
    ToIntFunction<int[]> parity = TASKS.get("parity");
    assertEquals(Optional.empty(), SEARCH.single(parity));
    assertEquals(Optional.empty(), SEARCH.joined(parity));
    assertEquals(Optional.empty(), SEARCH.nested(parity));
  }

  @Test
  void nestedProgramsAreFoundWhereThereAreSome() {
    RaspProgram found = SEARCH.nested(TASKS.get("exactly one")).orElseThrow();
    assertEquals(2, found.depth());
    assertTrue(LengthCheck.exhaustive(found, TASKS.get("exactly one"), 7, 0, 1).isRight());
  }

  /** Two bits are few enough for any function of them. */
  @Test
  void shortSequencesHaveMorePrograms() {
    AttentionSearch two = AttentionSearch.upTo(AttentionGrammar.withCounts(), 2);
    RaspProgram found = two.simplest(TASKS.get("parity")).orElseThrow();
    LengthCheck longer = LengthCheck.exhaustive(found, TASKS.get("parity"), 3, 0, 1);
    assertEquals(3, longer.counterExample().length);
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    AttentionGrammar grammar = AttentionGrammar.oneAttention();
    assertRefused("longest", () -> AttentionSearch.upTo(grammar, 0));
    assertRefused("longest", () -> AttentionSearch.upTo(grammar, 10));
    assertRefused("task", () -> SEARCH.single(null));
  }

  private static void assertRefused(String name, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
