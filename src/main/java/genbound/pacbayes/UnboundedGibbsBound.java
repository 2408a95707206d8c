package genbound.pacbayes;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;

/**
 * A bound on the Gibbs risk for losses without a ceiling, whose free parameter is bought by a union
 * over the values of ⌊KL⌋.
 */
interface UnboundedGibbsBound extends HighProbabilityBound {

  /** The empirical Gibbs risk, in units of the loss. */
  double mean();

  /** The number of examples. */
  long n();

  /** KL(posterior‖prior) in nats. */
  double kl();

  /** The radius about the mean, rounded up, given the nats of divergence and price per example. */
  double radius(double perExample);

  @Override
  default LossRange range() {
    return LossRange.UNBOUNDED;
  }

  @Override
  default Evaluation evaluate(Confidence confidence) {
    double complexity = KlFloorUnion.complexityUp(kl(), confidence);
    double radius = radius(divideUp(complexity, n()));
    return Evaluation.of(
        Math.min(addUp(mean(), radius), Double.MAX_VALUE),
        new Term("empirical Gibbs risk", mean()),
        new Cause("KL divergence", kl()),
        new Cause("confidence", complexity - kl()));
  }
}
