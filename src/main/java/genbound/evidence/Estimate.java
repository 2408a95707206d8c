package genbound.evidence;

import genbound.numeric.Arguments;

/**
 * A number known up to a confidence: a Monte-Carlo mean, a sampled complexity. A bound that is fed
 * with one spends part of its δ on it.
 */
public interface Estimate {

  /** The estimate itself, which promises nothing. */
  double point();

  /** A number that the true one exceeds with probability at most δ. */
  double upper(Confidence confidence);

  /** A number that the true one falls short of with probability at most δ. */
  double lower(Confidence confidence);

  /** Whether the true number is known, so that nothing need be spent on it. */
  boolean isExact();

  /** A number that is known. */
  static Estimate exact(double value) {
    record Exact(double point) implements Estimate {

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
        return Numbers.plain(point) + " (exact)";
      }
    }
    return new Exact(Arguments.finite("value", value));
  }
}
