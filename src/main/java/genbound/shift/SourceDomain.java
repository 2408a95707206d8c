package genbound.shift;

import static genbound.numeric.Rounding.finite;
import static genbound.numeric.Rounding.multiplyUp;

import genbound.bound.HighProbabilityBound;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.List;

/**
 * A domain that examples come from, with its own predictor, as a part of {@link
 * ShiftAdaptivityGap}: how that predictor does on the domain's own labels, counted as the target
 * domain counts inputs, and how far these labels are from those of the target domain.
 *
 * @param share of this domain's predictor in the ensemble, in [0, 1]
 * @param risk a bound from above on the mean of w·|h − f| over the source, where w is the ratio of
 *     the densities, or on the mean of |h − f|, if the ceiling bounds w
 * @param ceiling what the losses of {@code risk} are still to be multiplied by: 1 if they are
 *     weighted, else the largest ratio w, in [1, ∞)
 * @param knownGap the mean over the target's inputs of the distance of both labellings, in [0, 1],
 *     as far as it is known
 * @param measuredGaps bounds from above, on losses in [0, 1], that together bound the rest of that
 *     mean: none, one, or one for each step from one labelling to the other
 */
public record SourceDomain(
    double share,
    HighProbabilityBound risk,
    double ceiling,
    double knownGap,
    List<HighProbabilityBound> measuredGaps) {

  public SourceDomain {
    Arguments.inClosed("share", share, 0, 1);
    SourceRisk.checkNotNegative("risk", risk);
    Arguments.require(
        ceiling >= 1 && Double.isFinite(ceiling), "ceiling", "in [1, ∞)", (Double) ceiling);
    boolean plain = ceiling == 1 || risk.range().equals(LossRange.UNIT);
    Arguments.require(plain, "ceiling", "1, as the losses are weighted", (Double) ceiling);
    Arguments.inClosed("knownGap", knownGap, 0, 1);
    measuredGaps = Arguments.list("measuredGaps", measuredGaps);
    measuredGaps.forEach(bound -> SourceRisk.check("measuredGaps", bound));
  }

  /**
   * A source whose losses are weighted with the ratio of the densities, and a known gap.
   *
   * @param share of its predictor in the ensemble, in [0, 1]
   * @param weightedRisk a bound on the mean of w·|h − f|, such as {@code Holdout.secondMoment} or
   *     one on losses in [0, B] for w ≤ B
   * @param gap in [0, 1], 0 where the labels mean the same
   */
  public static SourceDomain weighted(double share, HighProbabilityBound weightedRisk, double gap) {
    return new SourceDomain(share, weightedRisk, 1, gap, List.of());
  }

  /** A source whose losses are weighted, and a bound on its gap, measured on the target domain. */
  public static SourceDomain weighted(
      double share, HighProbabilityBound weightedRisk, HighProbabilityBound gap) {
    Arguments.notNull("gap", gap);
    return new SourceDomain(share, weightedRisk, 1, 0, List.of(gap));
  }

  /**
   * A source whose losses are not weighted, such as those that a predictor was trained on, and a
   * known gap.
   *
   * @param share of its predictor in the ensemble, in [0, 1]
   * @param risk a bound of any family on the mean of |h − f|
   * @param ceiling the largest ratio of the densities, target over source, in [1, ∞)
   * @param gap in [0, 1]
   */
  public static SourceDomain belowCeiling(
      double share, HighProbabilityBound risk, double ceiling, double gap) {
    return new SourceDomain(share, risk, ceiling, gap, List.of());
  }

  /** A source whose losses are not weighted, and a bound on its gap. */
  public static SourceDomain belowCeiling(
      double share, HighProbabilityBound risk, double ceiling, HighProbabilityBound gap) {
    Arguments.notNull("gap", gap);
    return new SourceDomain(share, risk, ceiling, 0, List.of(gap));
  }

  /** How many of its numbers are measured and take a share of δ. */
  int measured() {
    return 1 + measuredGaps.size();
  }

  /** A number of the source, counted as the target domain counts: its share, at the ceiling. */
  double counted(double number) {
    return share == 0 ? 0 : multiplyUp(share, finite(multiplyUp(ceiling, number)));
  }
}
