package genbound.estimate.lipschitz;

import genbound.estimate.network.FeedForward;
import genbound.evidence.ErrorCount;
import genbound.numeric.Arguments;
import genbound.numeric.ParallelTasks;
import genbound.numeric.Rounding;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Proves that a classifier does not change its class within a distance of an input: each margin of
 * the class is larger than the distance times its local Lipschitz constant, or is bounded away from
 * 0 by lines through the network. The class is that of the largest output.
 *
 * <p>{@link #adversarialErrors} counts the examples of a hold-out set for which that is not proved.
 * The count bounds the number of those that an adversary can move to a wrong class, and is what
 * {@code Holdout.binomial} takes to certify the adversarial risk; the network and the distance must
 * be fixed before the hold-out set is seen.
 */
public final class Robustness {

  private static final int HALVINGS = 24;
  private static final int MOVES = 10;

  private final FeedForward network;
  private final InputNorm norm;
  private final double low;
  private final double high;
  private final StopRule stop;

  private Robustness(FeedForward network, InputNorm norm, double low, double high, StopRule stop) {
    this.network = network;
    this.norm = norm;
    this.low = low;
    this.high = high;
    this.stop = stop;
  }

  /**
   * A classifier, and how distances are measured.
   *
   * @param network with at least one layer and two outputs
   * @param norm of the distance
   */
  public static Robustness of(FeedForward network, InputNorm norm) {
    Arguments.notNull("network", network);
    Arguments.notNull("norm", norm);
    boolean classifies = !network.layers().isEmpty() && network.outputs() > 1;
    Arguments.require(classifies, "network", "of at least two outputs", network);
    double all = Double.POSITIVE_INFINITY;
    return new Robustness(network, norm, -all, all, StopRule.EXACT.withNodes(0));
  }

  /**
   * The same, of inputs that move only within a cube.
   *
   * @param low the least value of any coordinate
   * @param high the largest
   */
  public Robustness within(double low, double high) {
    Arguments.require(low < high, "low", "below " + high, (Double) low);
    return new Robustness(network, norm, low, high, stop);
  }

  /** The same, with branching where one pass does not decide: see {@link LocalLipschitz}. */
  public Robustness branching(StopRule rule) {
    Arguments.notNull("rule", rule);
    return new Robustness(network, norm, low, high, rule);
  }

  /**
   * Whether it is proved that a class is the largest output everywhere within a distance.
   *
   * @param x the input, finite, within the cube
   * @param label the class, from 0
   * @param epsilon the distance, in [0, ∞)
   */
  public boolean isCertified(double[] x, int label, double epsilon) {
    check(x, label, epsilon);
    Region region = region(x, epsilon);
    LocalLipschitz margins = LocalLipschitz.of(network, region).in(norm).margins(label);
    double[] least = margins.leastValues();
    double[] constants = null;
    double[] here = null;
    for (int k = 0; k < least.length; k++) {
      if (least[k] > 0) {
        continue;
      }
      if (constants == null) {
        constants = margins.uppers();
        here = LocalLipschitz.of(network, Region.around(x, 0)).margins(label).leastValues();
      }
      if (!(here[k] > 0)) {
        return false;
      }
      double enough = Rounding.divideDown(here[k], epsilon);
      if (constants[k] >= enough && !isBelow(label, k, region, enough)) {
        return false;
      }
    }
    return true;
  }

  private void check(double[] x, int label, double epsilon) {
    Arguments.notNull("x", x);
    Arguments.require(x.length == network.inputs(), "x", network.inputs() + " long", x.length);
    Arguments.inRange("label", label, 0, network.outputs() - 1L);
    Arguments.nonNegative("epsilon", epsilon);
    for (int i = 0; i < x.length; i++) {
      Arguments.inClosed("x", i, Arguments.finite("x", i, x[i]), low, high);
    }
  }

  /** Whether branching proves the constant of a margin to be below a number. */
  private boolean isBelow(int label, int k, Region region, double enough) {
    if (stop.nodes() == 0) {
      return false;
    }
    double[] row = new double[network.outputs()];
    row[label] = 1;
    row[k < label ? k : k + 1] = -1;
    LocalLipschitz one =
        LocalLipschitz.of(network, region).in(norm).combinations(new double[][] {row});
    double target = Math.nextDown(enough);
    return one.branchAndBound(stop.withTarget(target), interval -> {}).upper() <= target;
  }

  private Region region(double[] x, double epsilon) {
    if (norm.equals(InputNorm.EUCLIDEAN) && epsilon > 0 && Double.isInfinite(low)) {
      return Region.ball(x, epsilon);
    }
    return Region.around(x, epsilon).within(low, high);
  }

  /**
   * How far an input can move before its class may change.
   *
   * @param x the input, finite, within the cube
   * @param most where to stop looking, in (0, ∞)
   */
  public RobustRadius radius(double[] x, double most) {
    Arguments.positive("most", most);
    int label = network.largestOutput(x);
    double certified = isCertified(x, label, most) ? most : 0;
    double above = most;
    for (int k = 0; k < HALVINGS && certified < most; k++) {
      double middle = certified / 2 + above / 2;
      if (isCertified(x, label, middle)) {
        certified = middle;
      } else {
        above = middle;
      }
    }
    return new RobustRadius(label, certified, broken(x, label, certified, most));
  }

  /** The least distance at which another class was found. */
  private double broken(double[] x, int label, double certified, double most) {
    double least = attack(x, label, most);
    double below = certified;
    for (int k = 0; k < HALVINGS && Double.isFinite(least); k++) {
      double middle = below / 2 + least / 2;
      double found = attack(x, label, middle);
      if (found < least) {
        least = found;
      } else {
        below = middle;
      }
    }
    return least;
  }

  /**
   * Whether an input of another class was found within a distance, by steps along gradients and in
   * double arithmetic. If none was found, nothing is proved.
   *
   * @param x the input, finite, within the cube
   * @param label the class, from 0
   * @param epsilon the distance, in [0, ∞)
   */
  public boolean isBroken(double[] x, int label, double epsilon) {
    check(x, label, epsilon);
    return Double.isFinite(attack(x, label, epsilon));
  }

  /** The length of the first step, of growing ones, to another class; ∞ if there is none. */
  private double attack(double[] x, int label, double epsilon) {
    double[] row = new double[network.outputs()];
    for (int other = 0; other < row.length; other++) {
      Arrays.fill(row, 0);
      row[label] = -1;
      row[other] += 1;
      double[] moved = x.clone();
      for (int move = 1; move <= MOVES && other != label; move++) {
        double length = epsilon * move / MOVES;
        double[] direction = norm.steepest(network.gradient(moved, row));
        for (int i = 0; i < x.length; i++) {
          moved[i] = Math.max(low, Math.min(high, x[i] + length * direction[i]));
        }
        if (network.largestOutput(moved) != label) {
          return length;
        }
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * For how many examples it is not proved that every input within a distance is given the right
   * class: never fewer than an adversary can have misclassified.
   *
   * @param x the inputs, one an example
   * @param labels their classes, from 0
   * @param epsilon the distance, in [0, ∞)
   * @param progress told how many examples are done
   * @throws IllegalStateException if the thread is interrupted
   */
  public ErrorCount adversarialErrors(
      double[][] x, int[] labels, double epsilon, LongConsumer progress) {
    Arguments.array("x", x);
    Arguments.notNull("labels", labels);
    Arguments.require(x.length > 0, "x", "not empty", 0);
    Arguments.require(labels.length == x.length, "labels", x.length + " long", labels.length);
    boolean[] wrong = new boolean[x.length];
    ParallelTasks.all(
        "examples",
        x.length,
        i -> wrong[(int) i] = !isCertified(x[(int) i], labels[(int) i], epsilon),
        progress);
    long count = 0;
    for (boolean one : wrong) {
      count += one ? 1 : 0;
    }
    return new ErrorCount(count, x.length);
  }

  @Override
  public String toString() {
    return "robustness in " + norm + " of " + network;
  }
}
