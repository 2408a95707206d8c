package genbound.estimate.loss;

import genbound.evidence.LossRange;
import genbound.evidence.LossSample;
import genbound.evidence.learner.SubGaussianEstimate;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Trains again with one example removed or replaced, and looks how far the losses move. A
 * coefficient of uniform stability is the most they can move for any sample and any example, so
 * that what is seen is a number below it: it may refute a coefficient and never stands in for one.
 *
 * <p>The learner must be a function of its examples: one that draws random numbers must draw the
 * same ones each time. Models are trained by as many threads as there are; the results have the
 * same bits whatever their number.
 *
 * @param <T> what an example is
 * @param <M> what a model is
 */
public final class StabilityProbe<T, M> {

  private final Function<List<T>, M> learner;
  private final ToDoubleBiFunction<M, T> loss;
  private final List<T> sample;
  private final List<T> points;
  private final double[] before;

  /**
   * A learner and where to watch it.
   *
   * @param learner makes a model from a list of examples; safe for use by several threads
   * @param loss of a model on an example, finite
   * @param sample at least two examples
   * @param points where to compare losses, beside the example that is removed or replaced; at least
   *     one
   */
  public StabilityProbe(
      Function<List<T>, M> learner, ToDoubleBiFunction<M, T> loss, List<T> sample, List<T> points) {
    this.learner = Arguments.notNull("learner", learner);
    this.loss = Arguments.notNull("loss", loss);
    this.sample = Arguments.list("sample", sample);
    this.points = Arguments.list("points", points);
    Arguments.require(this.sample.size() >= 2, "sample", "at least two examples", sample.size());
    Arguments.require(!this.points.isEmpty(), "points", "not empty", 0);
    M model = learner.apply(this.sample);
    before = new double[this.sample.size() + this.points.size()];
    Arrays.setAll(before, i -> lossOf(model, example(i)));
  }

  private T example(int i) {
    return i < sample.size() ? sample.get(i) : points.get(i - sample.size());
  }

  private double lossOf(M model, T example) {
    return Arguments.finite("loss", loss.applyAsDouble(model, example));
  }

  /**
   * Removes examples, one at a time; with as many tries as there are examples, each of them.
   *
   * @param tries how many examples, drawn without replacement, in [1, n]
   * @param seed of the draw
   * @param progress told how many models are trained
   */
  public Seen remove(int tries, long seed, IntConsumer progress) {
    Arguments.inRange("tries", tries, 1, sample.size());
    List<Integer> order = new ArrayList<>(IntStream.range(0, sample.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return run(tries, sample.size(), attempt -> without(order.get(attempt)), progress);
  }

  private Change<T> without(int place) {
    List<T> rest = new ArrayList<>(sample);
    rest.remove(place);
    return new Change<>(place, rest);
  }

  /**
   * Replaces examples, one at a time.
   *
   * @param pool where the replacements are drawn from; at least one example
   * @param tries how many, at least 1
   * @param seed of the examples to be replaced and their replacements
   * @param progress told how many models are trained
   */
  public Seen replace(List<T> pool, int tries, long seed, IntConsumer progress) {
    List<T> replacements = Arguments.list("pool", pool);
    Arguments.require(!replacements.isEmpty(), "pool", "not empty", 0);
    Arguments.atLeast("tries", tries, 1);
    return run(
        tries,
        Integer.MAX_VALUE,
        attempt -> {
          SplittableRandom random = SubGaussianEstimate.random(seed, attempt);
          int place = random.nextInt(sample.size());
          List<T> changed = new ArrayList<>(sample);
          changed.set(place, replacements.get(random.nextInt(replacements.size())));
          return new Change<>(place, changed);
        },
        progress);
  }

  private record Change<T>(int place, List<T> examples) {}

  private Seen run(int tries, int complete, IntFunction<Change<T>> changes, IntConsumer progress) {
    Arguments.notNull("progress", progress);
    double[] largest = new double[tries];
    double[] means = new double[tries];
    double[] own = new double[tries];
    double[] left = new double[sample.size()];
    long trained =
        ParallelTasks.run(
            tries,
            task -> {
              int attempt = (int) task;
              Change<T> change = changes.apply(attempt);
              M model = learner.apply(change.examples());
              double after = lossOf(model, sample.get(change.place()));
              left[change.place()] = after;
              own[attempt] = Math.abs(after - before[change.place()]);
              largest[attempt] = own[attempt];
              for (int p = 0; p < points.size(); p++) {
                double moved = Math.abs(lossOf(model, points.get(p)) - before[sample.size() + p]);
                largest[attempt] = Math.max(largest[attempt], moved);
                means[attempt] += moved / points.size();
              }
            },
            models -> progress.accept((int) models));
    int done = (int) trained;
    if (done == 0) {
      throw new IllegalStateException("interrupted before the first model was trained");
    }
    return new Seen(
        Arrays.stream(largest, 0, done).max().getAsDouble(),
        Arrays.stream(means, 0, done).sum() / done,
        Arrays.stream(own, 0, done).sum() / done,
        done,
        tries,
        done == complete ? Arrays.stream(left).boxed().toList() : List.of());
  }

  /**
   * How far losses were seen to move.
   *
   * @param largest the largest change of a loss: the coefficient of uniform stability is at least
   *     this
   * @param mean the mean change on the points, an estimate of hypothesis stability
   * @param own the mean change on the example removed or replaced, an estimate of pointwise
   *     hypothesis stability
   * @param done how many models were trained
   * @param tries how many were asked for: more than {@code done} if the thread was interrupted
   * @param leftOut the loss on each example when it was left out, where each was; else empty
   */
  public record Seen(
      double largest, double mean, double own, int done, int tries, List<Double> leftOut) {

    public Seen {
      leftOut = Arguments.list("leftOut", leftOut);
    }

    /**
     * The leave-one-out losses, as evidence; refused unless every example was left out once.
     *
     * @param range that holds them all
     */
    public LossSample leaveOneOut(LossRange range) {
      Arguments.require(!leftOut.isEmpty(), "tries", "one for each example, all done", done);
      LossAccumulator accumulator = new LossAccumulator(range);
      leftOut.forEach(accumulator::add);
      return accumulator.result();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "losses moved by up to %.3g, by %.3g on average, in %d of %d trainings; no bound may use"
              + " it",
          largest,
          mean,
          done,
          tries);
    }
  }

  @Override
  public String toString() {
    return "probe of a learner on " + sample.size() + " examples, at " + points.size() + " points";
  }
}
