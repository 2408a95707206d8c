package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Spending;
import genbound.bound.Term;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.List;

/** What the bounds of this family share: the risk is at most r + complexity + deviation. */
final class ComplexityEvaluations {

  private ComplexityEvaluations() {}

  /** Refuses losses that are not in [0, 1], such as margin losses in another unit. */
  static void checkUnit(EmpiricalRisk risk) {
    Arguments.notNull("risk", risk);
    Arguments.require(risk.range().equals(LossRange.UNIT), "risk", "in [0, 1]", risk.range());
  }

  /** The sum, all by one event. */
  static Evaluation above(EmpiricalRisk risk, double complexity, double deviation) {
    return above(List.of(), risk, complexity, deviation, Double.MAX_VALUE);
  }

  /** The sum, at most a number. */
  static Evaluation above(
      List<Spending> ledger, EmpiricalRisk risk, double complexity, double deviation, double most) {
    double mean = risk.scaledMeanUp();
    return Evaluation.of(
        Math.min(addUp(mean, addUp(complexity, deviation)), most),
        ledger,
        new Term("empirical risk", mean),
        new Cause("Rademacher complexity", complexity),
        new Cause("confidence", deviation));
  }
}
