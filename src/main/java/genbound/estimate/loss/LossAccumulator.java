package genbound.estimate.loss;

import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.numeric.Arguments;
import genbound.numeric.ExactSum;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.stream.Collector;

/**
 * Folds losses into a {@link LossSample}. Sums are kept without rounding, so the result has the
 * same bits whatever the order of the losses and however partial results were merged. One thread at
 * a time may add; give each thread its own and merge. Reading writes nothing.
 */
public final class LossAccumulator implements Serializable {

  private static final long serialVersionUID = 1;

  private final LossRange range;
  private final ExactSum sum = new ExactSum();
  private final ExactSum squares = new ExactSum();
  private long n;
  private double least = Double.POSITIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;

  /** Accumulates losses in [0, 1]. */
  public LossAccumulator() {
    this(LossRange.UNIT);
  }

  /** Accumulates losses in a declared range. */
  public LossAccumulator(LossRange range) {
    this.range = Arguments.notNull("range", range);
  }

  /** A collector of boxed losses; merges of parallel streams give the same bits. */
  public static Collector<Double, LossAccumulator, LossSample> collector(LossRange range) {
    return Collector.of(
        () -> new LossAccumulator(range),
        LossAccumulator::add,
        LossAccumulator::merge,
        LossAccumulator::result);
  }

  /**
   * Adds a loss, which must lie in the range; one that strays from it by less than 10⁻¹² of its
   * width is put back on the end.
   */
  public LossAccumulator add(double observed) {
    double loss =
        range.contains(observed) ? observed : range.require("losses[" + n + "]", observed);
    sum.add(loss);
    squares.addSquare(loss);
    n++;
    least = Math.min(least, loss);
    greatest = Math.max(greatest, loss);
    return this;
  }

  /**
   * Adds losses, as one by one, or none of them where one is refused.
   *
   * @param name of the array, for the refusal
   * @param observed the losses
   */
  public LossAccumulator addAll(String name, double... observed) {
    double[] losses = Arguments.notNull(name, observed);
    double low = least;
    double high = greatest;
    for (int i = 0; i < losses.length; i++) {
      if (!range.contains(losses[i])) {
        losses = losses == observed ? observed.clone() : losses;
        losses[i] = range.require(Arguments.at(name, i), losses[i]);
      }
      Arguments.finite(name, i, losses[i]);
      low = Math.min(low, losses[i]);
      high = Math.max(high, losses[i]);
    }
    ExactSum.addWithSquares(losses, sum, squares);
    n += losses.length;
    least = low;
    greatest = high;
    return this;
  }

  /** Adds all that {@code other} has seen; the ranges must agree. */
  public LossAccumulator merge(LossAccumulator other) {
    Arguments.another("other", this, other);
    Arguments.require(range.equals(other.range), "range", "the same, " + range, other.range);
    sum.merge(other.sum);
    squares.merge(other.squares);
    n += other.n;
    least = Math.min(least, other.least);
    greatest = Math.max(greatest, other.greatest);
    return this;
  }

  /** The sample so far; at least one loss must have been added. */
  public LossSample result() {
    Arguments.require(n > 0, "losses", "not empty", n);
    double width = range.high() - range.low();
    double variance = n == 1 ? width * width / 4 : ExactSum.variance(sum, squares, n);
    return new LossSample(n, sum.mean(n), variance, least, greatest, range);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    Arguments.readBack(this::isPossible, "no losses in " + range + " have these sums");
  }

  private boolean isPossible() {
    BigDecimal total = sum.result();
    if (n == 0) {
      boolean zero = total.signum() == 0 && squares.result().signum() == 0;
      return zero && range != null && least == Double.POSITIVE_INFINITY && greatest == -least;
    }
    BigDecimal count = BigDecimal.valueOf(n);
    return (range.isBounded() ? result().n() : n) > 0
        && range.contains(least)
        && range.contains(greatest)
        && new BigDecimal(least).multiply(count).compareTo(total) <= 0
        && new BigDecimal(greatest).multiply(count).compareTo(total) >= 0
        && squares.result().multiply(count).compareTo(total.multiply(total)) >= 0;
  }

  @Override
  public String toString() {
    return n == 0 ? "no losses yet, in " + range : result().toString();
  }
}
