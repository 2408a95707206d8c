package genbound.evidence.learner;

import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/**
 * The mean over n examples of the loss on each of the predictor that was trained on the others. It
 * is no mean of independent losses, so no hold-out bound holds for it.
 *
 * @param leftOut the errors, the mean loss or the losses, each example left out in turn
 */
public record LeaveOneOutRisk(EmpiricalRisk leftOut) {

  public LeaveOneOutRisk {
    Arguments.notNull("leftOut", leftOut);
  }

  /** The number of examples. */
  public long n() {
    return leftOut.n();
  }

  /** The range of the losses. */
  public LossRange range() {
    return leftOut.range();
  }

  /** The mean loss, in units of the loss, to nearest. */
  public double mean() {
    return leftOut.mean();
  }

  /** The mean loss scaled to [0, 1], not below the exact one. */
  public double scaledMeanUp() {
    return leftOut.scaledMeanUp();
  }

  @Override
  public String toString() {
    return leftOut + ", each left out";
  }
}
