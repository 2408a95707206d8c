package genbound.estimate.lipschitz;

import genbound.numeric.Arguments;
import java.util.Locale;

/**
 * What is proved of a local Lipschitz constant: it lies between two ends, rounding included.
 *
 * @param lower a gradient of this norm is taken within the region
 * @param upper no gradient has a larger norm
 * @param nodes how many branches were looked at
 */
public record LipschitzInterval(double lower, double upper, long nodes) {

  private static final double NOTHING = 1e-290;

  public LipschitzInterval {
    Arguments.require(lower >= 0, "lower", "in [0, ∞)", (Double) lower);
    Arguments.require(upper >= lower, "upper", "at least " + lower, (Double) upper);
    Arguments.atLeast("nodes", nodes, 0);
  }

  /** Whether the ends agree to 2e-9 of the constant, or are 0 but for rounding. */
  public boolean isExact() {
    return upper <= lower * (1 + 2e-9) || upper < NOTHING;
  }

  @Override
  public String toString() {
    return isExact()
        ? String.format(Locale.ROOT, "%.6g, exact, %d branches", upper, nodes)
        : String.format(Locale.ROOT, "in [%.6g, %.6g], %d branches", lower, upper, nodes);
  }
}
