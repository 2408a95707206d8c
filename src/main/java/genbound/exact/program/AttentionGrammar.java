package genbound.exact.program;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * Declared programs of one attention: whose key, query and value are operands, with a comparison, a
 * reduction and a default for when nothing is selected. What a search over them finds is a fact
 * about this grammar.
 *
 * @param operands programs without attention, at least one
 * @param comparisons of key and query, at least one
 * @param reductions of the selected values, at least one
 * @param defaults where nothing is selected, at least one
 * @param countsToo whether the operands themselves and the numbers of selected places are programs
 *     too
 */
public record AttentionGrammar(
    List<RaspProgram> operands,
    List<Comparison> comparisons,
    List<Reduction> reductions,
    List<Integer> defaults,
    boolean countsToo) {

  public AttentionGrammar {
    operands = notEmpty("operands", operands);
    for (RaspProgram operand : operands) {
      Arguments.require(operand.attentions() == 0, "operands", "without attention", operand);
    }
    comparisons = notEmpty("comparisons", comparisons);
    reductions = notEmpty("reductions", reductions);
    defaults = notEmpty("defaults", defaults);
  }

  private static <T> List<T> notEmpty(String name, List<T> list) {
    List<T> copy = Arguments.list(name, list);
    Arguments.require(!copy.isEmpty(), name, "not empty", copy);
    return copy;
  }

  /**
   * 4,500 programs: operands x, 0, 1, index and 1 − x; all comparisons and reductions; the defaults
   * 0 and 1.
   */
  public static AttentionGrammar oneAttention() {
    return new AttentionGrammar(bitOperands(), comparisonsAll(), reductionsAll(), bits(), false);
  }

  /**
   * 7,998 programs: those of {@link #oneAttention} with the operand index + 1 too, the numbers of
   * selected places, and the operands themselves.
   */
  public static AttentionGrammar withCounts() {
    List<RaspProgram> operands = new ArrayList<>(bitOperands());
    operands.add(RaspProgram.indices().map("next", index -> index + 1));
    return new AttentionGrammar(operands, comparisonsAll(), reductionsAll(), bits(), true);
  }

  private static List<RaspProgram> bitOperands() {
    RaspProgram x = RaspProgram.tokens();
    return List.of(
        x,
        RaspProgram.constant(0),
        RaspProgram.constant(1),
        RaspProgram.indices(),
        x.map("not", bit -> 1 - bit));
  }

  private static List<Comparison> comparisonsAll() {
    return List.of(Comparison.values());
  }

  private static List<Reduction> reductionsAll() {
    return List.of(Reduction.values());
  }

  private static List<Integer> bits() {
    return List.of(0, 1);
  }

  /** All programs, those of fewer attentions first. */
  public List<RaspProgram> programs() {
    List<RaspProgram> programs = new ArrayList<>(countsToo ? operands : List.of());
    for (RaspProgram key : operands) {
      for (RaspProgram query : operands) {
        for (Comparison comparison : comparisons) {
          Selector selector = key.select(comparison, query);
          if (countsToo) {
            programs.add(selector.width());
          }
          addAggregates(selector, programs);
        }
      }
    }
    return programs;
  }

  private void addAggregates(Selector selector, List<RaspProgram> programs) {
    for (RaspProgram value : operands) {
      for (Reduction reduction : reductions) {
        for (int otherwise : defaults) {
          programs.add(selector.aggregate(reduction, value, otherwise));
        }
      }
    }
  }

  @Override
  public String toString() {
    return "one attention over "
        + operands
        + ", "
        + comparisons.size()
        + " comparisons, "
        + reductions
        + ", defaults "
        + defaults
        + (countsToo ? ", and counts" : "");
  }
}
