package genbound.exact.channel;

import genbound.numeric.PairObservation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Assigns an index to every distinct observation of a hypothesis on a pair of symbols. */
final class ObservationIndex {

  /** What is seen of a hypothesis on a pair of symbols. */
  interface View {
    PairObservation of(int hypothesis, int left, int right);
  }

  /** For each pair and hypothesis a number from 0, of its own for each pair. */
  final int[][] numbers;

  /** For each pair and each of its numbers, the number that all pairs share. */
  final int[][] shared;

  /** How many numbers are shared. */
  final int size;

  ObservationIndex(int symbols, int hypotheses, View view) {
    numbers = new int[symbols * symbols][hypotheses];
    shared = new int[symbols * symbols][];
    Map<PairObservation, Integer> all = new HashMap<>();
    for (int pair = 0; pair < numbers.length; pair++) {
      Map<PairObservation, Integer> own = new HashMap<>();
      int[] toShared = new int[hypotheses];
      for (int w = 0; w < hypotheses; w++) {
        PairObservation seen = view.of(w, pair / symbols, pair % symbols);
        int number = own.computeIfAbsent(seen, any -> own.size());
        numbers[pair][w] = number;
        toShared[number] = all.computeIfAbsent(seen, any -> all.size());
      }
      shared[pair] = Arrays.copyOf(toShared, own.size());
    }
    size = all.size();
  }
}
