package genbound.estimate.loss;

import genbound.evidence.CompressedSample;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToDoubleBiFunction;

/**
 * Pick-to-Learn around any learner: train on the picked examples, look for the example that the
 * model treats worst, pick it too, and again, until every example left is treated well enough. What
 * was picked is a preferent compression of the sample, so its size certifies the model.
 *
 * <p>The learner must give the same model whenever it is given the same examples in the same order.
 * Ties among the worst are broken by marks that are drawn for the examples beforehand.
 *
 * @param <T> what an example is
 * @param <M> what a model is
 * @see <a
 *     href="https://papers.nips.cc/paper/2023/hash/3a4f287883609241031e6818bd01133e-Abstract-Conference.html">Paccagnan,
 *     Campi and Garatti (2023), The Pick-to-Learn Algorithm: Empowering Compression for Tight
 *     Generalization Bounds and Improved Post-training Performance, NeurIPS</a>
 * @see <a href="https://arxiv.org/abs/2301.12767">Campi and Garatti (2023), Compression,
 *     Generalization and Learning, JMLR 24</a>
 */
public final class PickToLearn<T, M> {

  private final Function<List<T>, M> learner;
  private final ToDoubleBiFunction<M, T> loss;
  private final double threshold;
  private final long seed;

  /**
   * A way of learning and of judging.
   *
   * @param learner makes a model from a list of examples, the empty one too
   * @param loss how badly a model treats an example, never NaN
   * @param threshold an example is treated well enough if its loss is at most this
   * @param seed of the marks that break ties
   */
  public PickToLearn(
      Function<List<T>, M> learner, ToDoubleBiFunction<M, T> loss, double threshold, long seed) {
    this.learner = Arguments.notNull("learner", learner);
    this.loss = Arguments.notNull("loss", loss);
    this.threshold = Arguments.finite("threshold", threshold);
    this.seed = seed;
  }

  /**
   * A model and what it was made from.
   *
   * @param model trained on the picked examples
   * @param picked the examples picked, in their order
   * @param left how many others are not treated well enough: 0 unless the run was cut short
   * @param n how many examples there were
   * @param <T> what an example is
   * @param <M> what a model is
   */
  public record Picked<T, M>(M model, List<T> picked, int left, long n) {

    public Picked {
      picked = Arguments.list("picked", picked);
    }

    /** The size of the compressed set, k: those picked, and those left that should be. */
    public long size() {
      return picked.size() + left;
    }

    /** What the model's certificate is made of: no example outside the compressed set is bad. */
    public CompressedSample compression() {
      return new CompressedSample(n, size(), 0);
    }

    @Override
    public String toString() {
      return picked.size() + " of " + n + " examples picked, " + left + " left untreated";
    }
  }

  /**
   * Runs to completion, or until the thread is interrupted: what was picked by then is kept. When
   * to interrupt must not depend on what was picked, or the size no longer certifies.
   */
  public Picked<T, M> run(List<T> sample) {
    return run(sample, Integer.MAX_VALUE, (model, size) -> {});
  }

  /**
   * Runs to completion, until a number of examples is picked, or until the thread is interrupted;
   * what was picked by then is kept and certifies, as long as neither the number nor the moment was
   * chosen by looking at the progress.
   *
   * @param sample at least one example
   * @param most how many examples to pick at most, fixed beforehand
   * @param progress told each model and how many examples it was trained on
   */
  public Picked<T, M> run(List<T> sample, int most, ObjIntConsumer<M> progress) {
    Arguments.notNull("sample", sample);
    Arguments.require(!sample.isEmpty(), "sample", "not empty", 0);
    Arguments.atLeast("most", most, 0);
    Arguments.notNull("progress", progress);
    long[] marks = new SplittableRandom(seed).longs(sample.size()).toArray();
    boolean[] isPicked = new boolean[sample.size()];
    List<T> picked = new ArrayList<>();
    while (true) {
      M model = learner.apply(List.copyOf(picked));
      progress.accept(model, picked.size());
      double[] losses = losses(model, sample);
      int worst = worst(losses, isPicked, marks);
      boolean done = worst < 0 || losses[worst] <= threshold;
      if (done || picked.size() >= most || Thread.currentThread().isInterrupted()) {
        return new Picked<>(model, picked, left(losses, isPicked), sample.size());
      }
      isPicked[worst] = true;
      picked.add(sample.get(worst));
    }
  }

  private double[] losses(M model, List<T> sample) {
    double[] losses = new double[sample.size()];
    Arrays.setAll(losses, i -> loss.applyAsDouble(model, sample.get(i)));
    for (int i = 0; i < losses.length; i++) {
      boolean isNumber = !Double.isNaN(losses[i]);
      Arguments.require(isNumber, "loss of sample", i, "a number", (Double) losses[i]);
    }
    return losses;
  }

  private static int worst(double[] losses, boolean[] isPicked, long[] marks) {
    int worst = -1;
    for (int i = 0; i < losses.length; i++) {
      if (!isPicked[i]
          && (worst < 0
              || losses[i] > losses[worst]
              || losses[i] == losses[worst] && marks[i] > marks[worst])) {
        worst = i;
      }
    }
    return worst;
  }

  private int left(double[] losses, boolean[] isPicked) {
    int left = 0;
    for (int i = 0; i < losses.length; i++) {
      left += !isPicked[i] && losses[i] > threshold ? 1 : 0;
    }
    return left;
  }

  @Override
  public String toString() {
    return "Pick-to-Learn until no loss exceeds " + threshold + ", seed " + seed;
  }
}
