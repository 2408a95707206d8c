package genbound.bound;

import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.Map;

/** The lower side of a two-sided theorem, as a bound of its own. */
record LowerSide(TwoSidedBound bound) implements HighProbabilityBound {

  @Override
  public Theorem theorem() {
    return Theorem.of(bound).fromBelow(Arguments.notNull("lowerFormula", bound.lowerFormula()));
  }

  @Override
  public LossRange range() {
    return bound.range();
  }

  @Override
  public Map<String, Object> inputs() {
    return bound.inputs();
  }

  @Override
  public List<HighProbabilityBound> dominated() {
    return bound.dominated().stream()
        .filter(TwoSidedBound.class::isInstance)
        .map(other -> ((TwoSidedBound) other).lower())
        .toList();
  }

  @Override
  public Evaluation evaluate(Confidence confidence) {
    return bound.evaluateLower(confidence);
  }

  @Override
  public String toString() {
    return bound + ".lower()";
  }
}
