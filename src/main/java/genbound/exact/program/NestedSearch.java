package genbound.exact.program;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Programs of one attention that reads the output of another one. Outputs of the attention are
 * computed on the few shortest sequences first, and on all of them only where those are right.
 */
final class NestedSearch {

  private static final int FEW = 14;

  /** Stands for the value of a program that counts the selected places. */
  private static final int WIDTH = -1;

  private final AttentionGrammar grammar;
  private final BitSequences sequences;
  private final int[][] tables;
  private final int inner;
  private final int[] wanted;
  private final int[] outputs;
  private int known;

  /** Outputs on the few sequences that no join makes right there. */
  private final Set<IntBuffer> hopeless = new HashSet<>();

  /** The second attention that is being tried. */
  private int key;

  private int query;
  private int value;
  private Comparison comparison;
  private Reduction reduction;
  private int otherwise;

  NestedSearch(AttentionGrammar grammar, BitSequences sequences, int[][] operands, int[] wanted) {
    this.grammar = grammar;
    this.sequences = sequences;
    this.inner = operands.length;
    this.tables = Arrays.copyOf(operands, inner + 1);
    this.wanted = wanted;
    this.outputs = new int[wanted.length];
  }

  /** The first program found that reads an attention with the given outputs, or null. */
  RaspProgram on(RaspProgram first, int[] firstOutputs) {
    tables[inner] = firstOutputs;
    List<Reduction> counting = List.of(Reduction.MEAN);
    for (key = 0; key <= inner; key++) {
      for (query = 0; query <= inner; query++) {
        for (int c = 0; c < grammar.comparisons().size(); c++) {
          comparison = grammar.comparisons().get(c);
          for (value = grammar.countsToo() ? WIDTH : 0; value <= inner; value++) {
            boolean reads = key == inner || query == inner || value == inner;
            RaspProgram found =
                !reads
                    ? null
                    : value == WIDTH
                        ? over(counting, List.of(0), first)
                        : over(grammar.reductions(), grammar.defaults(), first);
            if (found != null) {
              return found;
            }
          }
        }
      }
    }
    return null;
  }

  private RaspProgram over(List<Reduction> reductions, List<Integer> defaults, RaspProgram first) {
    for (int r = 0; r < reductions.size(); r++) {
      reduction = reductions.get(r);
      for (int d = 0; d < defaults.size(); d++) {
        otherwise = defaults.get(d);
        RaspProgram found = matching(first);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The attention being tried, by itself or joined, if that is what is wanted. */
  private RaspProgram matching(RaspProgram first) {
    int few = Math.min(FEW, wanted.length);
    known = 0;
    compute(few);
    if (hopeless.contains(IntBuffer.wrap(outputs, 0, few))) {
      return null;
    }
    if (agrees(null, 0, 0)) {
      return program(first);
    }
    for (PlaceJoin join : PlaceJoin.values()) {
      for (int partner = 0; partner <= inner; partner++) {
        for (int shift = 0; shift <= 1; shift++) {
          if (agrees(join, partner, shift)) {
            return join.program(program(first), operand(partner, first), shift);
          }
        }
      }
    }
    if (known == few) {
      hopeless.add(IntBuffer.wrap(Arrays.copyOf(outputs, few)));
    }
    return null;
  }

  private boolean agrees(PlaceJoin join, int partner, int shift) {
    for (int i = 0; i < wanted.length; i++) {
      if (i == known) {
        compute(wanted.length);
      }
      int output = outputs[i];
      if (join != null) {
        output = join.of(output, tables[partner][i] + shift);
      }
      if (output != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private void compute(int count) {
    for (; known < count; known++) {
      outputs[known] = output(known);
    }
  }

  private int output(int number) {
    int asked = tables[query][number];
    long sum = 0;
    int count = 0;
    int most = Integer.MIN_VALUE;
    int least = Integer.MAX_VALUE;
    for (int place : sequences.prefixes(number)) {
      if (comparison.holds(tables[key][place], asked)) {
        int found = value == WIDTH ? 0 : tables[value][place];
        count++;
        sum += found;
        most = Math.max(most, found);
        least = Math.min(least, found);
      }
    }
    return value == WIDTH ? count : reduction.of(count, sum, most, least, otherwise);
  }

  private RaspProgram program(RaspProgram first) {
    Selector selector = operand(key, first).select(comparison, operand(query, first));
    return value == WIDTH
        ? selector.width()
        : selector.aggregate(reduction, operand(value, first), otherwise);
  }

  private RaspProgram operand(int place, RaspProgram first) {
    return place == inner ? first : grammar.operands().get(place);
  }
}
