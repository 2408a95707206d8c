package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.learner.Disagreement;
import genbound.evidence.learner.TandemRisk;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;
import genbound.numeric.MaurerXi;

/**
 * The event, of probability at least 1 − δ, that kl(observed share‖expected share) ≤ (voters·KL +
 * ln(M/δ))/n for all weights at once: what bounds for votes are put together from.
 *
 * @param low a number that the observed share is not below
 * @param high a number that the observed share is not above
 * @param n how many examples it was observed on
 * @param voters how many voters the share speaks of: one errs, or two err together or disagree
 * @param kl KL(weights‖prior weights) in nats
 * @param price ln(M/δ) in nats, rounded up
 */
record VoteEvent(double low, double high, long n, int voters, double kl, double price) {

  /** From here on, whatever n, the inverses of kl are 0 and 1: no need to overflow. */
  static final double MOST = 1e300;

  /** Refuses losses that are not shares of examples. */
  static void check(String name, EmpiricalRisk risk) {
    Arguments.notNull(name, risk);
    Arguments.require(risk.range().equals(LossRange.UNIT), name, "in [0, 1]", risk.range());
  }

  /** The event for the errors of one voter, with M = ξ(n). */
  static VoteEvent of(EmpiricalRisk risk, double kl, Confidence confidence) {
    double price = addUp(MaurerXi.logUpper(risk.n()), confidence.logInverseDelta());
    return new VoteEvent(risk.unitMeanDown(), risk.scaledMeanUp(), risk.n(), 1, kl, price);
  }

  /** The event for the errors that two voters make together, with M = ξ(n). */
  static VoteEvent of(TandemRisk tandem, double kl, Confidence confidence) {
    double price = addUp(MaurerXi.logUpper(tandem.n()), confidence.logInverseDelta());
    return new VoteEvent(tandem.low(), tandem.high(), tandem.n(), 2, kl, price);
  }

  /** The event for the disagreement of two voters, with M = ξ(n). */
  static VoteEvent of(Disagreement apart, double kl, Confidence confidence) {
    double price = addUp(MaurerXi.logUpper(apart.n()), confidence.logInverseDelta());
    return new VoteEvent(apart.low(), apart.high(), apart.n(), 2, kl, price);
  }

  /** (voters·KL + price)/n, finite for all KL. */
  double epsilon() {
    return divideUp(addUp(Math.min(MOST, voters * kl), Math.min(MOST, price)), n);
  }

  /** The upper end of the expected share. */
  double up() {
    return BinaryKl.upperInverse(high, epsilon());
  }

  /** The lower end of the expected share, by the same event. */
  double down() {
    return BinaryKl.lowerInverse(low, epsilon());
  }

  /** The risk of the vote is at most a multiple of the upper end. */
  Evaluation times(double factor, String observed) {
    return evaluation(factor * up(), new Term(observed, factor * high));
  }

  /** A value, whose distance from what was observed is due to the divergence and the price. */
  Evaluation evaluation(double value, Term observed) {
    return Evaluation.of(
        value, observed, new Cause("KL divergence", kl), new Cause("confidence", price / voters));
  }
}
