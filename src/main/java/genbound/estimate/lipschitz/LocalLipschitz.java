package genbound.estimate.lipschitz;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import java.util.function.Consumer;

/**
 * How much the outputs of a network can change within a region of its inputs, per unit of an ℓp
 * distance: the largest ℓq norm of a gradient there, 1/p + 1/q = 1, and the largest over the
 * outputs that were asked for.
 *
 * <p>Every number is proved, rounding included, for the function of real numbers that has the given
 * weights. From the quickest to the sharpest: {@link #product}, {@link #interval}, {@link
 * #recurJac}, {@link #linear}, {@link #upper}, {@link #branchAndBound}; each is at most the one
 * before it, and the last one goes down to the exact constant of a network of ReLUs if it is given
 * the time.
 *
 * @see <a href="https://arxiv.org/abs/2210.07394">Shi, Wang, Zhang, Kolter and Hsieh (2022),
 *     Efficiently Computing Local Lipschitz Constants of Neural Networks via Bound Propagation,
 *     NeurIPS</a>
 */
public final class LocalLipschitz {

  private static final int STEPS = 20;

  private final FeedForward network;
  private final Region region;
  private final InputNorm norm;
  private final double[][] combinations;
  private Condenser plain;
  private Condenser tuned;

  private LocalLipschitz(
      FeedForward network, Region region, InputNorm norm, double[][] combinations) {
    this.network = network;
    this.region = region;
    this.norm = norm;
    this.combinations = combinations;
  }

  /**
   * In ℓ∞, of all outputs.
   *
   * @param network with at least one layer
   * @param region of its inputs
   */
  public static LocalLipschitz of(FeedForward network, Region region) {
    Arguments.notNull("network", network);
    Arguments.notNull("region", region);
    Arguments.require(!network.layers().isEmpty(), "network", "of at least one layer", network);
    boolean fits = region.inputs() == network.inputs();
    Arguments.require(fits, "region", "of " + network.inputs() + " dimensions", region);
    double[][] each = new double[network.outputs()][network.outputs()];
    for (int o = 0; o < each.length; o++) {
      each[o][o] = 1;
    }
    return new LocalLipschitz(network, region, InputNorm.LARGEST, each);
  }

  /** The same in another norm. */
  public LocalLipschitz in(InputNorm other) {
    Arguments.notNull("norm", other);
    return new LocalLipschitz(network, region, other, combinations);
  }

  /** Of one output. */
  public LocalLipschitz output(int output) {
    Arguments.inRange("output", output, 0, network.outputs() - 1L);
    double[] one = new double[network.outputs()];
    one[output] = 1;
    return new LocalLipschitz(network, region, norm, new double[][] {one});
  }

  /**
   * Of the margins of a class, its output less each of the others.
   *
   * @param label the class, from 0, of at least two
   */
  public LocalLipschitz margins(int label) {
    Arguments.require(network.outputs() > 1, "network", "of at least two outputs", network);
    Arguments.inRange("label", label, 0, network.outputs() - 1L);
    double[][] rows = new double[network.outputs() - 1][network.outputs()];
    for (int k = 0; k < rows.length; k++) {
      rows[k][label] = 1;
      rows[k][k < label ? k : k + 1] = -1;
    }
    return new LocalLipschitz(network, region, norm, rows);
  }

  /**
   * Of combinations of the outputs.
   *
   * @param rows one a combination, one column an output, finite, at least one
   */
  public LocalLipschitz combinations(double[][] rows) {
    Arguments.array("rows", rows);
    Arguments.require(rows.length > 0, "rows", "not empty", 0);
    double[][] copy = new double[rows.length][];
    for (int o = 0; o < rows.length; o++) {
      String name = Arguments.at("rows", o);
      int wide = network.outputs();
      Arguments.require(rows[o].length == wide, name, wide + " long", rows[o].length);
      for (int k = 0; k < wide; k++) {
        Arguments.finite(name, k, rows[o][k]);
      }
      copy[o] = rows[o].clone();
    }
    return new LocalLipschitz(network, region, norm, copy);
  }

  /** The product of the largest row sums of all layers: it holds everywhere, and in every ℓp. */
  public double product() {
    return IntervalPropagation.product(network, combinations);
  }

  /** By interval arithmetic on the gradients. */
  public double interval() {
    Condenser bounds = plain();
    var propagation = new IntervalPropagation(network, bounds.low, bounds.high, region);
    double largest = 0;
    for (double[] combination : combinations) {
      largest = Math.max(largest, propagation.norm(combination, norm));
    }
    return largest;
  }

  /**
   * By RecurJac's constants where neither the slope of a neuron nor the sign behind it is known.
   *
   * @see <a href="https://arxiv.org/abs/1810.11783">Zhang, Zhang and Hsieh (2019), RecurJac: An
   *     Efficient Recursive Algorithm for Bounding Jacobian Matrix of Neural Networks and Its
   *     Applications, AAAI</a>
   */
  public double recurJac() {
    return largest(norms(plain(), JacobianPass.Lines.CONSTANT));
  }

  /** By lines of fixed slopes. */
  public double linear() {
    return largest(norms(plain(), JacobianPass.Lines.LINEAR));
  }

  /**
   * The best that one pass gives: by lines whose slopes are found by descent, and which go on to
   * the inputs where activations are smooth.
   */
  public double upper() {
    return largest(uppers());
  }

  /** The same, one for each output. */
  public double[] uppers() {
    return norms(tuned(), lines());
  }

  /**
   * A constant for the Euclidean length of all outputs together: the root of the sum of squares of
   * {@link #uppers}.
   */
  public double euclideanUpper() {
    double sum = 0;
    for (double row : uppers()) {
      sum = addUp(sum, multiplyUp(row, row));
    }
    return sqrtUp(sum);
  }

  /**
   * Bounds of the partial derivatives of the first output that was asked for.
   *
   * @return one pair of ends for each coordinate that is free
   */
  public JacobianBounds jacobian() {
    JacobianPass pass = pass(tuned(), lines());
    pass.entries(0);
    return JacobianBounds.of(region, pass.least(), pass.most());
  }

  /** What each of the outputs that were asked for is at least over the region. */
  double[] leastValues() {
    Condenser bounds = tuned();
    Condensed net = bounds.condensed;
    ForwardPass pass = Multipliers.pass(net, bounds.neurons(), region);
    double[] least = new double[combinations.length];
    for (int o = 0; o < least.length; o++) {
      double error =
          ForwardPass.error(net.outputSizes[o], region, bounds.neurons(), net.rounding());
      least[o] = -Condenser.fixedSlopes(pass, net.outputs[o], -1, error);
    }
    return least;
  }

  /** The largest norm of a gradient found at random points, proved to be taken there. */
  public double lower() {
    Condenser bounds = tuned();
    var end = new LowerEnd(bounds.condensed, bounds.neurons(), region, norm);
    return Math.max(0, end.sampled());
  }

  /**
   * Both ends, brought together by branching: on neurons that may be on or off, and on halves of
   * what goes into smooth ones.
   *
   * @param stop when to stop, if not at the exact constant; limited in branches or time if there
   *     are smooth activations, for which the ends come close but do not meet
   * @param progress told the interval after each branch; what it was last told is the result, also
   *     if the thread is interrupted
   */
  public LipschitzInterval branchAndBound(StopRule stop, Consumer<LipschitzInterval> progress) {
    Arguments.notNull("stop", stop);
    Arguments.notNull("progress", progress);
    boolean ends = !isSmooth() || stop.isLimited();
    Arguments.require(ends, "stop", "limited in branches or time for smooth activations", stop);
    Condenser bounds = tuned();
    // At a single point every generalised gradient counts, and no branch has one of its own.
    StopRule rule = region.isPoint() ? stop.withNodes(0) : stop;
    return new BranchAndBound(
            bounds.condensed, bounds.neurons(), region, norm, lines(), rule, progress)
        .run(norms(bounds, lines()));
  }

  /** The same to the end, for a network of ReLUs. */
  public LipschitzInterval exact() {
    return branchAndBound(StopRule.EXACT, interval -> {});
  }

  private JacobianPass.Lines lines() {
    return isSmooth() ? JacobianPass.Lines.COUPLED : JacobianPass.Lines.LINEAR;
  }

  private boolean isSmooth() {
    return network.layers().stream()
        .map(layer -> layer.activation())
        .anyMatch(s -> s != Activation.RELU && s != Activation.IDENTITY);
  }

  private synchronized Condenser plain() {
    if (plain == null) {
      plain = new Condenser(network, combinations, region, 0);
    }
    return plain;
  }

  private synchronized Condenser tuned() {
    if (tuned == null) {
      tuned = new Condenser(network, combinations, region, STEPS);
    }
    return tuned;
  }

  private JacobianPass pass(Condenser bounds, JacobianPass.Lines lines) {
    return new JacobianPass(bounds.condensed, bounds.neurons(), region, norm, lines);
  }

  private double[] norms(Condenser bounds, JacobianPass.Lines lines) {
    JacobianPass pass = pass(bounds, lines);
    double[] norms = new double[combinations.length];
    for (int o = 0; o < norms.length; o++) {
      ParallelTasks.checkInterrupted(o, norms.length, "outputs");
      norms[o] = pass.norm(o);
    }
    return norms;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  @Override
  public String toString() {
    return "Lipschitz constant in " + norm + " of " + network + " on a " + region;
  }
}
