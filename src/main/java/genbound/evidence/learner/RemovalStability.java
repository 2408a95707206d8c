package genbound.evidence.learner;

import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * Uniform stability under removal: no loss on any example moves by more than β when any one example
 * is removed from any sample of n. Not to be confused with {@link ReplacementStability}, which may
 * be twice as large.
 *
 * @param beta β for this n, in units of the loss, in [0, ∞)
 */
public record RemovalStability(double beta) {

  public RemovalStability {
    Arguments.nonNegative("beta", beta);
  }

  /** Replacing is removing from a sample of n and from its neighbour: γ = 2β at most. */
  public ReplacementStability toReplacement() {
    return new ReplacementStability(Math.min(2 * beta, Double.MAX_VALUE));
  }

  @Override
  public String toString() {
    return "β = " + Numbers.plain(beta) + " (removal)";
  }
}
