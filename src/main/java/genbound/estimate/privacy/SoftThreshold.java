package genbound.estimate.privacy;

import genbound.numeric.Arguments;

/**
 * Shrinks each entry of an estimate by λ towards 0. If no entry is off by more than λ and the truth
 * has at most k entries that are not 0, the result has no others, and is off by at most 2λ in any
 * entry, 2λ√k in length and 2λk in sum.
 *
 * @param lambda λ in [0, ∞)
 * @param sparsity k, at least 0
 */
public record SoftThreshold(double lambda, int sparsity) {

  public SoftThreshold {
    Arguments.nonNegative("lambda", lambda);
    Arguments.atLeast("sparsity", sparsity, 0);
  }

  /** The estimate after shrinking. */
  public double[] apply(double[] estimate) {
    Arguments.notNull("estimate", estimate);
    double[] shrunk = new double[estimate.length];
    for (int i = 0; i < shrunk.length; i++) {
      double entry = Arguments.finite("estimate", i, estimate[i]);
      shrunk[i] = Math.signum(entry) * Math.max(0, Math.abs(entry) - lambda);
    }
    return shrunk;
  }

  /** By how much an entry is off at most. */
  public double largestError() {
    return 2 * lambda;
  }

  /** The length of the error at most. */
  public double euclideanError() {
    return 2 * lambda * Math.sqrt(sparsity) * (1 + 0x1p-51);
  }

  /** The sum of the magnitudes of the errors at most. */
  public double sumOfErrors() {
    return 2 * lambda * sparsity * (1 + 0x1p-51);
  }
}
