package genbound.exact.program;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The fewest attentions with which a task on bits can be programmed, among declared programs and on
 * all sequences up to a length. Finding none is a statement about these programs and lengths.
 *
 * <p>There are three kinds of programs:
 *
 * <ul>
 *   <li>{@link #single}: those of the grammar by themselves;
 *   <li>{@link #joined}: two of them side by side, joined at each place by a comparison of a with b
 *       or b + 1, or, where both are bits, by any function of two bits;
 *   <li>{@link #nested}: one attention that reads the output of another one as its key, query or
 *       value, by itself or compared with an operand or with that output, plus 0 or 1.
 * </ul>
 */
public final class AttentionSearch {

  private static final int MOST_LENGTH = 9;

  private final AttentionGrammar grammar;
  private final int longest;
  private final BitSequences sequences;
  private final int grammarSize;
  private final List<RaspProgram> programs;
  private final int[][] outputs;

  /** How many attentions each program has. */
  private final int[] attentions;

  private AttentionSearch(AttentionGrammar grammar, int longest) {
    this.grammar = grammar;
    this.longest = longest;
    this.sequences = new BitSequences(longest);
    List<RaspProgram> all = grammar.programs();
    int[][] tables = new int[all.size()][];
    ParallelTasks.all(
        "programs",
        tables.length,
        k -> tables[(int) k] = sequences.table(all.get((int) k)),
        done -> {});
    Set<List<Integer>> seen = new HashSet<>();
    int[] different =
        IntStream.range(0, tables.length)
            .filter(k -> seen.add(Arrays.stream(tables[k]).boxed().collect(Collectors.toList())))
            .toArray();
    this.grammarSize = all.size();
    this.programs = Arrays.stream(different).mapToObj(all::get).toList();
    this.outputs = Arrays.stream(different).mapToObj(k -> tables[k]).toArray(int[][]::new);
    this.attentions = programs.stream().mapToInt(RaspProgram::attentions).toArray();
  }

  /**
   * Runs every program of a grammar on all sequences of bits 0 and 1 up to a length.
   *
   * @param grammar the programs
   * @param longest the greatest length, in [1, 9]
   * @throws IllegalStateException if the thread is interrupted
   */
  public static AttentionSearch upTo(AttentionGrammar grammar, int longest) {
    Arguments.notNull("grammar", grammar);
    Arguments.inRange("longest", longest, 1, MOST_LENGTH);
    return new AttentionSearch(grammar, longest);
  }

  /** How many programs the grammar has. */
  public int grammarSize() {
    return grammarSize;
  }

  /** How many of them differ on some sequence. */
  public int behaviours() {
    return programs.size();
  }

  /**
   * A program that does the task, of the fewest attentions among the three kinds; empty if there is
   * none.
   *
   * @param task the right output for a sequence of bits
   */
  public Optional<RaspProgram> simplest(ToIntFunction<int[]> task) {
    return single(task).or(() -> joined(task)).or(() -> nested(task));
  }

  /** A program of the grammar that does the task, or empty. */
  public Optional<RaspProgram> single(ToIntFunction<int[]> task) {
    int[] wanted = wanted(task);
    return IntStream.range(0, outputs.length)
        .filter(k -> Arrays.equals(outputs[k], wanted))
        .mapToObj(programs::get)
        .findFirst();
  }

  /** Two programs side by side that do the task together, of the fewest attentions, or empty. */
  public Optional<RaspProgram> joined(ToIntFunction<int[]> task) {
    int[] wanted = wanted(task);
    for (int together = 0; together <= 2; together++) {
      for (int a = 0; a < outputs.length; a++) {
        ParallelTasks.checkInterrupted(a, outputs.length, "programs");
        for (int b = 0; b < outputs.length; b++) {
          if (attentions[a] + attentions[b] == together) {
            RaspProgram found = joined(a, b, wanted);
            if (found != null) {
              return Optional.of(found);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private RaspProgram joined(int a, int b, int[] wanted) {
    for (PlaceJoin join : PlaceJoin.values()) {
      for (int shift = 0; shift <= 1; shift++) {
        if (agrees(join, outputs[a], outputs[b], shift, wanted)) {
          return join.program(programs.get(a), programs.get(b), shift);
        }
      }
    }
    return ofTwoBits(a, b, wanted);
  }

  private static boolean agrees(PlaceJoin join, int[] a, int[] b, int shift, int[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (join.of(a[i], b[i] + shift) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** A function of two outputs that are bits, if one gives what is wanted. */
  private RaspProgram ofTwoBits(int a, int b, int[] wanted) {
    Integer[] function = new Integer[4];
    for (int i = 0; i < wanted.length; i++) {
      int first = outputs[a][i];
      int second = outputs[b][i];
      if ((first | second) >>> 1 != 0) {
        return null;
      }
      int both = 2 * first + second;
      if (function[both] != null && function[both] != wanted[i]) {
        return null;
      }
      function[both] = wanted[i];
    }
    int[] values = Arrays.stream(function).mapToInt(v -> v == null ? 0 : v).toArray();
    return programs
        .get(a)
        .with(
            programs.get(b),
            "table" + Arrays.toString(values),
            (x, y) -> (x | y) >>> 1 == 0 ? values[2 * x + y] : 0);
  }

  /** An attention on the output of another one that does the task, or empty. */
  public Optional<RaspProgram> nested(ToIntFunction<int[]> task) {
    int[] wanted = wanted(task);
    int[][] operands = grammar.operands().stream().map(sequences::table).toArray(int[][]::new);
    RaspProgram[] found = new RaspProgram[outputs.length];
    AtomicInteger least = new AtomicInteger(outputs.length);
    ParallelTasks.all(
        "first attentions",
        outputs.length,
        k -> {
          int first = (int) k;
          if (first < least.get() && attentions[first] == 1) {
            NestedSearch search = new NestedSearch(grammar, sequences, operands, wanted);
            found[first] = search.on(programs.get(first), outputs[first]);
            least.accumulateAndGet(found[first] == null ? outputs.length : first, Math::min);
          }
        },
        done -> {});
    return Arrays.stream(found).filter(program -> program != null).findFirst();
  }

  private int[] wanted(ToIntFunction<int[]> task) {
    return sequences.table(Arguments.notNull("task", task));
  }

  @Override
  public String toString() {
    return grammarSize
        + " programs, "
        + programs.size()
        + " different ones on sequences of lengths up to "
        + longest;
  }
}
