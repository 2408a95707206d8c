package genbound.evidence.learner;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * Uniform stability under replacement: no loss on any example moves by more than γ when any one
 * example of any sample of n is replaced by any other. Not to be confused with {@link
 * RemovalStability}.
 *
 * @param gamma γ for this n, in units of the loss, in [0, ∞)
 */
public record ReplacementStability(double gamma) {

  public ReplacementStability {
    Arguments.nonNegative("gamma", gamma);
  }

  @Override
  public String toString() {
    return "γ = " + Numbers.plain(gamma) + " (replacement)";
  }
}
