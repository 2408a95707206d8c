package genbound.information;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Spending;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import java.util.List;

/**
 * Half of δ keeps the half of the supersample that was trained on and the other half together, half
 * of δ the other half and the risk.
 */
final class SupersampleTail {

  private SupersampleTail() {}

  static Evaluation evaluate(
      Theorem theorem, EmpiricalRisk risk, double nats, Confidence confidence) {
    List<Confidence> halves = confidence.split(2);
    long n = risk.n();
    double bracket = addUp(nats, InformationArithmetic.logRootUp(n, halves.get(0)));
    double between = sqrtUp(divideUp(2 * Math.max(0, bracket), n - 1));
    double fresh = sqrtUp(divideUp(halves.get(1).logInverseDelta(), 2.0 * n));
    double mean = risk.scaledMeanUp();
    return GapEvaluations.of(
        List.of(
            new Spending(theorem.name(), halves.get(0)),
            new Spending("Hoeffding on the other half", halves.get(1))),
        new Term("empirical risk", mean),
        addUp(mean, addUp(between, fresh)),
        risk.range(),
        new Cause(bracket < 0 ? "information: the failure event was seen" : "information", between),
        new Cause("confidence on the other half", fresh));
  }
}
