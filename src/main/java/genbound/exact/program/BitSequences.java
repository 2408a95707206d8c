package genbound.exact.program;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** All sequences of bits of lengths 1, …, L, numbered, shorter ones first. */
final class BitSequences {

  private final int[][] tokens;
  private final int[][] prefixes;

  BitSequences(int longest) {
    int count = (2 << longest) - 2;
    tokens = new int[count][];
    prefixes = new int[count][];
    int number = 0;
    for (int length = 1; length <= longest; length++) {
      for (int code = 0; code < 1 << length; code++) {
        tokens[number] = LengthCheck.sequence(code, length, 0, 1);
        prefixes[number] = new int[length];
        for (int part = 1; part <= length; part++) {
          prefixes[number][part - 1] = (1 << part) - 2 + (code >> length - part);
        }
        number++;
      }
    }
  }

  int count() {
    return tokens.length;
  }

  /** The numbers of a sequence's beginnings, the sequence itself the last. */
  int[] prefixes(int number) {
    return prefixes[number];
  }

  /**
   * What a program puts out last on each sequence: it is run on the longest ones alone, for what it
   * puts out at a place does not depend on later ones.
   */
  int[] table(RaspProgram program) {
    int[] table = new int[tokens.length];
    for (int number = tokens.length / 2 - 1; number < tokens.length; number++) {
      int[] outputs = program.run(tokens[number]);
      for (int place = 0; place < outputs.length; place++) {
        table[prefixes[number][place]] = outputs[place];
      }
    }
    return table;
  }

  /** A function of each sequence. */
  int[] table(ToIntFunction<int[]> function) {
    return Arrays.stream(tokens).mapToInt(row -> function.applyAsInt(row.clone())).toArray();
  }
}
