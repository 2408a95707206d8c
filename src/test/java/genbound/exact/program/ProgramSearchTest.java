package genbound.exact.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.evidence.ErrorCount;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The case study: the conjunction of n bits, the last r of which are 1 in training. */
class ProgramSearchTest {

  private static final AttentionGrammar GRAMMAR = AttentionGrammar.oneAttention();

  /** All inputs, seen or not, with or without an end token of 2. */
  private static List<LabelledSequence> inputs(int n, int frozen, boolean seen, boolean end) {
    List<LabelledSequence> inputs = new ArrayList<>();
    for (int bits = 0; bits < 1 << n; bits++) {
      boolean isSeen = bits >> n - frozen == (1 << frozen) - 1;
      if (isSeen == seen) {
        int[] tokens = new int[end ? n + 1 : n];
        tokens[tokens.length - 1] = 2;
        for (int i = 0; i < n; i++) {
          tokens[i] = bits >> i & 1;
        }
        inputs.add(new LabelledSequence(tokens, bits == (1 << n) - 1 ? 1 : 0));
      }
    }
    return inputs;
  }

  @ParameterizedTest
  @CsvSource({
    "6, 2, 16, 182, 182",
    "8, 3, 32, 182, 182",
    "10, 4, 64, 182, 182",
    "5, 2, 8, 186, 182",
    "7, 4, 8, 186, 182",
    "4, 2, 4, 194, 182",
    "6, 4, 4, 194, 182"
  })
  void programsThatFitAreConjunctionsIfTrainingIsDiverse(
      int n, int frozen, int training, int fit, int right) {
    List<LabelledSequence> sample = inputs(n, frozen, true, true);
    assertEquals(training, sample.size());
    ProgramSearch search = ProgramSearch.of(GRAMMAR, sample);
    assertEquals(4500, search.grammarSize());
    assertEquals(fit, search.programs().size());
    assertEquals(right, search.rightOn(inputs(n, frozen, false, true)));
  }

  @ParameterizedTest
  @CsvSource({"6, 2, 48, 1", "8, 3, 224, 1", "10, 4, 960, 1"})
  void withoutEndTokenSomeProgramsReadAFrozenBit(int n, int frozen, int unseen, int few) {
    ProgramSearch search = ProgramSearch.of(GRAMMAR, inputs(n, frozen, true, false));
    assertEquals(332, search.programs().size());
    TreeMap<Long, Integer> byErrors = new TreeMap<>();
    for (ErrorCount errors : search.errorsOn(inputs(n, frozen, false, false))) {
      assertEquals(unseen, errors.n());
      byErrors.merge(errors.errors(), 1, Integer::sum);
    }
    assertEquals(282, byErrors.remove(0L));
    assertEquals(10, byErrors.remove((long) few));
    assertEquals(40, byErrors.values().stream().mapToInt(count -> count).sum());
    assertTrue(byErrors.firstKey() > 0.53 * unseen, byErrors.toString());
    assertTrue(byErrors.lastKey() < 0.67 * unseen, byErrors.toString());
  }

  @Test
  void pricesOfWhatWasFound() {
    ProgramSearch search = ProgramSearch.of(GRAMMAR, inputs(6, 2, true, true));
    assertEquals(Math.log(4500 / 182.0), search.natsOfAll(), 1e-13);
    assertEquals(3.208, search.natsOfAll(), 5e-4);
    assertEquals(Math.log(4500), search.natsOfOne(), 1e-13);
  }

  @Test
  void parityHasNoProgramOfOneAttention() {
    List<LabelledSequence> parity =
        inputs(5, 0, true, true).stream()
            .map(
                input -> {
                  int[] tokens = input.tokens();
                  int ones = 0;
                  for (int i = 0; i < 5; i++) {
                    ones += tokens[i];
                  }
                  return new LabelledSequence(tokens, ones % 2);
                })
            .toList();
    assertEquals(0, ProgramSearch.of(GRAMMAR, parity).programs().size());
  }

  @Test
  void progressCountsProgramsAndInterruptionEndsTheSearch() {
    AtomicLong last = new AtomicLong();
    ProgramSearch.of(GRAMMAR, inputs(4, 2, true, true), last::set);
    assertEquals(4500, last.get());
    Thread.currentThread().interrupt();
    try {
      assertThrows(
          IllegalStateException.class, () -> ProgramSearch.of(GRAMMAR, inputs(10, 4, true, true)));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void argumentsOutsideTheDomainAreRefusedByName() {
    assertRefused("sample", () -> ProgramSearch.of(GRAMMAR, List.of()));
    assertRefused("tokens", () -> new LabelledSequence(new int[0], 1));
    assertRefused("grammarSize", () -> new ProgramSearch(0, List.of()));
    assertRefused("programs", () -> new ProgramSearch(5, List.of()).natsOfAll());
    RaspProgram attention =
        RaspProgram.tokens().select(Comparison.EQUAL, RaspProgram.tokens()).width();
    assertRefused(
        "operands",
        () ->
            new AttentionGrammar(
                List.of(attention),
                List.of(Comparison.EQUAL),
                List.of(Reduction.MAX),
                List.of(0),
                false));
  }

  private static void assertRefused(String name, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
