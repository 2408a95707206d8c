package genbound.exact.program;

import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Whether a program does a task on every sequence up to a length.
 *
 * @param inputs how many sequences were checked
 * @param longest the greatest length asked for
 * @param counterExample the first sequence with a wrong output, shortest first; empty if there is
 *     none
 */
public record LengthCheck(long inputs, int longest, int... counterExample) {

  private static final long MOST_INPUTS = 1L << 24;

  public LengthCheck {
    Arguments.atLeast("inputs", inputs, 1);
    Arguments.atLeast("longest", longest, 1);
    counterExample = Arguments.notNull("counterExample", counterExample).clone();
  }

  @Override
  public int[] counterExample() {
    return counterExample.clone();
  }

  /** Whether the program is right on all of them. */
  public boolean isRight() {
    return counterExample.length == 0;
  }

  /**
   * Tries all sequences of lengths 1, …, L: what it says is exact, and says nothing of longer ones.
   *
   * @param program whose output at the last place is taken
   * @param task the right output
   * @param longest L, at least 1
   * @param alphabet the tokens, at least one; at most 2²⁴ sequences
   * @throws IllegalStateException if the thread is interrupted
   */
  public static LengthCheck exhaustive(
      RaspProgram program, ToIntFunction<int[]> task, int longest, int... alphabet) {
    Arguments.notNull("program", program);
    Arguments.notNull("task", task);
    Arguments.atLeast("longest", longest, 1);
    Arguments.notNull("alphabet", alphabet);
    Arguments.atLeast("size of the alphabet", alphabet.length, 1);
    double all = 0;
    for (int length = 1; length <= longest && all <= MOST_INPUTS; length++) {
      all += Math.pow(alphabet.length, length);
    }
    Arguments.require(all <= MOST_INPUTS, "longest", "of at most 2^24 sequences", longest);
    long checked = 0;
    for (int length = 1; length <= longest; length++) {
      long count = (long) Math.pow(alphabet.length, length);
      for (long code = 0; code < count; code++) {
        int[] tokens = sequence(code, length, alphabet);
        checked++;
        if (program.last(tokens) != task.applyAsInt(tokens.clone())) {
          return new LengthCheck(checked, longest, tokens);
        }
        if (code % 1024 == 0) {
          ParallelTasks.checkInterrupted(checked, (long) all, "sequences");
        }
      }
    }
    return new LengthCheck(checked, longest);
  }

  static int[] sequence(long code, int length, int... alphabet) {
    int[] tokens = new int[length];
    long rest = code;
    for (int i = length - 1; i >= 0; i--) {
      tokens[i] = alphabet[(int) (rest % alphabet.length)];
      rest /= alphabet.length;
    }
    return tokens;
  }

  /**
   * Counts errors on drawn sequences, length by length: evidence for a hold-out bound at each of
   * them, with δ shared among the lengths. It is about these lengths only.
   *
   * @param program whose output at the last place is taken
   * @param task the right output
   * @param lengths at least one, each at least 1
   * @param perLength sequences drawn of each
   * @param draw a fresh sequence of the length that it is given
   */
  public static SortedMap<Integer, ErrorCount> sampled(
      RaspProgram program,
      ToIntFunction<int[]> task,
      List<Integer> lengths,
      int perLength,
      IntFunction<int[]> draw) {
    Arguments.notNull("program", program);
    Arguments.notNull("task", task);
    Arguments.notNull("draw", draw);
    Arguments.atLeast("perLength", perLength, 1);
    SortedMap<Integer, ErrorCount> errors = new TreeMap<>();
    for (int length : Arguments.list("lengths", lengths)) {
      Arguments.atLeast("lengths", length, 1);
      long wrong = 0;
      for (int k = 0; k < perLength; k++) {
        ParallelTasks.checkInterrupted(k, perLength, "sequences");
        int[] tokens = Arguments.notNull("draw", draw.apply(length));
        Arguments.require(tokens.length == length, "draw", length + " long", tokens.length);
        wrong += program.last(tokens) != task.applyAsInt(tokens.clone()) ? 1 : 0;
      }
      errors.put(length, new ErrorCount(wrong, perLength));
    }
    Arguments.require(!errors.isEmpty(), "lengths", "not empty", lengths);
    return errors;
  }

  @Override
  public String toString() {
    return isRight()
        ? "right on all " + inputs + " sequences of lengths up to " + longest
        : "wrong on " + Arrays.toString(counterExample);
  }
}
