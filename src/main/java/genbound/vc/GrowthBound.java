package genbound.vc;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.subtractDown;

import genbound.bound.Evaluation;
import genbound.bound.Interval;
import genbound.bound.Spending;
import genbound.bound.Term;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import java.util.List;

/**
 * A theorem that keeps the risk of every classifier of a class within a radius of its empirical
 * risk, on both sides by one event.
 */
public interface GrowthBound extends TwoSidedBound {

  /** The errors of the chosen classifier. */
  ErrorCount risk();

  /** The growth function of the class. */
  GrowthFunction growth();

  /** The radius, rounded up. */
  double radius(Confidence confidence);

  @Override
  default Evaluation evaluate(Confidence confidence) {
    double mean = risk().scaledMeanUp();
    return result(mean, addUp(mean, radius(confidence)), confidence);
  }

  @Override
  default Evaluation evaluateLower(Confidence confidence) {
    double mean = risk().unitMeanDown();
    return result(mean, subtractDown(mean, radius(confidence)), confidence);
  }

  /** Both sides at once, each at the whole of δ: one event bounds both. */
  @Override
  default Interval intervalAt(Confidence confidence) {
    return new Interval(lower().at(confidence), at(confidence), confidence);
  }

  private Evaluation result(double mean, double value, Confidence confidence) {
    return Evaluation.of(
        value,
        List.of(new Spending(theorem().name(), confidence)),
        new Term("empirical risk", mean),
        new Term("growth of the class", growth().logUp(2 * risk().n())),
        new Term("confidence", confidence.logInverseDelta()));
  }
}
