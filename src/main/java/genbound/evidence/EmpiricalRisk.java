package genbound.evidence;

import java.io.Serializable;

/** What was observed of a loss on n examples. */
public sealed interface EmpiricalRisk extends Ranged, Serializable
    permits ErrorCount, MeanLoss, LossSample, RoundedMean {

  /** The most examples that can be counted, 2⁵³: up to here a count is exact as a double. */
  long MAX_EXAMPLES = 1L << 53;

  /** The mean loss, in units of the loss, to nearest. */
  double mean();

  /** The number of examples. */
  long n();

  /** The mean loss scaled to [0, 1], not below the exact one. */
  double scaledMeanUp();

  /** The mean loss scaled to [0, 1], not above the exact one. */
  double unitMeanDown();
}
