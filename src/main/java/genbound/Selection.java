package genbound;

import genbound.bound.DeclaredOrder;
import genbound.bound.HighProbabilityBound;
import genbound.bound.OnGrid;
import genbound.bound.Sum;
import genbound.bound.Tightest;
import genbound.evidence.GridNumber;
import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;

/** Choosing among bounds after looking at them, with the choice paid for from δ. */
public final class Selection {

  private Selection() {}

  /**
   * A bound on a risk as the sum of one on its excess over a reference predictor and one on the
   * risk of the reference, each at half of δ. {@link Sum}
   */
  public static Sum sum(HighProbabilityBound excess, HighProbabilityBound reference) {
    return new Sum(excess, reference);
  }

  /**
   * The tightest of several bounds on one quantity, each at an equal share of δ. A bound that
   * another one dominates, by proof and on the same evidence, cannot win and is dropped without a
   * share. {@link Tightest}
   */
  public static Tightest tightest(HighProbabilityBound... bounds) {
    return tightest(Arrays.asList(Arguments.notNull("bounds", bounds)));
  }

  /** The tightest of a collection of bounds, each at an equal share of δ. {@link Tightest} */
  public static Tightest tightest(Collection<? extends HighProbabilityBound> candidates) {
    Arguments.notNull("bounds", candidates);
    Arguments.require(!candidates.isEmpty(), "bounds", "not empty", 0);
    return Tightest.atEqualShares(new ArrayList<>(candidates));
  }

  /**
   * The tightest of several bounds on one quantity, each at a declared share of δ. {@link Tightest}
   *
   * @param weights the shares, positive, adding up to at most 1, fixed before the values are seen
   * @param bounds as many bounds
   */
  public static Tightest tightest(double[] weights, HighProbabilityBound... bounds) {
    return tightest(weights, Arrays.asList(Arguments.notNull("bounds", bounds)));
  }

  /**
   * The tightest of a list of bounds on one quantity, each at a declared share of δ. {@link
   * Tightest}
   *
   * @param weights the shares, positive, adding up to at most 1, fixed before the values are seen
   * @param candidates as many bounds
   */
  public static Tightest tightest(
      double[] weights, List<? extends HighProbabilityBound> candidates) {
    Arguments.notNull("weights", weights);
    return new Tightest(
        Arguments.list("bounds", candidates), Arrays.stream(weights).boxed().toList());
  }

  /**
   * Candidates in an order that was fixed beforehand, each tried at the whole of δ up to the first
   * that misses a target, such as the thresholds of one classifier in their {@index calibration}.
   * What is certified of those that passed is the target, and nothing smaller. {@link
   * DeclaredOrder}
   *
   * @param target what the quantity must not exceed, fixed beforehand, in units of the loss
   * @param bounds an upper bound for each candidate, in the declared order
   */
  public static DeclaredOrder inOrder(double target, HighProbabilityBound... bounds) {
    return inOrder(target, Arrays.asList(Arguments.notNull("bounds", bounds)));
  }

  /**
   * Candidates in a list whose order was fixed beforehand, each tried at the whole of δ up to the
   * first that misses a target. {@link DeclaredOrder}
   *
   * @param target what the quantity must not exceed, fixed beforehand, in units of the loss
   * @param bounds an upper bound for each candidate, in the declared order
   */
  public static DeclaredOrder inOrder(double target, List<? extends HighProbabilityBound> bounds) {
    return new DeclaredOrder(target, Arguments.list("bounds", bounds));
  }

  /**
   * A bound at a number that was chosen after looking, such as a norm, with the place of the number
   * on a declared grid paid for. Two numbers take two nested calls. {@link OnGrid}
   *
   * @param number from {@link Evidence#roundedUpOnGrid} or {@link Evidence#roundedDownOnGrid}
   * @param bound the bound, given the number as if it had been fixed beforehand
   */
  public static OnGrid onGrid(
      GridNumber number, DoubleFunction<? extends HighProbabilityBound> bound) {
    return OnGrid.of(number, bound);
  }
}
