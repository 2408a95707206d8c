package genbound.exact.program;

import genbound.numeric.Arguments;
import genbound.numeric.Rounding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * A program in RASP-L, the language of what a causal Transformer can compute: from a sequence of
 * whole numbers to one number at each of its places, of which the last is the next token.
 *
 * <p>A program is built out of {@link #tokens}, {@link #indices} and {@link #constant}, of maps of
 * one program or of two, place by place, and of attentions. An {@link Selector attention} at place
 * i sees the places 0, …, i only, and compares their keys with its own query. Programs that stand
 * in several others are evaluated once.
 *
 * <pre>
 * RaspProgram x = RaspProgram.tokens();
 * RaspProgram ones = x.select(Comparison.EQUAL, RaspProgram.constant(1)).width();
 * ones.last(0, 1, 1)
 * ==&gt; 2
 * </pre>
 *
 * <p>A program is safe for several threads if the functions that it maps with are.
 *
 * @see <a href="https://arxiv.org/abs/2310.16028">Zhou, Bradley, Littwin, Razin, Saremi, Susskind,
 *     Bengio and Nakkiran (2024), What Algorithms can Transformers Learn? A Study in Length
 *     Generalization, ICLR</a>
 */
public final class RaspProgram {

  /** What a step makes of the tokens and of the outputs of the programs that it uses. */
  interface Step {
    int[] at(int[] tokens, int[][] used);
  }

  private final String text;
  private final List<RaspProgram> uses;
  private final Step step;
  private final boolean attends;

  RaspProgram(String text, boolean attends, Step step, RaspProgram... uses) {
    this.text = text;
    this.attends = attends;
    this.step = step;
    this.uses = List.of(uses);
  }

  /** The tokens themselves. */
  public static RaspProgram tokens() {
    return new RaspProgram("x", false, (tokens, used) -> tokens);
  }

  /** The places 0, 1, …. */
  public static RaspProgram indices() {
    return new RaspProgram("index", false, (tokens, used) -> fill(tokens.length, place -> place));
  }

  /** The same number at each place. */
  public static RaspProgram constant(int value) {
    return new RaspProgram(
        Integer.toString(value), false, (tokens, used) -> fill(tokens.length, place -> value));
  }

  /**
   * A function of this program's output at each place.
   *
   * @param name of the function, in {@link #toString}
   * @param function of the output
   */
  public RaspProgram map(String name, IntUnaryOperator function) {
    Arguments.notNull("name", name);
    Arguments.notNull("function", function);
    return new RaspProgram(
        name + "(" + this + ")",
        false,
        (tokens, used) -> fill(tokens.length, i -> function.applyAsInt(used[0][i])),
        this);
  }

  /**
   * A function of two programs' outputs at each place.
   *
   * @param name of the function, in {@link #toString}
   * @param function of this program's output and of the other's
   * @param other the other program
   */
  public RaspProgram with(RaspProgram other, String name, IntBinaryOperator function) {
    Arguments.notNull("other", other);
    Arguments.notNull("name", name);
    Arguments.notNull("function", function);
    return new RaspProgram(
        name + "(" + this + ", " + other + ")",
        false,
        (tokens, used) -> fill(tokens.length, i -> function.applyAsInt(used[0][i], used[1][i])),
        this,
        other);
  }

  /**
   * Selects the places, up to each place itself, whose key, this program's output there, stands in
   * a relation to the query here.
   */
  public Selector select(Comparison comparison, RaspProgram query) {
    return new Selector(this, comparison, query);
  }

  /**
   * The output at each place.
   *
   * @param tokens at least one
   */
  public int[] run(int... tokens) {
    Arguments.notNull("tokens", tokens);
    Arguments.require(tokens.length > 0, "tokens", "not empty", 0);
    return evaluate(tokens.clone(), new IdentityHashMap<>()).clone();
  }

  /** The output at the last place. */
  public int last(int... tokens) {
    return run(tokens)[tokens.length - 1];
  }

  /**
   * The tokens followed by what the program says comes next, again and again, up to an end token.
   *
   * @param end the token after which nothing is asked for
   * @param most how many tokens are appended at most, at least 0
   * @param prompt at least one token
   */
  public int[] continued(int end, int most, int... prompt) {
    Arguments.atLeast("most", most, 0);
    int[] sequence = Arguments.notNull("prompt", prompt).clone();
    for (int k = 0; k < most && (k == 0 || sequence[sequence.length - 1] != end); k++) {
      int next = last(sequence);
      sequence = Arrays.copyOf(sequence, sequence.length + 1);
      sequence[sequence.length - 1] = next;
    }
    return sequence;
  }

  private int[] evaluate(int[] tokens, Map<RaspProgram, int[]> known) {
    int[] output = known.get(this);
    if (output == null) {
      int[][] used = new int[uses.size()][];
      for (int k = 0; k < used.length; k++) {
        used[k] = uses.get(k).evaluate(tokens, known);
      }
      output = step.at(tokens, used);
      known.put(this, output);
    }
    return output;
  }

  /** How many attentions it has, each counted once however often its output is used. */
  public int attentions() {
    Set<RaspProgram> all = new HashSet<>();
    collect(all);
    return (int) all.stream().filter(program -> program.attends).count();
  }

  private void collect(Set<RaspProgram> all) {
    if (all.add(this)) {
      uses.forEach(used -> used.collect(all));
    }
  }

  /** How many attentions one after the other, at most: the layers of a Transformer. */
  public int depth() {
    return (int) fold(new HashMap<>(), Math::max, attends -> attends ? 1 : 0);
  }

  /**
   * How many symbols write it down in prefix notation: one for a map, for a leaf, for a comparison
   * and for a reduction with its default. What is used several times is written several times.
   */
  public long symbols() {
    return fold(new HashMap<>(), Math::addExact, attends -> attends ? 2 : 1);
  }

  /**
   * What naming the program costs under a prior fixed before the data, s·ln A + ln(s(s + 1)) for s
   * {@linkplain #symbols symbols}, in nats, rounded up; for {@code Vc.occamBinomial} with a sample
   * of any one law. It says nothing of sequences of another length.
   *
   * @param alphabet A, how many symbols there are to write programs with, at least 2
   */
  public double nats(long alphabet) {
    Arguments.atLeast("alphabet", alphabet, 2);
    double symbols = symbols();
    double length = Rounding.addUp(Rounding.logUp(symbols), Rounding.logUp(symbols + 1));
    return Rounding.addUp(Rounding.multiplyUp(symbols, Rounding.logUp(alphabet)), length);
  }

  private interface Weight {
    long of(boolean attends);
  }

  private interface Merge {
    long of(long a, long b);
  }

  private long fold(Map<RaspProgram, Long> known, Merge merge, Weight weight) {
    Long found = known.get(this);
    if (found == null) {
      long sum = 0;
      for (RaspProgram used : uses) {
        sum = merge.of(sum, used.fold(known, merge, weight));
      }
      found = Math.addExact(sum, weight.of(attends));
      known.put(this, found);
    }
    return found;
  }

  static int[] fill(int length, IntUnaryOperator at) {
    int[] filled = new int[length];
    for (int i = 0; i < length; i++) {
      filled[i] = at.applyAsInt(i);
    }
    return filled;
  }

  @Override
  public String toString() {
    return text;
  }
}
