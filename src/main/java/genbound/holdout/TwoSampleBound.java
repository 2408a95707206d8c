package genbound.holdout;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.subtractUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Term;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;

/** A theorem about the difference of two risks, from the mean losses on two independent sets. */
interface TwoSampleBound extends TwoSidedBound {

  /** The mean loss on the first set. */
  EmpiricalRisk first();

  /** The mean loss on the second set. */
  EmpiricalRisk second();

  /** Refuses two risks whose losses have not one bounded range. */
  static void check(EmpiricalRisk first, EmpiricalRisk second) {
    Arguments.notNull("first", first);
    Arguments.notNull("second", second);
    LossRange range = first.range().bounded();
    boolean narrow = range.high() - range.low() <= Double.MAX_VALUE / 4;
    Arguments.require(narrow, "first", "on losses that differ by less than 4e307", range);
    String domain = "on losses in " + range;
    Arguments.require(second.range().equals(range), "second", domain, second.range());
  }

  /**
   * r + 1 − r′ in [0, 2] for losses scaled to [0, 1], rounded up: the sum that a difference of two
   * risks becomes when what the other one did not lose is counted.
   */
  static double sumUp(EmpiricalRisk risk, EmpiricalRisk other) {
    return Math.min(2, addUp(risk.scaledMeanUp(), subtractUp(1, other.unitMeanDown())));
  }

  @Override
  default LossRange range() {
    LossRange range = first().range();
    double width = subtractUp(range.high(), range.low());
    return new LossRange(-width, width);
  }

  /** The evaluation from r₂ + 1 − r₁ and the limit of R₂ + 1 − R₁. */
  default Evaluation result(double observed, double limit, Confidence confidence) {
    return Evaluation.of(
        limit / 2,
        new Term("observed difference", observed / 2),
        new Cause("confidence", confidence.logInverseDelta()));
  }
}
