package genbound.evidence.learner;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * The empirical Rademacher complexity of a class on the sample at hand, E sup (1/n)·Σ σᵢf(xᵢ) over
 * the signs alone: known, bounded from above, or estimated by drawing signs.
 */
public interface EmpiricalComplexity extends Estimate {

  /** A complexity of this sample that is known, or an upper bound on it, in [0, ∞). */
  static EmpiricalComplexity known(double value) {
    record Known(double point) implements EmpiricalComplexity {

      @Override
      public double upper(Confidence confidence) {
        return point;
      }

      @Override
      public double lower(Confidence confidence) {
        return point;
      }

      @Override
      public boolean isExact() {
        return true;
      }

      @Override
      public String toString() {
        return Numbers.plain(point) + " (known)";
      }
    }
    return new Known(Arguments.nonNegative("value", value));
  }
}
