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
    return new Known(value);
  }

  /**
   * A complexity that is known.
   *
   * @param value in [0, ∞)
   */
  record Known(double value) implements EmpiricalComplexity {

    public Known {
      Arguments.nonNegative("value", value);
    }

    @Override
    public double point() {
      return value;
    }

    @Override
    public double upper(Confidence confidence) {
      return value;
    }

    @Override
    public double lower(Confidence confidence) {
      return value;
    }

    @Override
    public boolean isExact() {
      return true;
    }

    @Override
    public String toString() {
      return Numbers.plain(value) + " (known)";
    }
  }
}
