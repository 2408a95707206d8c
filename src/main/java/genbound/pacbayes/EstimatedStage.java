package genbound.pacbayes;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.EstimatedRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * A later stage of a recursive PAC-Bayes bound, as {@link ExcessStage}, whose shares are known up
 * to a confidence, as they are from predictors drawn from both posteriors.
 *
 * @param gamma γ in [0, 1], chosen from the parts of the sample before this stage's own
 * @param atLeastZero the share of losses ℓ(h) − γ·ℓ(h′) of at least 0, in [0, 1]
 * @param atLeastOneMinusGamma the share of losses of at least 1 − γ, in [0, 1]
 * @param atLeastOne the share of losses of at least 1, in [0, 1]
 * @param n how many examples the stage evaluates its loss on, in [1, 2⁵³]
 * @param kl KL(this stage's posterior‖the one before) in nats, in [0, ∞)
 */
public record EstimatedStage(
    double gamma,
    EstimatedRisk atLeastZero,
    EstimatedRisk atLeastOneMinusGamma,
    EstimatedRisk atLeastOne,
    long n,
    double kl) {

  public EstimatedStage {
    Arguments.inClosed("gamma", gamma, 0, 1);
    checkShare("atLeastZero", atLeastZero);
    checkShare("atLeastOneMinusGamma", atLeastOneMinusGamma);
    checkShare("atLeastOne", atLeastOne);
    Arguments.inRange("n", n, 1, EmpiricalRisk.MAX_EXAMPLES);
    Arguments.nonNegative("kl", kl);
  }

  /** Refuses an estimate that is not one of a share of examples. */
  static void checkShare(String name, EstimatedRisk share) {
    Arguments.notNull(name, share);
    Arguments.require(LossRange.UNIT.equals(share.range()), name, "in [0, 1]", share.range());
    Arguments.inClosed(name, share.point(), 0, 1);
  }
}
