package genbound.information;

import java.util.random.RandomGenerator;

/** Examples that fall into cells of known probabilities. */
final class CellWorld {

  private CellWorld() {}

  static int[] counts(RandomGenerator random, double[] probabilities, int n) {
    int[] counts = new int[probabilities.length];
    for (int i = 0; i < n; i++) {
      double at = random.nextDouble();
      int cell = 0;
      while (cell < probabilities.length - 1 && at >= probabilities[cell]) {
        at -= probabilities[cell++];
      }
      counts[cell]++;
    }
    return counts;
  }
}
