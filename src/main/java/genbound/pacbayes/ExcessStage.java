package genbound.pacbayes;

import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/**
 * A later stage of a recursive PAC-Bayes bound. Its loss is ℓ(h) − γ·ℓ(h′) with h drawn from this
 * stage's posterior and h′ from the one before, which takes the values −γ, 0, 1 − γ and 1.
 *
 * @param gamma γ in [0, 1], chosen from the parts of the sample before this stage's own
 * @param atLeastZero the share of the stage's examples with a loss of at least 0, averaged over
 *     both posteriors, in [0, 1]
 * @param atLeastOneMinusGamma the share with a loss of at least 1 − γ, in [0, atLeastZero]
 * @param atLeastOne the share with a loss of at least 1, in [0, atLeastOneMinusGamma]
 * @param n how many examples the stage evaluates its loss on, in [1, 2⁵³]
 * @param kl KL(this stage's posterior‖the one before) in nats, in [0, ∞)
 */
public record ExcessStage(
    double gamma,
    double atLeastZero,
    double atLeastOneMinusGamma,
    double atLeastOne,
    long n,
    double kl) {

  public ExcessStage {
    Arguments.inClosed("gamma", gamma, 0, 1);
    Arguments.inClosed("atLeastZero", atLeastZero, 0, 1);
    Arguments.inClosed("atLeastOneMinusGamma", atLeastOneMinusGamma, 0, atLeastZero);
    Arguments.inClosed("atLeastOne", atLeastOne, 0, atLeastOneMinusGamma);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
  }
}
