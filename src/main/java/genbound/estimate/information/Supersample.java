package genbound.estimate.information;

import genbound.evidence.LossRange;
import genbound.evidence.learner.SubGaussianEstimate;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToIntBiFunction;

/**
 * An experiment that finds out how much a learner's predictions and losses tell of what it was
 * trained on: 2n examples stand in two columns, a fair coin for each pair says which of the two is
 * trained on, the other is a ghost; after training, all 2n are judged. Coins are tossed and models
 * trained many times, for one supersample or for many.
 *
 * <p>Each training has coins and a seed of its own, keyed by the seed and the numbers of
 * supersample and repeat: the result has the same bits whatever the number of threads, and however
 * the work was cut.
 *
 * @param <T> what an example is
 * @param <M> what a model is
 * @see <a href="https://arxiv.org/abs/2001.09122">Steinke and Zakynthinou (2020), Reasoning About
 *     Generalization via Conditional Mutual Information, COLT</a>
 * @see <a href="https://arxiv.org/abs/2110.01584">Harutyunyan, Raginsky, Ver Steeg and Galstyan
 *     (2021), Information-theoretic generalization bounds for black-box learning algorithms,
 *     NeurIPS</a>
 */
public final class Supersample<T, M> {

  /**
   * A way of learning, safe for use by several threads. It must not change the examples, which the
   * trainings on one supersample share.
   *
   * @param <T> what an example is
   * @param <M> what a model is
   */
  @FunctionalInterface
  public interface Learner<T, M> {

    /**
     * Learns.
     *
     * @param training n examples
     * @param seed of the learner's own randomness
     */
    M learn(List<T> training, long seed);
  }

  private final ExampleSource<T> source;
  private final int n;
  private final Learner<T, M> learner;
  private final ToDoubleBiFunction<M, T> loss;
  private final ToIntBiFunction<M, T> prediction;
  private final LossRange range;
  private final long seed;

  /**
   * An experiment that sees losses; those with few values, such as 0 and 1, need few repeats.
   *
   * @param source of examples
   * @param n how many are trained on, at least 1
   * @param learner from n examples to a model
   * @param loss of a model on an example, in the range
   * @param range of the losses, bounded
   * @param seed of all that is drawn
   */
  public Supersample(
      ExampleSource<T> source,
      int n,
      Learner<T, M> learner,
      ToDoubleBiFunction<M, T> loss,
      LossRange range,
      long seed) {
    this(source, n, learner, loss, null, range, seed);
  }

  private Supersample(
      ExampleSource<T> source,
      int n,
      Learner<T, M> learner,
      ToDoubleBiFunction<M, T> loss,
      ToIntBiFunction<M, T> prediction,
      LossRange range,
      long seed) {
    this.source = Arguments.notNull("source", source);
    this.n = (int) Arguments.inRange("n", n, 1, 1 << 28);
    this.learner = Arguments.notNull("learner", learner);
    this.loss = Arguments.notNull("loss", loss);
    this.prediction = prediction;
    this.range = Arguments.notNull("range", range);
    Arguments.require(range.isBounded(), "range", "bounded on both sides", range);
    this.seed = seed;
  }

  /** This experiment, in which predictions are recorded too. */
  public Supersample<T, M> withPredictions(ToIntBiFunction<M, T> prediction) {
    Arguments.notNull("prediction", prediction);
    return new Supersample<>(source, n, learner, loss, prediction, range, seed);
  }

  /** A run in which nothing is finished yet. */
  public SupersampleRun start() {
    return new SupersampleRun(n, prediction != null, range, seed);
  }

  /**
   * Runs from the start, to the end or until the thread is interrupted.
   *
   * @param supersamples how many, at least 1
   * @param repeats how many trainings on each, at least 1
   */
  public SupersampleRun run(int supersamples, int repeats) {
    return resume(start(), 0, supersamples, repeats, finished -> {});
  }

  /**
   * Does what a run still lacks, to the end or until the thread is interrupted. What is finished
   * stays in the run, also when the learner throws.
   *
   * @param run of this experiment; it is changed
   * @param from the number of the first supersample, at least 0
   * @param to the number after the last, above {@code from}
   * @param repeats how many trainings on each supersample, at least 1
   * @param progress told how many trainings the run has, by the thread that finished one
   * @return the run
   */
  public SupersampleRun resume(
      SupersampleRun run, int from, int to, int repeats, LongConsumer progress) {
    Arguments.notNull("run", run).same(start());
    Arguments.atLeast("from", from, 0);
    Arguments.atLeast("to", to, from + 1L);
    Arguments.atLeast("repeats", repeats, 1);
    Arguments.notNull("progress", progress);
    double bytes = 100 + (prediction == null ? 17.0 : 25.0) * n;
    Arguments.memory("repeats", repeats, bytes * (to - (long) from) * repeats);
    ConcurrentMap<Integer, Drawn<T>> draws = new ConcurrentHashMap<>();
    int behind = Runtime.getRuntime().availableProcessors();
    ParallelTasks.run(
        (long) (to - from) * repeats,
        task -> {
          int supersample = (int) (from + task / repeats);
          int repeat = (int) (task % repeats);
          if (!run.has(supersample, repeat)) {
            Drawn<T> drawn = draws.computeIfAbsent(supersample, this::draw);
            run.add(supersample, repeat, train(drawn, repeat));
            progress.accept(run.finished());
          }
          if (repeat == repeats - 1) {
            draws.keySet().removeIf(each -> each <= supersample - behind);
          }
        },
        done -> {});
    return run;
  }

  /** The 2n examples of a supersample, and the seed of its trainings. */
  private record Drawn<T>(List<T> examples, long seed) {}

  private Drawn<T> draw(int supersample) {
    SplittableRandom random = SubGaussianEstimate.random(seed, supersample);
    List<T> examples = Arguments.list("draw", source.draw(2 * n, random.nextLong()));
    int drawn = examples.size();
    Arguments.require(drawn == 2 * n, "draw", "2n examples", drawn);
    return new Drawn<>(examples, random.nextLong());
  }

  private SupersampleRun.Training train(Drawn<T> drawn, int repeat) {
    List<T> examples = drawn.examples;
    SplittableRandom random = SubGaussianEstimate.random(drawn.seed, repeat);
    boolean[] coins = new boolean[n];
    List<T> training = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      coins[i] = random.nextBoolean();
      training.add(examples.get(coins[i] ? n + i : i));
    }
    M model = learner.learn(Collections.unmodifiableList(training), random.nextLong());
    Arguments.notNull("model", model);
    double[] losses = new double[2 * n];
    int[] predictions = new int[prediction == null ? 0 : 2 * n];
    for (int i = 0; i < 2 * n; i++) {
      losses[i] = loss.applyAsDouble(model, examples.get(i));
      Arguments.inClosed("loss", losses[i], range.low(), range.high());
      if (prediction != null) {
        predictions[i] = prediction.applyAsInt(model, examples.get(i));
      }
    }
    return new SupersampleRun.Training(coins, losses, predictions);
  }

  @Override
  public String toString() {
    return "a supersample experiment with " + n + " pairs of examples";
  }
}
