package genbound.stability;

import static genbound.numeric.Rounding.addUp;
import static genbound.numeric.Rounding.divideUp;
import static genbound.numeric.Rounding.multiplyUp;
import static genbound.numeric.Rounding.sqrtUp;

import genbound.evidence.Confidence;
import genbound.evidence.learner.NearestNeighbourErrors;
import genbound.numeric.Arguments;

/**
 * Bounds on E(R − r)² from hypothesis stability, for losses in [0, 1], rounded up; proved in
 * proofs/hypothesis-stability.md. With α = 1 + 1/√5 and κ = α²/(4(α − 1)) = (5 + 3√5)/10.
 */
final class SecondMoment {

  private static final double ROOT_5 = sqrtUp(5);
  private static final double ALPHA = divideUp(addUp(5, ROOT_5), 5);
  private static final double KAPPA = divideUp(addUp(5, multiplyUp(3, ROOT_5)), 10);
  private static final double ALPHA_AND_KAPPA = divideUp(addUp(3, ROOT_5), 2);

  private SecondMoment() {}

  /**
   * What a mean of n terms exceeds with probability ≤ δ, by Cantelli's inequality, where each has
   * mean 0 and lies in an interval of length 1, and each pair a mean product of at most s²: √(
   * (1/(4n) + s²)·(1 − δ)/δ ).
   */
  static double deviation(double s, long n, Confidence confidence) {
    double variance = addUp(divideUp(0.25, n), multiplyUp(s, s));
    return multiplyUp(sqrtUp(variance), StabilityEvaluations.oddsRoot(confidence));
  }

  /** Against the leave-one-out risk: κ/(4n) + (α + κ)β₁. */
  static double leaveOneOut(double hypothesis, long n) {
    return addUp(divideUp(KAPPA / 4, n), multiplyUp(ALPHA_AND_KAPPA, hypothesis));
  }

  /** Against the empirical risk: κ/(4n) + (α + κ)β₁ + αβ₂. */
  static double pointwise(double hypothesis, double pointwise, long n) {
    return addUp(leaveOneOut(hypothesis, n), multiplyUp(ALPHA, pointwise));
  }

  /** Against the leave-one-out risk, with stabilities B/n and B/(n − 1) at the two sizes. */
  static double inversely(double numerator, long n) {
    double here = divideUp(addUp(KAPPA / 4, multiplyUp(ALPHA, numerator)), n);
    return addUp(here, divideUp(multiplyUp(KAPPA, numerator), n - 1));
  }

  /** What the theorems on nearest neighbours ask of their evidence. */
  static void check(NearestNeighbourErrors leaveOneOut) {
    Arguments.notNull("leaveOneOut", leaveOneOut);
    long most = leaveOneOut.n() - 2;
    Arguments.require(
        leaveOneOut.neighbours() <= most,
        "leaveOneOut",
        "of at most n − 2 = " + most + " neighbours",
        leaveOneOut.neighbours());
  }
}
