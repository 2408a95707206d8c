package genbound.harness;

import genbound.Evidence;
import genbound.evidence.ErrorCount;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Points of [0, 1], labelled by whether they exceed ½, with noise, and the class of thresholds,
 * whose VC dimension is 1.
 *
 * @param noise how often a label is wrong
 */
public record ThresholdWorld(double noise) {

  /** The threshold with the fewest errors on n examples. */
  public Chosen choose(RandomGenerator random, int n) {
    double[] x = random.doubles(n).toArray();
    boolean[] label = new boolean[n];
    for (int i = 0; i < n; i++) {
      label[i] = x[i] > 0.5 ^ random.nextDouble() < noise;
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> x[i]))
            .mapToInt(i -> i)
            .toArray();
    int errors = (int) IntStream.range(0, n).filter(i -> !label[i]).count();
    int fewest = errors;
    double threshold = 0;
    for (int i : order) {
      errors += label[i] ? 1 : -1;
      if (errors < fewest) {
        fewest = errors;
        threshold = x[i];
      }
    }
    return new Chosen(Evidence.errors(fewest, n), risk(threshold));
  }

  private double risk(double threshold) {
    return noise + (1 - 2 * noise) * Math.abs(threshold - 0.5);
  }

  /** The least of n points above ½, or 1: what one kept example determines; without noise. */
  public static double leastAbove(RandomGenerator random, int n) {
    return Arrays.stream(random.doubles(n).toArray()).filter(x -> x > 0.5).min().orElse(1);
  }

  /**
   * A chosen threshold.
   *
   * @param empirical its errors on the sample
   * @param truth its risk
   */
  public record Chosen(ErrorCount empirical, double truth) {}
}
