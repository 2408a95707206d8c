package genbound;

import genbound.bound.HighProbabilityBound;
import genbound.bound.Tightest;
import genbound.numeric.Arguments;
import java.util.Arrays;
import java.util.Collections;

/** Choosing among bounds after looking at them, with the choice paid for from δ. */
public final class Selection {

  private Selection() {}

  /**
   * The tightest of several bounds on one quantity, each at an equal share of δ. {@link Tightest}
   */
  public static Tightest tightest(HighProbabilityBound... bounds) {
    Arguments.notNull("bounds", bounds);
    Arguments.require(bounds.length > 0, "bounds", "not empty", 0);
    return new Tightest(
        Arrays.asList(bounds), Collections.nCopies(bounds.length, 1.0 / bounds.length));
  }

  /**
   * The tightest of several bounds on one quantity, each at a declared share of δ. {@link Tightest}
   *
   * @param weights the shares, positive, adding up to at most 1, fixed before the values are seen
   * @param bounds as many bounds
   */
  public static Tightest tightest(double[] weights, HighProbabilityBound... bounds) {
    Arguments.notNull("weights", weights);
    Arguments.notNull("bounds", bounds);
    return new Tightest(Arrays.asList(bounds), Arrays.stream(weights).boxed().toList());
  }
}
