package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import genbound.numeric.BinaryKl;

/** The parts that bounds for votes, and for losses of 0 or 1, are put together from. */
final class VoteInversions {

  /** From here on, whatever n, the inverses of kl are 0 and 1: no need to overflow. */
  private static final double MOST = 1e300;

  private VoteInversions() {}

  /** Refuses losses that are not shares of examples. */
  static void check(String name, EmpiricalRisk risk) {
    Arguments.require(risk.range().equals(LossRange.UNIT), name, "in [0, 1]", risk.range());
  }

  /** The upper end of the Gibbs risk, for a constant ln M. */
  static double gibbsUp(EmpiricalRisk risk, double kl, double logConstant, Confidence confidence) {
    return BinaryKl.upperInverse(risk.scaledMeanUp(), epsilon(risk, kl, logConstant, confidence));
  }

  /** The lower end of the Gibbs risk, by the same event. */
  static double gibbsDown(
      EmpiricalRisk risk, double kl, double logConstant, Confidence confidence) {
    return BinaryKl.lowerInverse(risk.unitMeanDown(), epsilon(risk, kl, logConstant, confidence));
  }

  /** The upper end of a share of pairs, whose divergence is twice that of one voter. */
  static double pairUp(double share, long n, double kl, double logConstant, Confidence confidence) {
    return BinaryKl.upperInverse(share, pairs(n, kl, logConstant, confidence));
  }

  /** The lower end of a share of pairs, whose divergence is twice that of one voter. */
  static double pairDown(
      double share, long n, double kl, double logConstant, Confidence confidence) {
    return BinaryKl.lowerInverse(share, pairs(n, kl, logConstant, confidence));
  }

  private static double pairs(long n, double kl, double logConstant, Confidence confidence) {
    return epsilon(2 * kl, addUp(logConstant, confidence.logInverseDelta()), n);
  }

  private static double epsilon(
      EmpiricalRisk risk, double kl, double logConstant, Confidence confidence) {
    double price = addUp(logConstant, confidence.logInverseDelta());
    return epsilon(kl, price, risk.n());
  }

  /** (kl + price)/n, finite for all kl up to twice the largest double. */
  static double epsilon(double kl, double price, long n) {
    return divideUp(addUp(Math.min(MOST, kl), Math.min(MOST, price)), n);
  }
}
