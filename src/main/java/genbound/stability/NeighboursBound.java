package genbound.stability;

import genbound.bound.Bound.OfUnitLosses;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.evidence.learner.NearestNeighbourErrors;
import java.util.List;

/** Chebyshev's inequality for the leave-one-out errors of a nearest-neighbour rule. */
interface NeighboursBound extends HighProbabilityBound, OfUnitLosses {

  /** The errors. */
  NearestNeighbourErrors leaveOneOut();

  /** A bound on the mean square of the distance of the errors from the risk, rounded up. */
  double secondMoment();

  @Override
  default Evaluation evaluate(Confidence confidence) {
    double radius = StabilityEvaluations.chebyshev(secondMoment(), confidence);
    return StabilityEvaluations.above(
        List.of(),
        new Term("leave-one-out risk", leaveOneOut().scaledMeanUp()),
        LossRange.UNIT,
        new Cause("neighbours and confidence", radius));
  }
}
