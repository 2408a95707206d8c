package genbound.exact.curve;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.evidence.learner.SubGaussianEstimate;
import genbound.exact.world.XorClusters;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongConsumer;

/**
 * Gradient descent of a two-layer ReLU network on XOR clusters: where it is known to fit every
 * label after one step, turned ones included, with a test error of a coin, and to have a test error
 * near 0 some steps later; and what it does in a simulation, whose cost does not depend on the
 * dimension.
 *
 * <p>The network is f(x) = Σ aⱼ·max(0, ⟨wⱼ, x⟩), j = 1, …, m. Output weights aⱼ are 1/√m or −1/√m,
 * tossed and then fixed; the entries of wⱼ(0) are normal with deviation ω. A step is α times the
 * gradient of the mean logistic loss over all n examples.
 *
 * <p><b>The theorem</b>: for a constant C that is large enough, and not known, the six {@link
 * #conditions} imply, with probability at least 1 − n^(−Ω(1)) − O(1/√m), that all training labels
 * are fitted for 1 ≤ t ≤ √n; that after one step the error on labels not turned is ½ up to
 * n^(−Ω(1)); and that for C·n^0.01 ≤ t ≤ √n it is at most exp(−Ω(n^0.99·|μ|⁴/p)). No constant is
 * explicit: {@link #testError} is a rate. Conditions A1 and A2 were read in reviews of the paper;
 * the others, and the form of the theorem, are recalled.
 *
 * <p><b>The simulation</b> has the exact law of the training for any dimension p. Only inner
 * products matter, and these are drawn in the basis of μ₁, μ₂ and the noise vectors of the
 * examples, made orthogonal one after the other: a noise vector then has normal coordinates along
 * those before it and a rest whose square is chi-square distributed, and p enters as the number of
 * its degrees of freedom. Initial weights are normal in every basis. A test point has a rest of its
 * own, which meets each unit's initial weights in an independent normal number. So each test point
 * has its exact law; test points are drawn as if independent given the weights, which leaves the
 * mean of the test accuracy alone.
 *
 * @param clusters the distribution of examples
 * @param examples n, at least 1
 * @param neurons m, at least 1
 * @param step α in (0, ∞)
 * @param deviation ω in (0, ∞), of the initial weights
 * @see <a href="https://arxiv.org/abs/2310.02541">Xu, Wang, Frei, Vardi and Hu (2024), Benign
 *     Overfitting and Grokking in ReLU Networks for XOR Cluster Data, ICLR</a>
 */
public record XorGrokking(
    XorClusters clusters, int examples, int neurons, double step, double deviation) {

  private static final String SOURCE =
      "Xu, Wang, Frei, Vardi & Hu (2024), Benign Overfitting and Grokking in ReLU Networks for XOR"
          + " Cluster Data, arXiv 2310.02541";

  /** The share of turned labels in {@link #theoremRegime}, unless C asks for fewer. */
  private static final double USUAL_NOISE = 0.1;

  /** By how much a side is kept from the other, so that rounding does not turn a condition. */
  private static final double CLEAR = 1e-12;

  /** By how much the dimension exceeds the least one. */
  private static final double ROOM = 1.001;

  private static final double MOST_DIMENSIONS = 0x1p62;

  /** Its square and sums of squares are numbers. */
  private static final double LONGEST = 1e100;

  public XorGrokking {
    Arguments.notNull("clusters", clusters);
    Arguments.atLeast("examples", examples, 1);
    Arguments.atLeast("neurons", neurons, 1);
    Arguments.positive("step", step);
    Arguments.positive("deviation", deviation);
  }

  /**
   * The smallest dimension at which the six conditions can hold together, p = 1.001·C⁴·n^5.02, with
   * |μ|² = C·n^0.51·√p, α = 1/(C·n·p), ω = α·|μ|²/(n·m^1.5·p), and a tenth of the labels turned, or
   * 1/C of them if that is less.
   *
   * @param examples n, at least 1; C⁴·n^5.02 must be below 4.6e18, as for n = 5,000 and C = 1
   * @param neurons m, at least C·n^0.02
   * @param constant C in (0, ∞); which one the theorem needs is not known
   */
  public static XorGrokking theoremRegime(int examples, int neurons, double constant) {
    Arguments.atLeast("examples", examples, 1);
    Arguments.positive("constant", constant);
    double least = constant * Math.pow(examples, 0.02);
    Arguments.require(neurons >= least, "neurons", "at least C·n^0.02 = " + least, neurons);
    double dimension = Math.ceil(ROOM * Math.pow(constant, 4) * Math.pow(examples, 5.02));
    Arguments.require(
        dimension < MOST_DIMENSIONS, "examples", "few enough that C⁴·n^5.02 < 4.6e18", examples);
    long p = Math.max(2, (long) dimension);
    double square = constant * Math.pow(examples, 0.51) * Math.sqrt(p) * (1 + CLEAR);
    var clusters = new XorClusters(p, Math.sqrt(square), Math.min(USUAL_NOISE, 1 / constant));
    double step = 1 / (constant * examples * p);
    double deviation = step * square / spread(examples, neurons, p) * (1 - CLEAR);
    return new XorGrokking(clusters, examples, neurons, step, deviation);
  }

  /** n·m^1.5·p. */
  private static double spread(double examples, double neurons, double dimension) {
    return examples * neurons * Math.sqrt(neurons) * dimension;
  }

  /**
   * The theorem's six conditions, with both of their sides.
   *
   * @param constant C in (0, ∞)
   */
  public List<XorCondition> conditions(double constant) {
    Arguments.positive("constant", constant);
    double n = examples;
    double p = clusters.dimension();
    double square = clusters.meanNorm() * clusters.meanNorm();
    return List.of(
        atLeast("A1", "|μ|² ≥ C·n^0.51·√p", square, constant * Math.pow(n, 0.51) * Math.sqrt(p)),
        atLeast("A2", "p ≥ C·n²·|μ|²", p, constant * n * n * square),
        atMost("A3", "η ≤ 1/C", clusters.noise(), 1 / constant),
        atMost("A4", "α ≤ 1/(C·n·p)", step, 1 / (constant * n * p)),
        atMost("A5", "ω·n·m^1.5·p ≤ α·|μ|²", deviation * spread(n, neurons, p), step * square),
        atLeast("A6", "m ≥ C·n^0.02", neurons, constant * Math.pow(n, 0.02)));
  }

  private static XorCondition atLeast(String name, String formula, double left, double right) {
    return new XorCondition(name, formula, left, true, right);
  }

  private static XorCondition atMost(String name, String formula, double left, double right) {
    return new XorCondition(name, formula, left, false, right);
  }

  /**
   * How the error on labels not turned falls, for steps t with C·n^0.01 ≤ t ≤ √n: the rate
   * exp(−C·n^0.99·|μ|⁴/p).
   *
   * @param constant the caller's C, in (0, ∞)
   */
  public Rate testError(double constant) {
    Arguments.positive("constant", constant);
    double signal = Math.pow(clusters.meanNorm() / Math.sqrt(Math.sqrt(clusters.dimension())), 4);
    double value = Math.exp(-constant * Math.pow(examples, 0.99) * signal);
    return new Rate(
        "XOR clusters, late", Quantity.RISK, "exp(−C·n^0.99·|μ|⁴/p)", SOURCE, constant, value);
  }

  /**
   * One simulated training.
   *
   * @param seed of all that is drawn
   * @param testPoints how many fresh points the test accuracy is the mean of, at least 1
   * @param steps when to look, rising from 0 or later; training ends at the last
   * @throws IllegalStateException if the thread is interrupted
   */
  public XorCurve train(long seed, int testPoints, int... steps) {
    checkLooks(testPoints, steps);
    return curve(seed, 0, testPoints, steps.clone());
  }

  /**
   * Several simulated trainings, each with its own sample, start and test points; the first is that
   * of {@link #train}.
   *
   * @param runs how many, at least 1
   * @param seed of all that is drawn
   * @param testPoints how many fresh points each test accuracy is the mean of, at least 1
   * @param progress told how many trainings are done
   * @param steps when to look, rising from 0 or later; training ends at the last
   * @return what they showed; of the first ones, if the thread is interrupted
   */
  public List<XorCurve> trainings(
      int runs, long seed, int testPoints, LongConsumer progress, int... steps) {
    Arguments.atLeast("runs", runs, 1);
    Arguments.notNull("progress", progress);
    checkLooks(testPoints, steps);
    int[] looks = steps.clone();
    var curves = new ConcurrentSkipListMap<Long, XorCurve>();
    ParallelTasks.run(runs, run -> curves.put(run, curve(seed, run, testPoints, looks)), progress);
    return List.copyOf(curves.values());
  }

  private XorCurve curve(long seed, long run, int testPoints, int[] steps) {
    var random = SubGaussianEstimate.random(seed, run);
    return new XorSimulation(this, testPoints, random).train(steps);
  }

  private void checkLooks(int testPoints, int[] steps) {
    double norm = clusters.meanNorm();
    Arguments.require(norm <= LONGEST, "meanNorm", "at most 1e100", (Double) norm);
    Arguments.atLeast("testPoints", testPoints, 1);
    Arguments.notNull("steps", steps);
    boolean rising = steps.length > 0 && steps[0] >= 0;
    for (int k = 1; k < steps.length; k++) {
      rising &= steps[k] > steps[k - 1];
    }
    Arguments.require(rising, "steps", "rising from 0 or later", Arrays.toString(steps));
  }

  @Override
  public String toString() {
    return neurons
        + " ReLU units, "
        + examples
        + " examples of "
        + clusters
        + ", step "
        + (float) step
        + ", initial deviation "
        + (float) deviation;
  }
}
