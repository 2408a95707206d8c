package genbound.evidence.learner;

import genbound.evidence.Confidence;
import genbound.evidence.Estimate;
import genbound.evidence.Numbers;
import genbound.numeric.Arguments;

/**
 * The transductive Rademacher complexity of a class on m labelled and u unlabelled examples, (1/m +
 * 1/u)·E sup Σ σᵢf(xᵢ) over all m + u of them, with signs that are 1 and −1 with probability mu/(m
 * + u)² each and else 0: known, bounded from above, or estimated by drawing signs.
 */
public interface TransductiveComplexity extends Estimate {

  /** A complexity that is known, or an upper bound on it, in [0, ∞). */
  static TransductiveComplexity known(double value) {
    return new Known(value);
  }

  /**
   * A complexity that is known.
   *
   * @param value in [0, ∞)
   */
  record Known(double value) implements TransductiveComplexity {

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
      return Numbers.plain(value) + " of all inputs (known)";
    }
  }
}
