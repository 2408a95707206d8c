package genbound.rademacher;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.OfRisk;
import genbound.bound.Term;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.numeric.Arguments;

/** K/(K − 1)·r + (c₁K/B)·r* + ln(1/δ)·(11 + c₂BK)/n, for losses in [0, 1]. */
public interface LocalBound extends HighProbabilityBound, OfRisk {

  @Override
  EmpiricalRisk risk();

  /** r*. */
  double fixedPoint();

  /** B. */
  double bernstein();

  /** K. */
  double trade();

  /** c₁. */
  double complexityFactor();

  /** c₂. */
  double tailFactor();

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
    double factor = divideUp(multiplyUp(complexityFactor(), trade()), bernstein());
    double local = multiplyUp(factor, fixedPoint());
    double range = addUp(11, multiplyUp(multiplyUp(tailFactor(), bernstein()), trade()));
    double tail = divideUp(multiplyUp(confidence.logInverseDelta(), range), risk().n());
    return Evaluation.of(
        Math.min(addUp(scaled, addUp(local, tail)), Double.MAX_VALUE),
        new Term("empirical risk", mean),
        new Cause("traded empirical risk", scaled - mean),
        new Cause("local complexity", local),
        new Cause("confidence", tail));
  }
}
