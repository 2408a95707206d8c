package genbound.estimate.lipschitz;

import genbound.numeric.Arguments;
import java.util.Locale;

/**
 * How far an input can move before its class may change: between two ends, of which the first is
 * proved.
 *
 * @param label the class at the input
 * @param certified within this distance the class is the same; 0 if nothing is proved
 * @param broken at this distance another class was found, by double arithmetic; ∞ if none was
 */
public record RobustRadius(int label, double certified, double broken) {

  public RobustRadius {
    Arguments.atLeast("label", label, 0);
    Arguments.nonNegative("certified", certified);
    Arguments.require(broken > 0, "broken", "in (0, ∞]", (Double) broken);
  }

  @Override
  public String toString() {
    String text = "class %d within %.4g, %s";
    String end =
        Double.isInfinite(broken)
            ? "no other found"
            : String.format(Locale.ROOT, "another at %.4g", broken);
    return String.format(Locale.ROOT, text, label, certified, end);
  }
}
