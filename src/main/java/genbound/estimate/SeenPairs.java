package genbound.estimate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers for all that can be seen of the hypotheses on pairs of symbols. */
final class SeenPairs {

  /** What is seen of a hypothesis on a pair of symbols. */
  interface View {
    Seen of(int hypothesis, int left, int right);
  }

  /** For each pair and hypothesis a number from 0, of its own for each pair. */
  final int[][] numbers;

  /** For each pair and each of its numbers, the number that all pairs share. */
  final int[][] shared;

  /** How many numbers are shared. */
  final int size;

  SeenPairs(int symbols, int hypotheses, View view) {
    numbers = new int[symbols * symbols][hypotheses];
    shared = new int[symbols * symbols][];
    Map<Seen, Integer> all = new HashMap<>();
    for (int pair = 0; pair < numbers.length; pair++) {
      Map<Seen, Integer> own = new HashMap<>();
      int[] toShared = new int[hypotheses];
      for (int w = 0; w < hypotheses; w++) {
        Seen seen = view.of(w, pair / symbols, pair % symbols);
        int number = own.computeIfAbsent(seen, any -> own.size());
        numbers[pair][w] = number;
        toShared[number] = all.computeIfAbsent(seen, any -> all.size());
      }
      shared[pair] = Arrays.copyOf(toShared, own.size());
    }
    size = all.size();
  }
}
