package genbound.information;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Examples of 64 fair coins; a hypothesis names one of them, and loses where it shows heads. */
final class ManySelectors {

  private ManySelectors() {}

  /** The gap of the hypothesis that loses least on n examples. */
  static double gapOfTheBest(RandomGenerator random, int n) {
    long[] sample = random.longs(n).toArray();
    int fewest = IntStream.range(0, 64).map(w -> heads(w, sample)).min().getAsInt();
    return 0.5 - (double) fewest / n;
  }

  private static int heads(int w, long[] sample) {
    int heads = 0;
    for (long example : sample) {
      heads += (int) (example >> w & 1);
    }
    return heads;
  }
}
