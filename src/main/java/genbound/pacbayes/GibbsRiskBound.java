package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;

/**
 * A bound on the Gibbs risk from the empirical Gibbs risk, the divergence from the prior, and what
 * the theorem charges for holding with probability 1 − δ.
 */
interface GibbsRiskBound extends HighProbabilityBound {

  /** The empirical risk averaged over the posterior. */
  EmpiricalRisk gibbsRisk();

  /** KL(posterior‖prior) in nats. */
  double kl();

  /** What is paid beside the divergence, ln(1/δ) and its constant, in nats, rounded up. */
  double price(Confidence confidence);

  /**
   * The bound for losses in [0, 1], rounded up.
   *
   * @param mean the empirical Gibbs risk in [0, 1]
   * @param complexity divergence and price together, in nats
   */
  double value(double mean, double complexity);

  @Override
  default LossRange range() {
    return gibbsRisk().range();
  }

  @Override
  default Evaluation evaluate(Confidence confidence) {
    double price = price(confidence);
    double mean = gibbsRisk().scaledMeanUp();
    double kl = kl();
    return Evaluation.of(
        Math.min(value(mean, addUp(kl, price)), Double.MAX_VALUE),
        new Term("empirical Gibbs risk", mean),
        new Cause("KL divergence", kl),
        new Cause("confidence", price));
  }
}
