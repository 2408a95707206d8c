package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Bound.OfRisk;
import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/** K/(K − 1)·r + ρ/(λBK), for losses in [0, 1], with ρ the root of an equation. */
interface LocalBound extends HighProbabilityBound, OfRisk {

  @Override
  EmpiricalRisk risk();

  /** r*. */
  double fixedPoint();

  /** B. */
  double bernstein();

  /** K. */
  double trade();

  /** κ: what peeling multiplies the complexity by, at least 1. */
  double kappa();

  /** λ: the ratio of the shells that are peeled, at least 1. */
  double lambda();

  /** Refuses what no such bound can be made of. */
  static void check(EmpiricalRisk risk, double fixedPoint, double bernstein, double trade) {
    Arguments.notNull("risk", risk);
    Arguments.nonNegative("fixedPoint", fixedPoint);
    boolean atLeastOne = bernstein >= 1 && Double.isFinite(bernstein);
    Arguments.require(atLeastOne, "bernstein", "in [1, ∞)", (Double) bernstein);
    Arguments.require(trade > 1 && Double.isFinite(trade), "trade", "in (1, ∞)", (Double) trade);
  }

  @Override
  default Evaluation evaluate(Confidence confidence) {
    double mean = risk().scaledMeanUp();
    double scaled = multiplyUp(divideUp(trade(), subtractDown(trade(), 1)), mean);
    LocalRoot root = new LocalRoot(kappa(), lambda());
    double nats = divideUp(confidence.logInverseDelta(), risk().n());
    double excess = root.up(fixedPoint(), bernstein(), trade(), nats);
    excess = Math.min(excess, Double.MAX_VALUE);
    double local = Math.min(excess, root.withoutPrice(fixedPoint(), bernstein(), trade()));
    return Evaluation.of(
        Math.min(addUp(scaled, excess), Double.MAX_VALUE),
        new Term("empirical risk", mean),
        new Cause("traded empirical risk", scaled - mean),
        new Cause("local complexity", local),
        new Cause("confidence", excess - local));
  }
}
