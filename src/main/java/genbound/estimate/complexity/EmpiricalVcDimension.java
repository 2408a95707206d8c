package genbound.estimate.complexity;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * An estimate of the VC dimension of a class that one can train, by the method of Vapnik, Levin and
 * LeCun: on random labels, how far apart can the error rates on two halves of a sample be driven?
 * The deviations at several sizes are fitted by their theoretical curve, whose one unknown is the
 * dimension. An estimate with its spread, and never more: no bound may be fed with it.
 *
 * @see <a href="https://doi.org/10.1162/neco.1994.6.5.851">Vapnik, Levin and LeCun (1994),
 *     Measuring the VC-Dimension of a Learning Machine, Neural Computation 6</a>
 */
public final class EmpiricalVcDimension {

  private static final int MOST_PAIRS = 1 << 29;

  private static final double A = 0.16;
  private static final double B = 1.2;
  private static final double K = 0.14928;
  private static final double MOST = 1e9;

  /** Something that can be trained to err little. */
  @FunctionalInterface
  public interface Learner {

    /**
     * Trains.
     *
     * @param x points, one row each
     * @param y their labels, 0 or 1
     * @return the labels, 0 or 1, that the trained model gives the same points
     */
    int[] fit(double[][] x, int[] y);
  }

  private final Learner learner;
  private final int dimension;
  private final long seed;

  /**
   * A learner for points of standard normal coordinates.
   *
   * @param learner minimises the errors, as well as it can
   * @param dimension how many coordinates
   * @param seed of the points and labels
   */
  public EmpiricalVcDimension(Learner learner, int dimension, long seed) {
    this.learner = Arguments.notNull("learner", learner);
    Arguments.atLeast("dimension", dimension, 1);
    this.dimension = dimension;
    this.seed = seed;
  }

  /**
   * An estimate.
   *
   * @param value the dimension that fits all deviations best
   * @param spread the standard deviation of the dimensions that fit one size each
   * @param deviations the mean deviation at each size
   */
  public record Fit(double value, double spread, List<Double> deviations) {

    public Fit {
      deviations = Arguments.list("deviations", deviations);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "VC dimension estimated as %.1f, spread %.1f; no bound may use it",
          value,
          spread);
    }
  }

  /**
   * Measures and fits.
   *
   * @param sizes of a half sample, each at least 1
   * @param repeats of each size, at least 1
   * @param progress told how many of the sizes are done
   * @throws IllegalStateException if the thread is interrupted before the first size is done; a
   *     size that is not done by then is left out, and so are later ones
   */
  public Fit fit(int[] sizes, int repeats, IntConsumer progress) {
    Arguments.notNull("sizes", sizes);
    Arguments.require(sizes.length > 0, "sizes", "not empty", 0);
    Arguments.atLeast("repeats", repeats, 1);
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> deviations = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    for (int i = 0; i < sizes.length && !Thread.currentThread().isInterrupted(); i++) {
      Arguments.inRange("sizes", i, sizes[i], 1, MOST_PAIRS);
      Arguments.memory(Arguments.at("sizes", i), sizes[i], (16.0 * dimension + 32) * sizes[i]);
      double sum = 0;
      int repeat = 0;
      while (repeat < repeats && !Thread.currentThread().isInterrupted()) {
        sum += deviation(sizes[i], random);
        repeat++;
      }
      if (repeat < repeats) {
        break;
      }
      deviations.add(sum / repeats);
      alone.add(best(sizes, List.of(sum / repeats), i));
      progress.accept(i + 1);
    }
    if (deviations.isEmpty()) {
      throw new IllegalStateException("interrupted before the first size was done");
    }
    double value = best(sizes, deviations, 0);
    double squares = alone.stream().mapToDouble(h -> (h - value) * (h - value)).sum();
    return new Fit(value, Math.sqrt(squares / alone.size()), deviations);
  }

  /** Train to err on one half and not on the other: how far apart are the error rates? */
  private double deviation(int n, SplittableRandom random) {
    double[][] x = new double[2 * n][dimension];
    int[] y = new int[2 * n];
    int[] turned = new int[2 * n];
    for (int i = 0; i < 2 * n; i++) {
      for (int j = 0; j < dimension; j++) {
        x[i][j] = random.nextGaussian();
      }
      y[i] = random.nextInt(2);
      turned[i] = i < n ? 1 - y[i] : y[i];
    }
    int[] given = learner.fit(x, turned);
    Arguments.require(given.length == 2 * n, "labels given", "one a point", given.length);
    int first = 0;
    int second = 0;
    for (int i = 0; i < 2 * n; i++) {
      if (i < n) {
        first += given[i] == y[i] ? 0 : 1;
      } else {
        second += given[i] == y[i] ? 0 : 1;
      }
    }
    return (double) Math.abs(first - second) / n;
  }

  /** The dimension whose curve is nearest to the deviations from a place on, in the mean square. */
  private static double best(int[] sizes, List<Double> deviations, int from) {
    double low = Math.log(0.1);
    double high = Math.log(MOST);
    double best = low;
    for (double at = low; at < high; at += 0.05) {
      best =
          misfit(sizes, deviations, from, at) < misfit(sizes, deviations, from, best) ? at : best;
    }
    low = best - 0.05;
    high = best + 0.05;
    for (int step = 0; step < 60; step++) {
      double a = low + (high - low) / 3;
      double b = high - (high - low) / 3;
      if (misfit(sizes, deviations, from, a) < misfit(sizes, deviations, from, b)) {
        high = b;
      } else {
        low = a;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double misfit(
      int[] sizes, List<Double> deviations, int from, double logDimension) {
    double sum = 0;
    for (int i = 0; i < deviations.size(); i++) {
      double gap = deviations.get(i) - curve(sizes[from + i] / Math.exp(logDimension));
      sum += gap * gap;
    }
    return sum;
  }

  /** The expected deviation at τ = n/h. */
  static double curve(double tau) {
    if (tau < 0.5) {
      return 1;
    }
    double log = Math.log(2 * tau) + 1;
    double value = A * log / (tau - K) * (Math.sqrt(1 + B * (tau - K) / log) + 1);
    return Math.min(1, value);
  }

  @Override
  public String toString() {
    return "measure of the VC dimension over " + dimension + " features, seed " + seed;
  }
}
