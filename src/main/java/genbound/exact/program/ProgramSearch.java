package genbound.exact.program;

import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import genbound.numeric.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * All programs of a grammar that fit a sample, found by trying every one.
 *
 * <p>Where the shortest program that fits is not unique, the whole set says what simplicity alone
 * decides: if all of them agree on inputs of another kind or length, a simple learner has no
 * choice. That is a fact about the grammar. A promise about new inputs of the <em>same</em> law is
 * the price of a program in {@code Vc.occamBinomial}, or of the set in {@code PacBayes.kl}.
 *
 * @param grammarSize how many programs there are in the grammar
 * @param programs those that are right on every sequence of the sample
 */
public record ProgramSearch(int grammarSize, List<RaspProgram> programs) {

  public ProgramSearch {
    programs = Arguments.list("programs", programs);
    Arguments.atLeast("grammarSize", grammarSize, Math.max(1, programs.size()));
  }

  /**
   * Tries every program of a grammar, on all processors.
   *
   * @param grammar the programs
   * @param sample at least one sequence
   * @throws IllegalStateException if the thread is interrupted
   */
  public static ProgramSearch of(AttentionGrammar grammar, List<LabelledSequence> sample) {
    return of(grammar, sample, done -> {});
  }

  /**
   * Tries every program of a grammar, on all processors.
   *
   * @param grammar the programs
   * @param sample at least one sequence
   * @param progress told how many programs are done
   * @throws IllegalStateException if the thread is interrupted
   */
  public static ProgramSearch of(
      AttentionGrammar grammar, List<LabelledSequence> sample, LongConsumer progress) {
    Arguments.notNull("grammar", grammar);
    List<LabelledSequence> sequences = notEmpty("sample", sample);
    List<RaspProgram> all = grammar.programs();
    boolean[] fits = new boolean[all.size()];
    ParallelTasks.all(
        "programs",
        fits.length,
        k -> fits[(int) k] = sequences.stream().allMatch(s -> s.isRight(all.get((int) k))),
        progress);
    List<RaspProgram> fitting =
        IntStream.range(0, fits.length).filter(k -> fits[k]).mapToObj(all::get).toList();
    return new ProgramSearch(fits.length, fitting);
  }

  private static List<LabelledSequence> notEmpty(String name, List<LabelledSequence> sequences) {
    List<LabelledSequence> copy = Arguments.list(name, sequences);
    Arguments.require(!copy.isEmpty(), name, "not empty", copy);
    return copy;
  }

  /**
   * The errors of each program that fits on other sequences, in the order of {@link #programs}.
   *
   * @param sequences at least one
   */
  public List<ErrorCount> errorsOn(List<LabelledSequence> sequences) {
    List<LabelledSequence> copy = notEmpty("sequences", sequences);
    long[] wrong = new long[programs.size()];
    ParallelTasks.all(
        "programs",
        wrong.length,
        k -> {
          RaspProgram program = programs.get((int) k);
          wrong[(int) k] = copy.stream().filter(sequence -> !sequence.isRight(program)).count();
        },
        done -> {});
    List<ErrorCount> errors = new ArrayList<>();
    for (long count : wrong) {
      errors.add(new ErrorCount(count, copy.size()));
    }
    return errors;
  }

  /** How many of the programs that fit are right on every other sequence, too. */
  public long rightOn(List<LabelledSequence> sequences) {
    return errorsOn(sequences).stream().filter(errors -> errors.errors() == 0).count();
  }

  /** What naming one program costs, ln(size of the grammar), in nats, rounded up. */
  public double natsOfOne() {
    return Rounding.logUp(grammarSize);
  }

  /**
   * The divergence of the uniform law on the programs that fit from that on the grammar: ln(size of
   * the grammar / number that fit), in nats, rounded up.
   */
  public double natsOfAll() {
    Arguments.require(!programs.isEmpty(), "programs", "not empty", programs);
    return Math.max(0, Rounding.logUp(Rounding.divideUp(grammarSize, programs.size())));
  }

  @Override
  public String toString() {
    return programs.size() + " of " + grammarSize + " programs fit";
  }
}
