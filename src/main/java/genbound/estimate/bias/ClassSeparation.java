package genbound.estimate.bias;

import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How near two inputs of different classes come to each other. */
public final class ClassSeparation {

  private ClassSeparation() {}

  /**
   * The least distance of two points of different classes; 0 where one point has two classes.
   *
   * @param points rows of equal length, of numbers within ±1e150
   * @param labels their classes, at least two
   * @throws IllegalStateException if the thread is interrupted
   */
  public static double least(double[][] points, int[] labels) {
    check(points, labels);
    double[] squares = new double[points.length];
    ParallelTasks.all(
        "points",
        points.length,
        row -> {
          int i = (int) row;
          squares[i] = Double.POSITIVE_INFINITY;
          for (int j = 0; j < i; j++) {
            if (labels[i] != labels[j]) {
              squares[i] = Math.min(squares[i], Distances.squared(points[i], points[j]));
            }
          }
        },
        done -> {});
    return Math.sqrt(Arrays.stream(squares).min().getAsDouble());
  }

  /**
   * An estimate of {@link #least} from random pairs, by extreme values: the moment estimator of
   * Dekkers, Einmahl and de Haan (1989) for the largest of the inverse distances among as many
   * pairs as there are, at most the least distance that was drawn.
   *
   * @param points rows of equal length, of numbers within ±1e150
   * @param labels their classes, at least two
   * @param draws how many pairs of different classes are drawn, in [3, 10⁹]
   * @param extremes how many of the nearest pairs are used, in [2, draws − 1]
   * @param seed of the pairs
   * @throws IllegalArgumentException if a point has two classes in a pair that was drawn, or all
   *     extremes are equal
   * @throws IllegalStateException if the thread is interrupted
   */
  public static double extremeValue(
      double[][] points, int[] labels, int draws, int extremes, long seed) {
    check(points, labels);
    Arguments.inRange("draws", draws, 3, 1_000_000_000);
    Arguments.memory("draws", draws, 8.0 * draws);
    Arguments.inRange("extremes", extremes, 2, draws - 1L);
    SplittableRandom random = new SplittableRandom(seed);
    double[] logs = new double[draws];
    int drawn = 0;
    while (drawn < draws) {
      ParallelTasks.checkInterrupted(drawn, draws, "pairs");
      int i = random.nextInt(points.length);
      int j = random.nextInt(points.length);
      if (labels[i] != labels[j]) {
        double square = Distances.squared(points[i], points[j]);
        Arguments.require(square > 0, "points", i, "of one class", "one of two classes");
        logs[drawn++] = -Math.log(square) / 2;
      }
    }
    Arrays.sort(logs);
    double base = logs[draws - 1 - extremes];
    double first = 0;
    double second = 0;
    for (int k = draws - extremes; k < draws; k++) {
      double excess = logs[k] - base;
      first += excess / extremes;
      second += excess * excess / extremes;
    }
    boolean vary = second > first * first * (1 + 1e-12);
    Arguments.require(vary, "extremes", "as many that their distances differ", extremes);
    double negative = Math.min(0, 1 - 0.5 / (1 - first * first / second));
    double index = first + 1 - 0.5 / (1 - first * first / second);
    double among = Math.log((double) extremes / draws * pairs(labels));
    double growth = Math.abs(index * among) < 1e-8 ? among : Math.expm1(index * among) / index;
    double scale = index < 0 ? 1 - negative : 1;
    double logInverse = base + Math.log1p(Math.max(0, growth * first * scale));
    return Math.exp(-Math.max(logInverse, logs[draws - 1]));
  }

  /** How many pairs of points have different classes. */
  private static double pairs(int[] labels) {
    double same = 0;
    for (int label : IntStream.of(labels).distinct().toArray()) {
      double count = IntStream.of(labels).filter(other -> other == label).count();
      same += count * count;
    }
    return ((double) labels.length * labels.length - same) / 2;
  }

  private static void check(double[][] points, int[] labels) {
    Distances.check(points, 2);
    Arguments.notNull("labels", labels);
    Arguments.require(
        labels.length == points.length, "labels", "one for each of points", labels.length);
    long classes = IntStream.of(labels).distinct().count();
    Arguments.require(classes >= 2, "labels", "of at least two classes", classes);
  }
}
