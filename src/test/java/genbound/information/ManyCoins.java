package genbound.information;

import java.util.random.RandomGenerator;

/** Examples of 64 fair coins; a hypothesis names one of them, and loses where it shows heads. */
final class ManyCoins {

  /** n examples, 64 coins in the two halves of each. */
  int[] drawSample(RandomGenerator random, int n) {
    return random.ints(2L * n).toArray();
  }

  /** The fraction of heads of coin w. */
  double empirical(int w, int[] sample) {
    int heads = 0;
    for (int i = w >> 5; i < sample.length; i += 2) {
      heads += sample[i] >> (w & 31) & 1;
    }
    return 2.0 * heads / sample.length;
  }
}
